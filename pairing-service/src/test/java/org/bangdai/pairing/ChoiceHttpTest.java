package org.bangdai.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bangdai.pairing.PoolFixtures.id;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bangdai.pairing.mentor.Mentors;
import org.bangdai.platform.testing.TestTokens;
import org.bangdai.platform.work.Buckets;
import org.bangdai.platform.work.DueWork;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** The next choice is asked where a mentor refuses or keeps silent, over HTTP. */
class ChoiceHttpTest extends PoolOverHttp {

    @Autowired
    Mentors mentors;

    @Autowired
    List<DueWork> work;

    private ResponseSpec propose(String... further) {
        return post(
                ORGANISER,
                "/pairings",
                Map.of("mentorId", mentorId, "menteeId", menteeId, "role", "PRIMARY", "choices", List.of(further)));
    }

    private String proposedWith(String... further) {
        appoint();
        return (String) body(propose(further).expectStatus().isCreated()).get("id");
    }

    private Map<String, Object> decline(String token, String pairing) {
        return body(post(token, "/pairings/" + pairing + "/consents", Map.of("decision", "DECLINE"))
                .expectStatus()
                .isOk());
    }

    private static Map<?, ?> choice(Map<String, Object> pairing) {
        return (Map<?, ?>) pairing.get("choice");
    }

    private static String token(String mentorId) {
        return TestTokens.person(mentorId, "330523", "mentor");
    }

    @Test
    void aRefusalAsksTheNextAndTheLastOneIsEscalated() {
        String full = otherMentor();
        mentors.seats().open(full, Mentors.SEATS, 0).block();
        String second = otherMentor();
        String first = proposedWith(full, second);

        Map<String, Object> lapsed = decline(mentor, first);
        assertThat(lapsed).containsEntry("state", "LAPSED");
        assertThat(choice(lapsed).get("chain")).isEqualTo("OFFERED");
        String next = (String) choice(lapsed).get("nextId");
        Map<String, Object> offered = body(get(token(second), "/pairings/" + next));
        assertThat(offered).containsEntry("state", "PROPOSED").containsEntry("mentorId", second);
        assertThat(choice(offered).get("number")).isEqualTo(3);
        assertThat(choice(offered).get("formerId")).isEqualTo(first);
        propose().expectStatus().isEqualTo(409);
        assertThat(choice(decline(mentor, first)).get("nextId")).isEqualTo(next);

        Map<String, Object> last = decline(token(second), next);
        assertThat(choice(last).get("chain")).isEqualTo("EXHAUSTED");
        assertThat(exhausted()).contains("{id=" + next).doesNotContain("{id=" + first);
        String settlement = "/pairings/" + next + "/escalation/settlement";
        for (int i = 0; i < 2; i++) {
            post(ORGANISER, settlement, Map.of("note", "已由镇里另行安排"))
                    .expectStatus()
                    .isOk();
        }
        post(ORGANISER, settlement, Map.of("note", "再次")).expectStatus().isEqualTo(409);
        post(ORGANISER, "/pairings/" + first + "/escalation/settlement", Map.of("note", "x"))
                .expectStatus()
                .isEqualTo(409);
        assertThat(exhausted()).doesNotContain("{id=" + next);
        propose().expectStatus().isCreated();
    }

    private String exhausted() {
        return body(get(ORGANISER, "/pairings?state=EXHAUSTED")).get("items").toString();
    }

    @Test
    void silenceAsksTheNextToo() {
        String second = otherMentor();
        String first = proposedWith(second);
        work.stream()
                .filter(it -> it.name().equals("expired-offers"))
                .findFirst()
                .orElseThrow()
                .sweep(Buckets.of(first), clock.instant().plus(Duration.ofDays(8)))
                .block(Duration.ofMinutes(1));
        Map<String, Object> lapsed = body(get(ORGANISER, "/pairings/" + first));
        assertThat(lapsed).containsEntry("lapse", "EXPIRED");
        assertThat(body(get(mentee, "/pairings/" + choice(lapsed).get("nextId"))))
                .containsEntry("mentorId", second);
    }

    @Test
    void theMenteesOwnRefusalStopsTheChain() {
        String first = proposedWith(otherMentor());
        Map<String, Object> lapsed = decline(mentee, first);
        assertThat(choice(lapsed).get("chain")).isNull();
        assertThat(choice(lapsed).get("nextId")).isNull();
        assertThat(exhausted()).doesNotContain("{id=" + first);
        propose().expectStatus().isCreated();
    }

    @Test
    void onlyMentorsWhoMayBeAskedAreNamedAndEachOnce() {
        String second = otherMentor();
        String third = otherMentor();
        appoint();
        propose(second, third, otherMentor()).expectStatus().isEqualTo(409);
        propose(second, second).expectStatus().isEqualTo(409);
        propose(mentorId).expectStatus().isEqualTo(409);
        propose(second, "nobody").expectStatus().isNotFound();
        propose(menteeId).expectStatus().isNotFound();
        propose(second, third).expectStatus().isCreated();
    }

    @Test
    void nobodyElseSettlesAnEscalation() {
        String first = proposedWith();
        decline(mentor, first);
        String path = "/pairings/" + first + "/escalation/settlement";
        Map<String, String> note = Map.of("note", "x");
        post(NEIGHBOUR, path, note).expectStatus().isNotFound();
        post(mentor, path, note).expectStatus().isForbidden();
        http.post()
                .uri(API + path)
                .header("Idempotency-Key", id())
                .exchange()
                .expectStatus()
                .isUnauthorized();
        assertThat(exhausted()).contains("{id=" + first);
    }
}
