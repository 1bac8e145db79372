package org.bangdai.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bangdai.pairing.PoolFixtures.SYSTEM;
import static org.bangdai.pairing.PoolFixtures.id;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.bangdai.pairing.mentee.RegisterMentee;
import org.bangdai.pairing.mentor.NominateMentor;
import org.bangdai.platform.testing.LocalParts;
import org.bangdai.platform.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** The pool over HTTP: the story of one pairing, and that nobody else sees or does anything. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = LocalParts.class)
@AutoConfigureWebTestClient(timeout = "30s")
class PoolHttpTest {

    private static final String API = "/api/v1";
    private static final String ORGANISER = TestTokens.department("organiser", "330523", "ORGANISATION", "organiser");
    private static final String CONFIRMER = TestTokens.department("confirmer", "330523", "PUBLICITY", "confirmer");
    private static final String NEIGHBOUR =
            TestTokens.department("neighbour", "330522", "ORGANISATION", "organiser", "confirmer");
    private static final String OPERATOR = TestTokens.client("ops", "330523", "operator");

    @Autowired
    WebTestClient http;

    @Autowired
    NominateMentor nominate;

    @Autowired
    RegisterMentee register;

    @Autowired
    Clock clock;

    private final String mentorId = id();
    private final String menteeId = id();
    private final String mentor = TestTokens.person(mentorId, "330523", "mentor");
    private final String mentee = TestTokens.person(menteeId, "330523", "mentee");

    @BeforeEach
    void inThePool() {
        nominate.byRoster(SYSTEM, PoolFixtures.veteran(mentorId), PoolFixtures.VETERAN, "r")
                .block();
        register.register(
                        SYSTEM,
                        PoolFixtures.graduate(menteeId, LocalDate.now(clock).minusYears(1)))
                .block();
    }

    private ResponseSpec get(String token, String path) {
        return http.get()
                .uri(API + path)
                .header("Authorization", "Bearer " + token)
                .exchange();
    }

    private ResponseSpec post(String token, String path, Map<String, ?> body) {
        return post(token, path, body, UUID.randomUUID().toString());
    }

    private ResponseSpec post(String token, String path, Map<String, ?> body, String key) {
        return http.post()
                .uri(API + path)
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private static Map<String, Object> body(ResponseSpec answer) {
        return answer.expectBody(new ParameterizedTypeReference<Map<String, Object>>() {})
                .returnResult()
                .getResponseBody();
    }

    private void appoint() {
        Map<String, ?> confirm = Map.of("fileVersion", 1, "decision", "CONFIRM");
        post(ORGANISER, "/mentors/" + mentorId + "/confirmations", confirm)
                .expectStatus()
                .isOk();
        assertThat(body(post(CONFIRMER, "/mentors/" + mentorId + "/confirmations", confirm)))
                .containsEntry("state", "APPOINTED");
    }

    private String proposed() {
        appoint();
        return (String)
                body(post(ORGANISER, "/pairings", proposal()).expectStatus().isCreated())
                        .get("id");
    }

    private Map<String, String> proposal() {
        return Map.of("mentorId", mentorId, "menteeId", menteeId, "role", "PRIMARY");
    }

    private String active() {
        String pairing = proposed();
        for (String side : new String[] {mentor, mentee}) {
            post(side, "/pairings/" + pairing + "/consents", Map.of("decision", "ACCEPT"))
                    .expectStatus()
                    .isOk();
        }
        return pairing;
    }

    @Test
    void aMentorIsConfirmedByBothDepartmentsAndHasFreeSeats() {
        appoint();
        Map<String, Object> shown = body(get(ORGANISER, "/mentors/" + mentorId));
        assertThat(shown.get("capacity")).isEqualTo(Map.of("total", 3, "free", 3));
        assertThat(shown.get("fileVersion")).isEqualTo(1);
    }

    @Test
    void eligibilityComesWithItsReasons() {
        Map<String, Object> shown = body(get(ORGANISER, "/mentees/" + menteeId + "/eligibility?asOf=2020-01-01"));
        assertThat(shown).containsEntry("eligible", false).containsEntry("asOf", "2020-01-01");
        assertThat(body(get(mentee, "/mentees/" + menteeId + "/eligibility")))
                .containsEntry("eligible", true)
                .containsEntry("programmeVersion", "33-v1");
        get(ORGANISER, "/mentees/" + menteeId + "/eligibility?asOf=yesterday")
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void aFileIsEditedOnlyAsItWasSeen() {
        post(ORGANISER, "/mentors/" + mentorId + "/confirmations", Map.of("fileVersion", 1, "decision", "CONFIRM"))
                .expectStatus()
                .isOk();
        String seen = get(ORGANISER, "/mentors/" + mentorId)
                .expectBody(String.class)
                .returnResult()
                .getResponseHeaders()
                .getETag();
        edit(NEIGHBOUR, seen).expectStatus().isNotFound();
        edit(CONFIRMER, seen).expectStatus().isForbidden();
        edit(ORGANISER, null).expectStatus().isEqualTo(428);
        assertThat(body(edit(ORGANISER, seen)))
                .containsEntry("fileVersion", 2)
                .containsEntry("confirmations", java.util.List.of());
        edit(ORGANISER, seen).expectStatus().isEqualTo(412);
    }

    private ResponseSpec edit(String token, String seen) {
        var request = http.put()
                .uri(API + "/mentors/" + mentorId)
                .header("Authorization", "Bearer " + token)
                .contentType(MediaType.APPLICATION_JSON);
        if (seen != null) {
            request.header("If-Match", seen);
        }
        return request.bodyValue(Map.of(
                        "track",
                        "LEADER",
                        "grassrootsYears",
                        31,
                        "heldLeadingPost",
                        true,
                        "steppedBack",
                        true,
                        "title",
                        "NONE"))
                .exchange();
    }

    @Test
    void aPairingGoesFromProposalToItsEnd() {
        String pairing = active();
        assertThat(body(get(mentee, "/pairings/" + pairing))).containsEntry("state", "ACTIVE");
        assertThat(body(get(ORGANISER, "/mentors/" + mentorId)).get("capacity"))
                .isEqualTo(Map.of("total", 3, "free", 2));
        post(ORGANISER, "/pairings", proposal()).expectStatus().isEqualTo(409);

        String activity = (String) body(post(
                                mentee,
                                "/pairings/" + pairing + "/activities",
                                Map.of(
                                        "method",
                                        "HOME_VISIT",
                                        "heldOn",
                                        LocalDate.now(clock).toString(),
                                        "summary",
                                        "走访三户"))
                        .expectStatus()
                        .isCreated())
                .get("id");
        String confirmation = "/pairings/" + pairing + "/activities/" + activity + "/confirmation";
        post(mentee, confirmation, Map.of()).expectStatus().isForbidden();
        assertThat(body(post(mentor, confirmation, Map.of()))).containsEntry("confirmed", true);

        assertThat(body(post(ORGANISER, "/pairings/" + pairing + "/completion", Map.of())))
                .containsEntry("state", "COMPLETED");
        post(ORGANISER, "/pairings/" + pairing + "/termination", Map.of("reason", "x"))
                .expectStatus()
                .isEqualTo(409);
        assertThat(body(get(ORGANISER, "/mentors/" + mentorId)).get("capacity"))
                .isEqualTo(Map.of("total", 3, "free", 3));
        post(ORGANISER, "/pairings", proposal()).expectStatus().isCreated();
    }

    @Test
    void declinedTheMenteeIsFreeAgain() {
        String pairing = proposed();
        assertThat(body(post(mentee, "/pairings/" + pairing + "/consents", Map.of("decision", "DECLINE"))))
                .containsEntry("state", "LAPSED")
                .containsEntry("lapse", "DECLINED");
        post(ORGANISER, "/pairings", proposal()).expectStatus().isCreated();
    }

    @Test
    void theSameKeyProposesOnce() {
        appoint();
        String key = UUID.randomUUID().toString();
        Map<String, Object> first = body(post(ORGANISER, "/pairings", proposal(), key));
        assertThat(body(post(ORGANISER, "/pairings", proposal(), key))).isEqualTo(first);
        post(ORGANISER, "/pairings", Map.of("mentorId", mentorId, "menteeId", menteeId, "role", "FIELD"), key)
                .expectStatus()
                .isEqualTo(422);
    }

    @Test
    void badInputChangesNothing() {
        appoint();
        post(ORGANISER, "/pairings", Map.of("mentorId", mentorId, "menteeId", menteeId, "role", "BOSS"))
                .expectStatus()
                .isBadRequest();
        post(ORGANISER, "/pairings", Map.of("mentorId", mentorId))
                .expectStatus()
                .isBadRequest();
        post(ORGANISER, "/pairings", Map.of("mentorId", "nobody", "menteeId", menteeId, "role", "PRIMARY"))
                .expectStatus()
                .isNotFound();
        post(ORGANISER, "/pairings", Map.of("mentorId", mentorId, "menteeId", menteeId, "role", "PRIMARY", "x", 1))
                .expectStatus()
                .isBadRequest();
        post(ORGANISER, "/mentors/" + mentorId + "/confirmations", Map.of("fileVersion", "1", "decision", "CONFIRM"))
                .expectStatus()
                .isBadRequest();
        post(ORGANISER, "/pairings", proposal()).expectStatus().isCreated();
    }

    @Test
    void aSiblingCountyAnotherRoleAndNoTokenGetNothing() {
        String pairing = active();
        String activity = (String) body(post(
                        mentor,
                        "/pairings/" + pairing + "/activities",
                        Map.of(
                                "method",
                                "GUIDANCE",
                                "heldOn",
                                LocalDate.now(clock).toString(),
                                "summary",
                                "谈心谈话")))
                .get("id");
        String stranger = TestTokens.person(id(), "330523", "mentor", "mentee");
        Map<String, Object> confirm = Map.of("fileVersion", 1, "decision", "CONFIRM");
        Map<String, Object> held = Map.of("method", "GUIDANCE", "heldOn", "2026-11-23", "summary", "x");
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
        closed(HttpMethod.GET, "/pairings/" + pairing + "/activities", null, NEIGHBOUR, 404, CONFIRMER);
        closed(HttpMethod.POST, "/pairings/" + pairing + "/activities", held, stranger, 404, ORGANISER);
        closed(
                HttpMethod.POST,
                "/pairings/" + pairing + "/activities/" + activity + "/confirmation",
                Map.of(),
                stranger,
                404,
                ORGANISER);
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
