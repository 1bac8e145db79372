package org.bangdai.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.bangdai.gateway.testing.FakeService.Seen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;

class RoutingTest extends GatewayTest {

    @ParameterizedTest
    @CsvSource({
        "pairing, /divisions?parent=330523",
        "pairing, /fields",
        "pairing, /methods",
        "pairing, /programmes/1/versions",
        "pairing, /mentors",
        "pairing, /mentors/1/confirmations",
        "pairing, /mentees/1/eligibility",
        "pairing, /rosters/1",
        "pairing, /pairings/1/activities",
        "pairing, /competences",
        "pairing, /lineage/candidates",
        "pairing, /secondments?limit=1",
        "pairing, /ceremonies/1",
        "pairing, /milestones/summary",
        "pairing, /registry-deltas",
        "pairing, /follow-ups",
        "pairing, /erasures/1",
        "pairing, /disputes/1/closure",
        "pairing, /problems/1",
        "pairing, /villages/330523205214/households",
        "pairing, /home-visit-coverage?division=330523",
        "pairing, /spot-checks/1/finding",
        "pairing, /persons/1",
        "pairing, /audit?limit=1",
        "pairing, /parked-events?service=pairing",
        "evaluation, /schemes",
        "evaluation, /reviews/1/statement",
        "evaluation, /growth/1",
        "evaluation, /boards/330523/2026-11",
        "evaluation, /objections/1/decision",
        "evaluation, /result-rules",
        "evaluation, /assessments/2026",
        "evaluation, /mentor-effects/1",
        "evaluation, /figures",
        "evaluation, /parked-events/1/replay?service=evaluation",
        "notification, /notifications/unread-count",
        "notification, /preferences",
        "notification, /duties/1/end",
        "notification, /evidence",
        "notification, /calendar.ics",
        "notification, /calendar-feed",
        "notification, /subscriptions/1/deliveries",
        "notification, /contacts/1",
        "notification, /dead-deliveries",
        "notification, /parked-events?service=notification"
    })
    void eachResourceHasItsService(String service, String resource) {
        caller().get()
                .uri("/api/v1" + resource)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.service")
                .isEqualTo(service);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/parked-events", "/api/v1/parked-events?service=gateway"})
    void parkedEventsNeedAServiceThatExists(String uri) {
        caller().get()
                .uri(uri)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("https://bangdai.org/problems/service-parameter-needed");
    }

    @Test
    void anUnknownPathIsAProblemInChinese() {
        caller().get()
                .uri("/api/v1/nothing-here?secret=1")
                .header("X-Request-Id", "my-request.1")
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .json("""
                        {"type":"https://bangdai.org/problems/no-such-route","title":"地址不存在","status":404,
                         "detail":"没有这个地址，请对照 /docs 的接口文档检查。",
                         "instance":"/api/v1/nothing-here","requestId":"my-request.1"}
                        """);
    }

    @Test
    void aProblemIsInEnglishWhenAskedFor() {
        caller().get()
                .uri("/api/v1/nothing-here")
                .header("Accept-Language", "en-GB,en;q=0.8,zh;q=0.2")
                .exchange()
                .expectHeader()
                .valueEquals("Content-Language", "en")
                .expectBody()
                .jsonPath("$.title")
                .isEqualTo("No such address");
    }

    @Test
    void theTokenAndTheRequestIdArePassedOn() {
        String token = ISSUER.person("person-1");

        bearer(token)
                .get()
                .uri("/api/v1/reviews")
                .header("X-Request-Id", "abc-123")
                .exchange()
                .expectHeader()
                .valueEquals("X-Request-Id", "abc-123");

        Seen seen = EVALUATION.seen("/api/v1/reviews").getFirst();
        assertThat(seen.headers().get("Authorization")).isEqualTo("Bearer " + token);
        assertThat(seen.headers().getAll("X-Request-Id")).containsExactly("abc-123");
    }

    @Test
    void aStrangeRequestIdIsReplaced() {
        String answered = caller().get()
                .uri("/api/v1/reviews")
                .header("X-Request-Id", "a b; DROP")
                .exchange()
                .returnResult(Void.class)
                .getResponseHeaders()
                .getFirst("X-Request-Id");

        assertThat(answered).matches("[0-9a-f-]{36}");
        assertThat(EVALUATION.seen("/api/v1/reviews").getFirst().headers().get("X-Request-Id"))
                .isEqualTo(answered);
    }

    @Test
    void aTraceGoesOn() {
        caller().get()
                .uri("/api/v1/reviews")
                .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .exchange()
                .expectStatus()
                .isOk();

        assertThat(EVALUATION.seen("/api/v1/reviews").getFirst().headers().getAll("traceparent"))
                .singleElement()
                .asString()
                .startsWith("00-0af7651916cd43dd8448eb211c80319c-")
                .doesNotContain("b7ad6b7169203331");
    }

    @Test
    void headersThatOnlyOurSideMaySetAreDropped() {
        caller().get()
                .uri("/api/v1/reviews")
                .header("X-Forwarded-For", "10.0.0.1")
                .header("X-Forwarded-Host", "evil.example.org")
                .header("Forwarded", "for=10.0.0.1")
                .header("X-Real-IP", "10.0.0.1")
                .header("X-Bangdai-Person", "someone-else")
                .exchange()
                .expectStatus()
                .isOk();

        assertThat(EVALUATION.seen("/api/v1/reviews").getFirst().headers().names())
                .map(String::toLowerCase)
                .doesNotContain("x-forwarded-for", "x-forwarded-host", "forwarded", "x-real-ip", "x-bangdai-person");
    }
}
