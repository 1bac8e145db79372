package org.bangdai.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bangdai.pairing.PoolFixtures.id;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bangdai.platform.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** 结对仪式 over HTTP before its day: who joins and leaves, its time and its pledge, whose eyes it is for. */
class CeremonyPlanningHttpTest extends CeremonyOverHttp {

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
