package org.bangdai.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bangdai.pairing.PoolFixtures.SYSTEM;
import static org.bangdai.pairing.PoolFixtures.id;

import java.util.Map;
import java.util.UUID;
import org.bangdai.pairing.mentor.Mentors;
import org.bangdai.platform.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** A mentee changes mentors (换人), over HTTP. */
class TransferHttpTest extends PoolOverHttp {

    @Autowired
    Mentors mentors;

    private static Map<String, String> to(String mentorId) {
        return Map.of("mentorId", mentorId, "reason", "导师调离");
    }

    private ResponseSpec transfer(String token, String pairing, String mentorId) {
        return post(token, "/pairings/" + pairing + "/transfer", to(mentorId));
    }

    private Object free(String mentorId) {
        return ((Map<?, ?>) body(get(ORGANISER, "/mentors/" + mentorId)).get("capacity")).get("free");
    }

    @Test
    void oneMentorHandsTheMenteeToTheNext() {
        String old = active();
        String other = otherMentor();
        String key = UUID.randomUUID().toString();
        Map<String, Object> next = body(post(ORGANISER, "/pairings/" + old + "/transfer", to(other), key)
                .expectStatus()
                .isCreated());
        assertThat(next)
                .containsEntry("state", "ACTIVE")
                .containsEntry("mentorId", other)
                .containsEntry("menteeId", menteeId)
                .containsEntry("predecessorId", old);
        assertThat(body(post(ORGANISER, "/pairings/" + old + "/transfer", to(other), key)))
                .isEqualTo(next);
        assertThat(body(get(mentor, "/pairings/" + old)))
                .containsEntry("state", "TRANSFERRED")
                .containsEntry("reason", "导师调离")
                .containsEntry("successorId", next.get("id"));
        assertThat(body(get(ORGANISER, "/pairings?state=TRANSFERRED"))
                        .get("items")
                        .toString())
                .contains(old);
        get(mentor, "/pairings/" + next.get("id")).expectStatus().isNotFound();
        get(TestTokens.person(other, "330523", "mentor"), "/pairings/" + next.get("id"))
                .expectStatus()
                .isOk();
        assertThat(free(mentorId)).isEqualTo(3);
        assertThat(free(other)).isEqualTo(2);
        transfer(ORGANISER, old, other).expectStatus().isEqualTo(409);
        post(ORGANISER, "/pairings", proposal()).expectStatus().isEqualTo(409);
    }

    @Test
    void aNewMentorWhoMayNotOrCannotLeavesThePairingAlone() {
        String old = active();
        String candidate = id();
        nominate.byRoster(SYSTEM, PoolFixtures.veteran(candidate), PoolFixtures.VETERAN, "r")
                .block();
        String full = otherMentor();
        mentors.seats().open(full, Mentors.SEATS, 0).block();
        for (String unfit : new String[] {candidate, full, mentorId}) {
            transfer(ORGANISER, old, unfit).expectStatus().isEqualTo(409);
        }
        transfer(ORGANISER, old, "nobody").expectStatus().isNotFound();
        post(ORGANISER, "/pairings/" + old + "/transfer", Map.of("mentorId", full))
                .expectStatus()
                .isBadRequest();
        assertThat(body(get(mentee, "/pairings/" + old))).containsEntry("state", "ACTIVE");
        assertThat(free(mentorId)).isEqualTo(2);
        mentors.seats().open(full, Mentors.SEATS, 1).block();
        transfer(ORGANISER, old, full).expectStatus().isCreated();
    }

    @Test
    void aFieldMentorOfTheMenteeIsNoNewMentor() {
        String old = active();
        String other = otherMentor();
        String field = (String)
                body(post(ORGANISER, "/pairings", Map.of("mentorId", other, "menteeId", menteeId, "role", "FIELD")))
                        .get("id");
        assertThat(body(transfer(ORGANISER, old, other).expectStatus().isEqualTo(409)))
                .containsEntry("title", "两人已结对");
        assertThat(body(get(ORGANISER, "/pairings/" + old))).containsEntry("state", "ACTIVE");
        assertThat(free(other)).isEqualTo(3);
        post(mentee, "/pairings/" + field + "/consents", Map.of("decision", "DECLINE"))
                .expectStatus()
                .isOk();
        String next = (String)
                body(transfer(ORGANISER, old, other).expectStatus().isCreated()).get("id");
        assertThat(body(post(ORGANISER, "/pairings", Map.of("mentorId", other, "menteeId", menteeId, "role", "FIELD"))
                        .expectStatus()
                        .isEqualTo(409)))
                .containsEntry("title", "两人已结对");
        post(ORGANISER, "/pairings/" + next + "/completion", Map.of())
                .expectStatus()
                .isOk();
        post(ORGANISER, "/pairings", Map.of("mentorId", other, "menteeId", menteeId, "role", "FIELD"))
                .expectStatus()
                .isCreated();
    }

    @Test
    void onlyWhatIsActiveIsTransferred() {
        String offered = proposed();
        transfer(ORGANISER, offered, otherMentor()).expectStatus().isEqualTo(409);
        assertThat(body(get(ORGANISER, "/pairings/" + offered))).containsEntry("state", "PROPOSED");
    }
}
