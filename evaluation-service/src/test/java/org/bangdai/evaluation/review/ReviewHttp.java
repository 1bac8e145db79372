package org.bangdai.evaluation.review;

import static org.awaitility.Awaitility.await;
import static org.bangdai.evaluation.review.ReviewFixtures.TOWNSHIP;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangdai.evaluation.review.PairingListener.ActivityConfirmed;
import org.bangdai.evaluation.review.PairingListener.PairingCreated;
import org.bangdai.evaluation.review.domain.Review;
import org.bangdai.evaluation.review.domain.Settling;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.store.AggregateFactory;
import org.bangdai.platform.testing.TestTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** The reviews of a pairing since 1 October 2026, on 2 December: October overdue, as if it had fallen due in its time; November due; December, January and the year to come. */
@ReviewService
abstract class ReviewHttp {

    static final String APPRAISAL = "{\"text\":\"本月学会了土地整治的流程\",\"helpRating\":5,\"helpComment\":\"很耐心\"}";
    static final String STATEMENT = "{\"text\":\"进步明显\",\"learnt\":\"数字工具\",\"score\":90}";
    static final String COMMENT = "{\"text\":\"踏实肯干\",\"score\":85.5}";

    final String pairing = UUID.randomUUID().toString();
    final String mentorId = UUID.randomUUID().toString();
    final String menteeId = UUID.randomUUID().toString();
    final String leaderId = UUID.randomUUID().toString();
    final String mentor = TestTokens.person(mentorId, "330523", "mentor");
    final String mentee = TestTokens.person(menteeId, "330523", "mentee");
    final String leader = TestTokens.person(leaderId, "330523", "appraiser");
    final String organiser = TestTokens.person("o", "330523", "organiser");
    final String neighbour = TestTokens.person("n", "330522", "organiser");

    @Autowired
    WebTestClient http;

    @Autowired
    PairingListener listener;

    @Autowired
    Reviews reviews;

    @Autowired
    SettleReviews settle;

    @Autowired
    AggregateFactory stores;

    @Autowired
    Runnable indexesServe;

    @BeforeEach
    void pair() {
        listener.created(new PairingCreated(
                        pairing,
                        mentorId,
                        menteeId,
                        leaderId,
                        TOWNSHIP,
                        LocalDate.of(2026, 10, 1),
                        LocalDate.of(2027, 9, 30),
                        "PRIMARY"))
                .block();
        for (String day : List.of("2026-11-05", "2026-11-30", "2026-12-01")) {
            listener.confirmed(new ActivityConfirmed(pairing + day, pairing, TOWNSHIP, LocalDate.parse(day)), 2)
                    .block();
        }
        await().until(() -> state("2026-10") instanceof Review.Due && state("2026-11") instanceof Review.Due);
        // Ten days later than it fell due, which was today.
        turn("2026-10", "2026-12-12T00:00:00Z");
    }

    /** As the sweep would at that moment. */
    Review turn(String period, String now) {
        Instant at = Instant.parse(now);
        Settling settling = settle.of(List.of(state(period)), at).block().apply(state(period));
        return reviews.update(Caller.system("test"), id(period), review -> review.turn(at, settling))
                .block()
                .state();
    }

    @AfterEach
    void indexesServed() {
        indexesServe.run();
    }

    Review state(String period) {
        return reviews.get(Caller.system("test"), id(period)).block().state();
    }

    String id(String period) {
        return pairing + ":" + period;
    }

    ResponseSpec get(String token, String path) {
        return http.get()
                .uri("/api/v1" + path)
                .headers(headers -> headers.setBearerAuth(token))
                .exchange();
    }

    ResponseSpec post(String token, String period, String part, String body) {
        return http.post()
                .uri("/api/v1/reviews/{id}/{part}", id(period), part)
                .headers(headers -> headers.setBearerAuth(token))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    ResponseSpec postTo(String token, String path, String body) {
        return http.post()
                .uri("/api/v1" + path)
                .headers(headers -> headers.setBearerAuth(token))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    static void problem(ResponseSpec answer, int status, String slug) {
        answer.expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("https://bangdai.org/problems/" + slug);
    }

    String token(String role) {
        return switch (role) {
            case "mentor" -> mentor;
            case "mentee" -> mentee;
            case "leader" -> leader;
            case "organiser" -> organiser;
            default -> throw new IllegalArgumentException(role);
        };
    }
}
