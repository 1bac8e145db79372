package org.bangdai.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bangdai.pairing.PoolFixtures.id;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.bangdai.platform.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** What nobody else sees or does. */
class PoolAccessTest extends PoolOverHttp {

    @Test
    void aSiblingCountyAnotherRoleAndNoTokenGetNothing() {
        String pairing = active();
        String activity = recorded(pairing);
        String stranger = TestTokens.person(id(), "330523", "mentor", "mentee");
        Map<String, Object> confirm = Map.of("fileVersion", 1, "decision", "CONFIRM");
        Map<String, Object> held = guidance(LocalDate.of(2026, 11, 23));
        Map<String, Object> nomination = Map.of(
                "personId",
                mentorId,
                "track",
                "LEADER",
                "grassrootsYears",
                20,
                "heldLeadingPost",
                true,
                "steppedBack",
                true,
                "title",
                "NONE",
                "reason",
                "x");

        closed(HttpMethod.GET, "/mentors/" + mentorId, null, NEIGHBOUR, 404, mentee);
        closed(HttpMethod.GET, "/mentors", null, null, 0, mentee);
        closed(HttpMethod.POST, "/mentors", nomination, NEIGHBOUR, 404, CONFIRMER);
        closed(HttpMethod.POST, "/mentors/" + mentorId + "/confirmations", confirm, NEIGHBOUR, 404, mentor);
        closed(HttpMethod.GET, "/mentees", null, null, 0, mentor);
        closed(HttpMethod.GET, "/mentees/" + menteeId, null, NEIGHBOUR, 404, mentor);
        closed(HttpMethod.GET, "/mentees/" + menteeId + "/eligibility", null, NEIGHBOUR, 404, mentor);
        closed(HttpMethod.POST, "/pairings", Map.copyOf(proposal()), NEIGHBOUR, 404, mentor);
        closed(HttpMethod.GET, "/pairings", null, null, 0, CONFIRMER);
        closed(HttpMethod.GET, "/pairings/" + pairing, null, NEIGHBOUR, 404, CONFIRMER);
        closed(
                HttpMethod.POST,
                "/pairings/" + pairing + "/consents",
                Map.of("decision", "ACCEPT"),
                stranger,
                404,
                ORGANISER);
        closed(HttpMethod.POST, "/pairings/" + pairing + "/completion", Map.of(), NEIGHBOUR, 404, mentor);
        closed(HttpMethod.POST, "/pairings/" + pairing + "/termination", Map.of("reason", "x"), NEIGHBOUR, 404, mentee);
        closed(
                HttpMethod.POST,
                "/pairings/" + pairing + "/transfer",
                Map.of("mentorId", mentorId, "reason", "x"),
                NEIGHBOUR,
                404,
                mentor);
        closed(HttpMethod.GET, "/pairings/" + pairing + "/activities", null, NEIGHBOUR, 404, CONFIRMER);
        closed(HttpMethod.POST, "/pairings/" + pairing + "/activities", held, stranger, 404, ORGANISER);
        closed(
                HttpMethod.POST,
                "/pairings/" + pairing + "/activities/" + activity + "/confirmation",
                Map.of(),
                stranger,
                404,
                ORGANISER);
        closed(
                HttpMethod.POST,
                "/pairings/" + pairing + "/activities/" + activity + "/refusal",
                Map.of("reason", "x"),
                stranger,
                404,
                ORGANISER);
        closed(
                HttpMethod.POST,
                "/pairings/" + pairing + "/activities/" + activity + "/correction",
                held,
                stranger,
                404,
                ORGANISER);
        closed(HttpMethod.GET, "/pairings/" + pairing + "/activities/" + activity, null, NEIGHBOUR, 404, CONFIRMER);
        closed(HttpMethod.GET, "/programmes", null, null, 0, OPERATOR);
        closed(HttpMethod.GET, "/programmes/33-v1", null, null, 0, OPERATOR);
        for (String list : new String[] {"/mentors", "/mentees", "/pairings"}) {
            assertThat(body(get(NEIGHBOUR, list)).get("items").toString()).doesNotContain(mentorId, menteeId);
        }
        assertThat(body(get(ORGANISER, "/pairings/" + pairing))).containsEntry("state", "ACTIVE");
    }

    /** No token 401, another's 404 (where there is one), a wrong role 403, operators never. */
    private void closed(
            HttpMethod method, String path, Map<String, ?> body, String elsewhere, int status, String wrongRole) {
        request(method, path, body, null).expectStatus().isUnauthorized();
        request(method, path, body, OPERATOR).expectStatus().isForbidden();
        request(method, path, body, wrongRole).expectStatus().isForbidden();
        if (elsewhere != null) {
            request(method, path, body, elsewhere).expectStatus().isEqualTo(status);
        }
    }

    private ResponseSpec request(HttpMethod method, String path, Map<String, ?> body, String token) {
        var request = http.method(method)
                .uri(API + path)
                .header("Idempotency-Key", UUID.randomUUID().toString());
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
