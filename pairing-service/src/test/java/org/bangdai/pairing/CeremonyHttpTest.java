package org.bangdai.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bangdai.pairing.PoolFixtures.SYSTEM;
import static org.bangdai.pairing.PoolFixtures.id;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bangdai.pairing.person.PersonFixtures;
import org.bangdai.pairing.person.Persons;
import org.bangdai.pairing.person.Registration;
import org.bangdai.platform.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** 结对仪式 over HTTP: held back, activated together, called off. */
class CeremonyHttpTest extends PoolOverHttp {

    @Autowired
    Persons persons;

    private Map<String, Object> ceremony(Instant heldOn, String... pairings) {
        return Map.of(
                "title",
                "安吉县结对仪式",
                "place",
                "县委党校",
                "heldOn",
                heldOn.toString(),
                "pledge",
                "传帮带，不负韶华。",
                "pairings",
                List.of(pairings));
    }

    private Instant soon() {
        return clock.instant().plusSeconds(5);
    }

    private Instant inDays(int days) {
        return clock.instant().plus(Duration.ofDays(days));
    }

    private String scheduled(Instant heldOn, String... pairings) {
        return (String) body(post(ORGANISER, "/ceremonies", ceremony(heldOn, pairings))
                        .expectStatus()
                        .isCreated())
                .get("id");
    }

    private ResponseSpec accept(String token, String pairing) {
        return post(token, "/pairings/" + pairing + "/consents", Map.of("decision", "ACCEPT"));
    }

    private String otherMentee() {
        String other = id();
        register.register(
                        SYSTEM,
                        PoolFixtures.graduate(other, LocalDate.now(clock).minusYears(1)))
                .block();
        return other;
    }

    private String proposedTo(String menteeId) {
        return (String) body(post(
                        ORGANISER, "/pairings", Map.of("mentorId", mentorId, "menteeId", menteeId, "role", "PRIMARY")))
                .get("id");
    }

    private static Map<String, Object> standings(Map<String, Object> ceremony) {
        return ((List<?>) ceremony.get("pairings"))
                .stream()
                        .map(it -> (Map<?, ?>) it)
                        .collect(Collectors.toMap(it -> (String) it.get("pairingId"), it -> it.get("standing")));
    }

    private Object state(String pairing) {
        return body(get(ORGANISER, "/pairings/" + pairing)).get("state");
    }

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
    void aProposalMayNameItsCeremonyAndLeaveIt() {
        appoint();
        String id = scheduled(inDays(3));
        Map<String, String> naming =
                Map.of("mentorId", mentorId, "menteeId", menteeId, "role", "PRIMARY", "ceremonyId", id);
        String pairing = (String)
                body(post(ORGANISER, "/pairings", naming).expectStatus().isCreated())
                        .get("id");
        accept(mentor, pairing).expectStatus().isOk();
        accept(mentee, pairing).expectStatus().isOk();
        assertThat(state(pairing)).isEqualTo("AGREED");
        post(ORGANISER, "/ceremonies/" + id + "/activation", Map.of())
                .expectStatus()
                .isEqualTo(409);
        String departure = "/ceremonies/" + id + "/pairings/" + pairing + "/departure";
        post(NEIGHBOUR, departure, Map.of()).expectStatus().isNotFound();
        assertThat(body(post(ORGANISER, departure, Map.of()).expectStatus().isOk()))
                .containsEntry("state", "ACTIVE")
                .satisfies(it -> assertThat(it.get("ceremonyId")).isNull());
        post(ORGANISER, departure, Map.of()).expectStatus().isOk();
        assertThat(standings(body(get(ORGANISER, "/ceremonies/" + id)))).containsEntry(pairing, "LEFT");
        post(ORGANISER, "/ceremonies/" + id + "/pairings", Map.of("pairings", List.of(pairing)))
                .expectStatus()
                .isEqualTo(409);
        post(
                        ORGANISER,
                        "/pairings",
                        Map.of(
                                "mentorId",
                                mentorId,
                                "menteeId",
                                otherMentee(),
                                "role",
                                "PRIMARY",
                                "ceremonyId",
                                "none"))
                .expectStatus()
                .isNotFound();
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

    @Test
    void itsTimeIsToComeAndItsPledgeStandsOnceSigned() {
        String pairing = proposed();
        post(ORGANISER, "/ceremonies", ceremony(clock.instant().minusSeconds(1)))
                .expectStatus()
                .isEqualTo(409);
        post(ORGANISER, "/ceremonies", ceremony(inDays(400))).expectStatus().isEqualTo(409);
        post(ORGANISER, "/ceremonies", ceremony(inDays(3), pairing, "none"))
                .expectStatus()
                .isNotFound();
        String id = scheduled(inDays(3), pairing);
        post(ORGANISER, "/ceremonies", ceremony(inDays(3), pairing))
                .expectStatus()
                .isEqualTo(409);
        change(id, inDays(4), "传帮带，不负韶华。", null).expectStatus().isEqualTo(428);
        change(id, inDays(4), "传帮带，不负韶华。", 99).expectStatus().isEqualTo(412);
        String etag = get(ORGANISER, "/ceremonies/" + id)
                .expectBody()
                .returnResult()
                .getResponseHeaders()
                .getETag();
        int version = Integer.parseInt(etag.replace("\"", ""));
        change(id, clock.instant().minusSeconds(1), "x", version).expectStatus().isEqualTo(409);
        change(id, inDays(4), "另一份承诺书", version).expectStatus().isOk();
        post(mentor, "/ceremonies/" + id + "/pledges", Map.of("pairingId", pairing))
                .expectStatus()
                .isOk();
        change(id, inDays(4), "又一份承诺书", version + 2).expectStatus().isEqualTo(409);
        change(id, inDays(5), "另一份承诺书", version + 2).expectStatus().isOk();
        post(ORGANISER, "/ceremonies/" + id + "/attendance", Map.of("personId", mentorId, "attendance", "PRESENT"))
                .expectStatus()
                .isEqualTo(409);
    }

    private ResponseSpec change(String id, Instant heldOn, String pledge, Integer version) {
        var request = http.put()
                .uri(API + "/ceremonies/" + id)
                .header("Authorization", "Bearer " + ORGANISER)
                .contentType(MediaType.APPLICATION_JSON);
        if (version != null) {
            request.header("If-Match", "\"" + version + "\"");
        }
        return request.bodyValue(
                        Map.of("title", "安吉县结对仪式", "place", "县委党校", "heldOn", heldOn.toString(), "pledge", pledge))
                .exchange();
    }

    @Test
    void nobodyElseSeesOrRunsIt() {
        String pairing = proposed();
        String id = scheduled(inDays(3), pairing);
        String stranger = TestTokens.person(id(), "330523", "mentor", "mentee");
        get(NEIGHBOUR, "/ceremonies/" + id).expectStatus().isNotFound();
        get(stranger, "/ceremonies/" + id).expectStatus().isNotFound();
        get(CONFIRMER, "/ceremonies/" + id).expectStatus().isForbidden();
        for (String token : new String[] {NEIGHBOUR, stranger}) {
            assertThat(body(get(token, "/ceremonies")).get("items").toString()).doesNotContain(id);
        }
        post(stranger, "/ceremonies/" + id + "/pledges", Map.of("pairingId", pairing))
                .expectStatus()
                .isNotFound();
        post(ORGANISER, "/ceremonies/" + id + "/pledges", Map.of("pairingId", pairing))
                .expectStatus()
                .isForbidden();
        Map<String, Map<String, ?>> commands = Map.of(
                "/pairings",
                Map.of("pairings", List.of(pairing)),
                "/attendance",
                Map.of("personId", mentorId, "attendance", "PRESENT"),
                "/activation",
                Map.of(),
                "/cancellation",
                Map.of("reason", "x"));
        commands.forEach((path, body) -> {
            post(NEIGHBOUR, "/ceremonies/" + id + path, body).expectStatus().isNotFound();
            post(mentor, "/ceremonies/" + id + path, body).expectStatus().isForbidden();
            http.post()
                    .uri(API + "/ceremonies/" + id + path)
                    .header("Idempotency-Key", id())
                    .exchange()
                    .expectStatus()
                    .isUnauthorized();
        });
        post(mentor, "/ceremonies", ceremony(inDays(3))).expectStatus().isForbidden();
        assertThat(body(get(ORGANISER, "/ceremonies?state=SCHEDULED"))
                        .get("items")
                        .toString())
                .contains(id);
    }
}
