package org.bangdai.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bangdai.pairing.PoolFixtures.SYSTEM;
import static org.bangdai.pairing.PoolFixtures.id;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bangdai.pairing.mentor.Mentors;
import org.bangdai.pairing.person.PersonFixtures;
import org.bangdai.pairing.person.Persons;
import org.bangdai.pairing.person.Registration;
import org.bangdai.platform.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 结对仪式 over HTTP: held back, activated together, called off. */
class CeremonyHttpTest extends CeremonyOverHttp {

    @Autowired
    Persons persons;

    @Autowired
    Mentors mentors;

    @Test
    void pairingsBeginTogetherAndWhoHasNotConsentedIsLeftBehind() {
        String pairing = proposed();
        String other = otherMentee();
        String behind = proposedTo(other);
        String id = scheduled(soon(), pairing, behind);
        accept(mentor, pairing).expectStatus().isOk();
        assertThat(body(accept(mentee, pairing)))
                .containsEntry("state", "AGREED")
                .containsEntry("ceremonyId", id);
        assertThat(body(get(ORGANISER, "/pairings?state=AGREED")).get("items").toString())
                .contains(pairing);
        assertThat(((Map<?, ?>) body(get(ORGANISER, "/mentors/" + mentorId)).get("capacity")).get("free"))
                .isEqualTo(2);
        for (String side : new String[] {mentor, mentee}) {
            post(side, "/ceremonies/" + id + "/pledges", Map.of("pairingId", pairing))
                    .expectStatus()
                    .isOk();
        }
        post(ORGANISER, "/ceremonies/" + id + "/attendance", Map.of("personId", mentorId, "attendance", "PRESENT"))
                .expectStatus()
                .isOk();
        post(ORGANISER, "/ceremonies/" + id + "/attendance", Map.of("personId", id(), "attendance", "PRESENT"))
                .expectStatus()
                .isEqualTo(409);

        Map<String, Object> held = body(post(ORGANISER, "/ceremonies/" + id + "/activation", Map.of())
                .expectStatus()
                .isOk());
        assertThat(held).containsEntry("state", "HELD");
        assertThat(standings(held)).isEqualTo(Map.of(pairing, "ACTIVATED", behind, "LEFT_BEHIND"));
        assertThat(standings(body(post(ORGANISER, "/ceremonies/" + id + "/activation", Map.of()))))
                .containsEntry(pairing, "ACTIVATED");
        assertThat(state(pairing)).isEqualTo("ACTIVE");
        accept(mentor, behind).expectStatus().isOk();
        accept(TestTokens.person(other, "330523", "mentee"), behind)
                .expectStatus()
                .isOk();
        assertThat(state(behind)).isEqualTo("ACTIVE");

        Map<String, Object> own = body(get(mentee, "/ceremonies/" + id));
        assertThat(standings(own)).containsOnlyKeys(pairing);
        assertThat(own.get("pairings").toString()).contains("pledged=true", "attendance=PRESENT");
        post(ORGANISER, "/ceremonies/" + id + "/cancellation", Map.of("reason", "x"))
                .expectStatus()
                .isEqualTo(409);
    }

    private String agreed(Instant heldOn) {
        String pairing = proposed();
        String id = scheduled(heldOn, pairing);
        accept(mentor, pairing).expectStatus().isOk();
        accept(mentee, pairing).expectStatus().isOk();
        assertThat(state(pairing)).isEqualTo("AGREED");
        return "/ceremonies/" + id + "/pairings/" + pairing;
    }

    private void hasLapsed(String path, String why) {
        assertThat(body(get(ORGANISER, path.substring(path.lastIndexOf("/pairings")))))
                .containsEntry("state", "LAPSED")
                .containsEntry("lapse", why)
                .doesNotContainKey("startsOn");
        assertThat(mentors.seated(mentorId).block()).isEmpty();
    }

    @Test
    void kinWhoHaveAgreedDoNotBeginByLeavingEither() {
        for (String id : List.of(mentorId, menteeId)) {
            persons.register(SYSTEM, new Registration(facts(id), PersonFixtures.ZHOU, "13812341234", null))
                    .block();
        }
        String path = agreed(inDays(3));
        post(ORGANISER, "/persons/" + mentorId + "/kin", Map.of("personId", menteeId, "degree", "COLLATERAL"))
                .expectStatus()
                .isCreated();
        for (int i = 0; i < 2; i++) {
            assertThat(body(post(ORGANISER, path + "/departure", Map.of())
                            .expectStatus()
                            .isOk()))
                    .containsEntry("state", "LAPSED");
        }
        hasLapsed(path, "MUST_AVOID");
    }

    @Test
    void whoseMentorIsSuspendedDoesNotBeginByLeaving() {
        String path = agreed(inDays(3));
        post(ORGANISER, "/mentors/" + mentorId + "/suspension", Map.of("reason", "借调"))
                .expectStatus()
                .isOk();
        post(ORGANISER, path + "/departure", Map.of()).expectStatus().isOk();
        hasLapsed(path, "MENTOR_UNAVAILABLE");
    }

    @Test
    void whoseMentorIsUpForRemovalDoesNotBeginInTheCeremony() {
        String path = agreed(soon());
        post(ORGANISER, "/mentors/" + mentorId + "/removal", Map.of("reason", "OWN_WISH", "text", "本人申请"))
                .expectStatus()
                .isOk();
        String ceremony = path.substring(0, path.lastIndexOf("/pairings"));
        assertThat(standings(body(post(ORGANISER, ceremony + "/activation", Map.of())
                        .expectStatus()
                        .isOk())))
                .containsValue("OVER");
        hasLapsed(path, "MENTOR_UNAVAILABLE");
    }

    /** 回避 that is declared between the last consent and the ceremony. */
    @Test
    void kinWhoHaveAgreedDoNotBeginAndTheSeatIsFreeAgain() {
        for (String id : List.of(mentorId, menteeId)) {
            persons.register(SYSTEM, new Registration(facts(id), PersonFixtures.ZHOU, "13812341234", null))
                    .block();
        }
        String pairing = proposed();
        String id = scheduled(soon(), pairing);
        accept(mentor, pairing).expectStatus().isOk();
        accept(mentee, pairing).expectStatus().isOk();
        assertThat(state(pairing)).isEqualTo("AGREED");
        post(ORGANISER, "/persons/" + mentorId + "/kin", Map.of("personId", menteeId, "degree", "COLLATERAL"))
                .expectStatus()
                .isCreated();
        Map<String, Object> held = body(post(ORGANISER, "/ceremonies/" + id + "/activation", Map.of())
                .expectStatus()
                .isOk());
        assertThat(standings(held)).containsEntry(pairing, "OVER");
        assertThat(body(get(ORGANISER, "/pairings/" + pairing)))
                .containsEntry("state", "LAPSED")
                .containsEntry("lapse", "MUST_AVOID");
        assertThat(((Map<?, ?>) body(get(ORGANISER, "/mentors/" + mentorId)).get("capacity")).get("free"))
                .isEqualTo(3);
    }

    @Test
    void aCancelledCeremonyKeepsNobodyWaiting() {
        String pairing = proposed();
        String open = proposedTo(otherMentee());
        String id = scheduled(inDays(3), pairing);
        post(ORGANISER, "/ceremonies/" + id + "/pairings", Map.of("pairings", List.of(open)))
                .expectStatus()
                .isOk();
        accept(mentor, pairing).expectStatus().isOk();
        accept(mentee, pairing).expectStatus().isOk();
        assertThat(state(pairing)).isEqualTo("AGREED");
        for (int i = 0; i < 2; i++) {
            assertThat(body(post(ORGANISER, "/ceremonies/" + id + "/cancellation", Map.of("reason", "防汛"))
                            .expectStatus()
                            .isOk()))
                    .containsEntry("state", "CANCELLED");
        }
        assertThat(state(pairing)).isEqualTo("ACTIVE");
        assertThat(state(open)).isEqualTo("PROPOSED");
        assertThat(body(get(ORGANISER, "/pairings/" + open)).get("ceremonyId")).isNull();
    }

    @Test
    void aPartyMayThinkBetterOfItWhileItWaits() {
        String pairing = proposed();
        scheduled(inDays(3), pairing);
        accept(mentor, pairing).expectStatus().isOk();
        accept(mentee, pairing).expectStatus().isOk();
        assertThat(body(post(mentee, "/pairings/" + pairing + "/consents", Map.of("decision", "DECLINE"))))
                .containsEntry("state", "LAPSED");
        assertThat(((Map<?, ?>) body(get(ORGANISER, "/mentors/" + mentorId)).get("capacity")).get("free"))
                .isEqualTo(3);
    }
}
