package org.bangdai.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bangdai.platform.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** What follows from activities, over HTTP: disputes and problems, visited households. */
class FieldworkHttpTest extends PoolOverHttp {

    private static final Duration SOON = Duration.ofSeconds(60);

    private Map<String, Object> activity(String method, Map<String, ?> details) {
        Map<String, Object> activity = new HashMap<>(guidance(LocalDate.now(clock)));
        activity.put("method", method);
        activity.put("details", details);
        return activity;
    }

    private String confirmed(String pairing, String method, Map<String, ?> details) {
        String path = "/pairings/" + pairing + "/activities";
        String id = (String) body(post(mentor, path, activity(method, details))
                        .expectStatus()
                        .isCreated())
                .get("id");
        post(mentee, path + "/" + id + "/confirmation", Map.of()).expectStatus().isOk();
        return id;
    }

    private List<?> items(String token, String path) {
        return (List<?>) body(get(token, path).expectStatus().isOk()).get("items");
    }

    private void shows(String token, String path, String field, Object value) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(body(get(token, path))).containsEntry(field, value));
    }

    private String dispute(String pairing) {
        return (String) body(post(
                                mentor,
                                "/pairings/" + pairing + "/disputes",
                                Map.of("parties", "NEIGHBOURS", "problem", "屋后排水沟堵塞"))
                        .expectStatus()
                        .isCreated())
                .get("id");
    }

    @Test
    void aConfirmedMediationOpensADisputeThatIsClosedAndReopened() {
        String pairing = active();
        String id =
                confirmed(pairing, "MEDIATION", Map.of("parties", "FAMILY", "problem", "赡养", "outcome", "CONTINUING"));
        shows(mentee, "/disputes/" + id, "state", "OPEN");
        assertThat(items(mentee, "/pairings/" + pairing + "/disputes?state=OPEN"))
                .hasSize(1);
        assertThat(items(mentee, "/pairings/" + pairing + "/problems")).isEmpty();
        get(mentee, "/problems/" + id).expectStatus().isNotFound();
        confirmed(pairing, "MEDIATION", Map.of("disputeId", id, "outcome", "SETTLED"));

        post(mentor, "/disputes/" + id + "/closure", Map.of("outcome", "SOLVED", "result", "x"))
                .expectStatus()
                .isEqualTo(409);
        post(mentor, "/disputes/" + id + "/closure", Map.of("outcome", "SETTLED"))
                .expectStatus()
                .isBadRequest();
        assertThat(body(post(mentor, "/disputes/" + id + "/closure", Map.of("outcome", "SETTLED", "result", "轮流赡养"))))
                .containsEntry("state", "CLOSED");
        Map<String, Object> late = activity("MEDIATION", Map.of("disputeId", id, "outcome", "SETTLED"));
        assertThat(body(post(mentor, "/pairings/" + pairing + "/activities", late)
                                .expectStatus()
                                .isBadRequest())
                        .get("errors")
                        .toString())
                .contains("/details/disputeId");
        assertThat(body(post(ORGANISER, "/disputes/" + id + "/reopening", Map.of("reason", "反悔"))))
                .containsEntry("state", "OPEN")
                .containsEntry("reopenedBecause", "反悔");
    }

    @Test
    void openCasesGoOnWithTheSuccessorOrWaitForAnOrganiser() {
        String pairing = active();
        String id = dispute(pairing);
        String successor = (String) body(post(
                                ORGANISER,
                                "/pairings/" + pairing + "/transfer",
                                Map.of("mentorId", otherMentor(), "reason", "导师调离"))
                        .expectStatus()
                        .isCreated())
                .get("id");
        shows(mentee, "/disputes/" + id, "pairingId", successor);
        get(mentor, "/disputes/" + id).expectStatus().isNotFound();
        post(ORGANISER, "/pairings/" + successor + "/completion", Map.of())
                .expectStatus()
                .isOk();
        shows(ORGANISER, "/disputes/" + id, "state", "UNASSIGNED");
        assertThat(items(ORGANISER, "/disputes?state=UNASSIGNED").toString()).contains(id);
        post(ORGANISER, "/disputes/" + id + "/assignment", Map.of("pairingId", successor))
                .expectStatus()
                .isEqualTo(409);
        appointAgainAndAssign(id);
    }

    private void appointAgainAndAssign(String id) {
        String next = (String)
                body(post(ORGANISER, "/pairings", proposal()).expectStatus().isCreated())
                        .get("id");
        for (String side : new String[] {mentor, mentee}) {
            post(side, "/pairings/" + next + "/consents", Map.of("decision", "ACCEPT"))
                    .expectStatus()
                    .isOk();
        }
        assertThat(body(post(ORGANISER, "/disputes/" + id + "/assignment", Map.of("pairingId", next))))
                .containsEntry("state", "OPEN")
                .containsEntry("pairingId", next);
    }

    @Test
    void householdsAreCountedOnceFromConfirmedVisitsThatStand() {
        String pairing = active();
        String village = "330523205203";
        Map<String, Object> visit = Map.of("village", village, "households", List.of("1", "2"), "concerns", "x");
        put(ORGANISER, "/villages/" + village + "/households", Map.of("total", 10))
                .expectStatus()
                .isOk();
        String first = confirmed(pairing, "HOME_VISIT", visit);
        confirmed(pairing, "HOME_VISIT", Map.of("village", village, "households", List.of("2", "3"), "concerns", "x"));
        await().atMost(SOON).untilAsserted(() -> assertThat(coverage(village)).contains("covered=3", "left=7"));
        Map<String, Object> smaller =
                activity("HOME_VISIT", Map.of("village", village, "households", List.of("1"), "concerns", "x"));
        post(mentor, "/pairings/" + pairing + "/activities/" + first + "/correction", smaller)
                .expectStatus()
                .isCreated();
        await().atMost(SOON).untilAsserted(() -> assertThat(coverage(village)).contains("covered=2", "left=8"));
        assertThat(items(ORGANISER, "/home-visit-coverage?division=330523&to=2020-01-01")
                        .toString())
                .contains("covered=0");
        get(ORGANISER, "/home-visit-coverage?division=330523&from=2026-02-01&to=2026-01-31")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("?from");
        put(ORGANISER, "/villages/" + village + "/households", Map.of("total", 0))
                .expectStatus()
                .isBadRequest();
        put(ORGANISER, "/villages/330523205999/households", Map.of("total", 5))
                .expectStatus()
                .isNotFound();
    }

    private String coverage(String village) {
        return items(ORGANISER, "/home-visit-coverage?division=" + village).toString();
    }

    @Test
    void elsewhereAndInAnotherRoleNothingIsThere() {
        String pairing = active();
        String id = dispute(pairing);
        String stranger = TestTokens.person(PoolFixtures.id(), "330523", "mentor", "mentee");
        Map<String, ?> closure = Map.of("outcome", "SETTLED", "result", "x");
        closed(
                HttpMethod.POST,
                "/pairings/" + pairing + "/disputes",
                Map.of("parties", "FAMILY", "problem", "x"),
                stranger,
                CONFIRMER);
        closed(
                HttpMethod.POST,
                "/pairings/" + pairing + "/problems",
                Map.of("enterprise", "x", "problem", "x"),
                NEIGHBOUR,
                CONFIRMER);
        closed(HttpMethod.GET, "/pairings/" + pairing + "/disputes", null, NEIGHBOUR, CONFIRMER);
        closed(HttpMethod.GET, "/pairings/" + pairing + "/problems", null, NEIGHBOUR, CONFIRMER);
        closed(HttpMethod.GET, "/disputes/" + id, null, NEIGHBOUR, CONFIRMER);
        closed(HttpMethod.POST, "/disputes/" + id + "/closure", closure, stranger, CONFIRMER);
        closed(HttpMethod.POST, "/disputes/" + id + "/reopening", Map.of("reason", "x"), NEIGHBOUR, CONFIRMER);
        closed(HttpMethod.POST, "/disputes/" + id + "/assignment", Map.of("pairingId", pairing), NEIGHBOUR, mentor);
        closed(HttpMethod.POST, "/problems/" + id + "/closure", closure, ORGANISER, CONFIRMER);
        closed(HttpMethod.PUT, "/villages/330523205204/households", Map.of("total", 5), NEIGHBOUR, mentor);
        closed(HttpMethod.GET, "/home-visit-coverage?division=330523", null, NEIGHBOUR, mentor);
        closed(HttpMethod.GET, "/spot-checks?division=330523&month=2026-10", null, NEIGHBOUR, mentor);
        closed(HttpMethod.GET, "/spot-checks/draws/330523205/2026-10", null, NEIGHBOUR, mentor);
        closed(HttpMethod.POST, "/spot-checks/" + id + "/finding", Map.of("finding", "GENUINE"), NEIGHBOUR, mentor);
        assertThat(items(NEIGHBOUR, "/disputes").toString()).doesNotContain(id);
        get(ORGANISER, "/spot-checks?division=330523&month=" + YearMonth.now(clock))
                .expectStatus()
                .isOk();
        get(ORGANISER, "/spot-checks?division=330523&month=May").expectStatus().isBadRequest();
        get(ORGANISER, "/spot-checks").expectStatus().isBadRequest();
        post(ORGANISER, "/spot-checks/" + id + "/finding", Map.of())
                .expectStatus()
                .isBadRequest();
        post(ORGANISER, "/disputes/" + id + "/closure", Map.of("result", "x"))
                .expectStatus()
                .isBadRequest();
        post(ORGANISER, "/pairings/" + pairing + "/disputes", Map.of("problem", "x"))
                .expectStatus()
                .isBadRequest();
        assertThat(body(get(ORGANISER, "/disputes/" + id))).containsEntry("state", "OPEN");
    }

    private void closed(HttpMethod method, String path, Map<String, ?> body, String elsewhere, String wrongRole) {
        request(method, path, body, null).expectStatus().isUnauthorized();
        request(method, path, body, OPERATOR).expectStatus().isForbidden();
        request(method, path, body, wrongRole).expectStatus().isForbidden();
        request(method, path, body, elsewhere).expectStatus().isNotFound();
    }

    private ResponseSpec put(String token, String path, Map<String, ?> body) {
        return request(HttpMethod.PUT, path, body, token);
    }

    private ResponseSpec request(HttpMethod method, String path, Map<String, ?> body, String token) {
        var request = http.method(method).uri(API + path).header("Idempotency-Key", PoolFixtures.id());
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return body == null
                ? request.exchange()
                : request.contentType(MediaType.APPLICATION_JSON)
                        .bodyValue(body)
                        .exchange();
    }
}
