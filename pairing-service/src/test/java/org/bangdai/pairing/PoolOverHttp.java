package org.bangdai.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bangdai.pairing.PoolFixtures.SYSTEM;
import static org.bangdai.pairing.PoolFixtures.id;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangdai.pairing.mentee.RegisterMentee;
import org.bangdai.pairing.mentor.NominateMentor;
import org.bangdai.pairing.person.domain.PersonFacts;
import org.bangdai.platform.testing.TestTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** One mentor and one mentee in the pool, and what may be asked about them over HTTP. */
@PairingService
abstract class PoolOverHttp {

    static final String API = "/api/v1";
    static final String ORGANISER = TestTokens.department("organiser", "330523", "ORGANISATION", "organiser");
    static final String CONFIRMER = TestTokens.department("confirmer", "330523", "PUBLICITY", "confirmer");
    static final String NEIGHBOUR =
            TestTokens.department("neighbour", "330522", "ORGANISATION", "organiser", "confirmer");
    static final String OPERATOR = TestTokens.client("ops", "330523", "operator");

    @Autowired
    Runnable indexesServe;

    @Autowired
    WebTestClient http;

    @Autowired
    NominateMentor nominate;

    @Autowired
    RegisterMentee register;

    @Autowired
    Clock clock;

    final String mentorId = id();
    final String menteeId = id();
    final String mentor = TestTokens.person(mentorId, "330523", "mentor");
    final String mentee = TestTokens.person(menteeId, "330523", "mentee");

    @BeforeEach
    void inThePool() {
        nominate.byRoster(SYSTEM, PoolFixtures.veteran(mentorId), PoolFixtures.VETERAN, "r")
                .block();
        register.register(
                        SYSTEM,
                        PoolFixtures.graduate(menteeId, LocalDate.now(clock).minusYears(1)))
                .block();
    }

    @AfterEach
    void eachQueryHasItsIndex() {
        indexesServe.run();
    }

    ResponseSpec get(String token, String path) {
        return http.get()
                .uri(API + path)
                .header("Authorization", "Bearer " + token)
                .exchange();
    }

    ResponseSpec post(String token, String path, Map<String, ?> body) {
        return post(token, path, body, UUID.randomUUID().toString());
    }

    ResponseSpec post(String token, String path, Map<String, ?> body, String key) {
        return http.post()
                .uri(API + path)
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    /** @param version the ETag that was seen; null to send none */
    ResponseSpec put(String token, String path, Map<String, ?> body, Integer version) {
        return http.put()
                .uri(API + path)
                .header("Authorization", "Bearer " + token)
                .headers(it -> {
                    if (version != null) {
                        it.set("If-Match", "\"" + version + "\"");
                    }
                })
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    /** What the registry knows of somebody; of the mentee, what the mentee's file says. */
    PersonFacts facts(String id) {
        return id.equals(menteeId)
                ? PoolFixtures.graduate(menteeId, LocalDate.now(clock).minusYears(1))
                        .person()
                : PoolFixtures.veteran(id);
    }

    static Map<String, Object> body(ResponseSpec answer) {
        return answer.expectBody(new ParameterizedTypeReference<Map<String, Object>>() {})
                .returnResult()
                .getResponseBody();
    }

    /**
     * The items of every page of a list, since the service is shared with other tests.
     *
     * @param path with its query, without limit and cursor
     */
    List<Map<String, Object>> all(String token, String path) {
        List<Map<String, Object>> all = new ArrayList<>();
        String paged = path + (path.contains("?") ? "&" : "?") + "limit=200";
        for (String next = ""; next != null; ) {
            Map<String, Object> page =
                    body(get(token, paged + next).expectStatus().isOk());
            all.addAll(items(page));
            next = page.get("next") == null ? null : "&cursor=" + page.get("next");
        }
        return all;
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> items(Map<String, Object> page) {
        return (List<Map<String, Object>>) page.get("items");
    }

    void appoint() {
        appoint(mentorId);
    }

    /** Another mentor, appointed. */
    String otherMentor() {
        String other = id();
        nominate.byRoster(SYSTEM, PoolFixtures.veteran(other), PoolFixtures.VETERAN, "r")
                .block();
        appoint(other);
        return other;
    }

    private void appoint(String mentorId) {
        Map<String, ?> confirm = Map.of("fileVersion", 1, "decision", "CONFIRM");
        post(ORGANISER, "/mentors/" + mentorId + "/confirmations", confirm)
                .expectStatus()
                .isOk();
        assertThat(body(post(CONFIRMER, "/mentors/" + mentorId + "/confirmations", confirm)))
                .containsEntry("state", "APPOINTED");
    }

    String proposed() {
        appoint();
        return (String)
                body(post(ORGANISER, "/pairings", proposal()).expectStatus().isCreated())
                        .get("id");
    }

    Map<String, String> proposal() {
        return Map.of("mentorId", mentorId, "menteeId", menteeId, "role", "PRIMARY");
    }

    String active() {
        String pairing = proposed();
        for (String side : new String[] {mentor, mentee}) {
            post(side, "/pairings/" + pairing + "/consents", Map.of("decision", "ACCEPT"))
                    .expectStatus()
                    .isOk();
        }
        return pairing;
    }

    /** An activity that lacks nothing. */
    Map<String, Object> guidance(LocalDate heldOn) {
        return Map.of(
                "method",
                "GUIDANCE",
                "heldOn",
                heldOn.toString(),
                "summary",
                "谈心谈话",
                "details",
                Map.of("topic", "DOUBTS", "content", "入户时怎样开口"));
    }

    /** The id of an activity that the mentor recorded today. */
    String recorded(String pairing) {
        return (String) body(post(mentor, "/pairings/" + pairing + "/activities", guidance(LocalDate.now(clock)))
                        .expectStatus()
                        .isCreated())
                .get("id");
    }
}
