package org.bangdai.evaluation.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.bangdai.evaluation.review.ReviewService;
import org.bangdai.platform.testing.TestTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A county of three townships with 12, 8 and 2 mentees, all paired since 5 October 2026, and its neighbour with 6; today is 2 December. */
@ReviewService
class FiguresHttpTest {

    private static final String COUNTY = "340102";
    private static final String WHOLE = "$.divisions[?(@.division=='%s' && @.part=='WHOLE')]";

    private final String organiser = TestTokens.person("o", COUNTY, "organiser");

    @Autowired
    WebTestClient http;

    @Autowired
    TellFigures figures;

    @Autowired
    Marks marks;

    @Autowired
    Runnable indexesServe;

    /** However often it is told. */
    @BeforeEach
    void tell() {
        Events events = new Events(figures);
        List<Mono<Void>> all = new ArrayList<>();
        all.addAll(events.pairs("340102001", 0, 12, "2026-10-05"));
        all.addAll(events.pairs("340102002", 0, 8, "2026-10-05"));
        all.addAll(events.pairs("340102003", 0, 2, "2026-10-05"));
        all.addAll(events.pairs("340103001", 0, 6, "2026-10-05"));
        Flux.merge(Flux.fromIterable(all), 8).blockLast();
        await().until(() -> !marks.anyIn("34").block());
    }

    @AfterEach
    void indexesServed() {
        indexesServe.run();
    }

    private ResponseSpec get(String token, String query, String accept) {
        return http.get()
                .uri("/api/v1/figures?" + query)
                .headers(headers -> headers.setBearerAuth(token))
                .header(HttpHeaders.ACCEPT, accept)
                .exchange();
    }

    private BodyContentSpec county(String asOf) {
        return get(organiser, "division=" + COUNTY + "&asOf=" + asOf, "application/json")
                .expectStatus()
                .isOk()
                .expectBody();
    }

    private static String whole(String division) {
        return WHOLE.formatted(division);
    }

    @Test
    void figuresAreOfTheDivisionAndThoseBelowAsOfTheDay() {
        BodyContentSpec october = county("2026-10-31");
        october.jsonPath("$.updating").isEqualTo(false);
        october.jsonPath(whole(COUNTY) + ".values.MENTEES.count").isEqualTo(22);
        october.jsonPath(whole(COUNTY) + ".values.COVERAGE.share").isEqualTo(1.0);
        october.jsonPath(whole(COUNTY) + ".values.ACTIVITIES_PER_PAIRING.numerator")
                .isEqualTo(22);
        october.jsonPath(whole("340102001") + ".values.MENTEES.count").isEqualTo(12);
        october.jsonPath(whole("340102001") + ".values.POOL_ECOLOGY.count").isEqualTo(12);
        october.jsonPath(whole("340102001") + ".values.POOL_OLD.count").isEqualTo(12);
        BodyContentSpec before = county("2026-10-04");
        before.jsonPath(whole(COUNTY) + ".values.COVERAGE.numerator").isEqualTo(0);
        before.jsonPath(whole(COUNTY) + ".values.COVERAGE.denominator").isEqualTo(22);
        BodyContentSpec today = county("2026-12-02");
        today.jsonPath(whole(COUNTY) + ".values.HOUSEHOLDS.count").isEqualTo(66);
        today.jsonPath(whole(COUNTY) + ".values.ACTIVITIES_PER_PAIRING.numerator")
                .isEqualTo(0);
        today.jsonPath("$.halfYear").isEqualTo("2026-H1");
        county("2026-08-31").jsonPath(whole(COUNTY) + ".values.MENTEES.count").isEqualTo(0);
    }

    @Test
    void aGroupUnderFiveIsWithheldAndWhatItCouldBeWorkedOutFrom() {
        BodyContentSpec answer = county("2026-11-30");
        for (String township : List.of("340102002", "340102003")) {
            answer.jsonPath(whole(township) + ".values.MENTEES").isEmpty();
            answer.jsonPath(whole(township) + ".values.COVERAGE").isEmpty();
            answer.jsonPath(whole(township) + ".withheld[?(@=='POOL')]").isNotEmpty();
        }
        get(organiser, "division=340102003&asOf=2026-11-30", "application/json")
                .expectBody()
                .jsonPath(whole("340102003") + ".values.MENTEES")
                .isEmpty();
    }

    @Test
    void citiesAndTownshipsAgreeWithTheirCounties() {
        String city = TestTokens.person("o", "3401", "organiser");
        BodyContentSpec answer = get(city, "division=3401&asOf=2026-11-30", "application/json")
                .expectStatus()
                .isOk()
                .expectBody();
        answer.jsonPath(whole("3401") + ".values.MENTEES.count").isEqualTo(28);
        answer.jsonPath(whole("340103") + ".values.PAIRINGS_RUNNING.count").isEqualTo(6);
        get(city, "division=340102001&asOf=2026-11-30", "application/json")
                .expectBody()
                .jsonPath(whole("340102001") + ".values.MENTEES.count")
                .isEqualTo(12);
    }

    @Test
    void aSpreadsheetHasARowForEachDivisionAndFigure() {
        String csv = new String(
                get(organiser, "division=" + COUNTY + "&asOf=2026-10-31", "text/csv")
                        .expectStatus()
                        .isOk()
                        .expectHeader()
                        .valueEquals(
                                HttpHeaders.CONTENT_DISPOSITION,
                                "attachment; filename=\"figures-340102-2026-10-31.csv\"")
                        .expectBody()
                        .returnResult()
                        .getResponseBody(),
                StandardCharsets.UTF_8);
        assertThat(csv).contains("340102001,全部,MENTEES,帮带对象人数,截至当日,12,,,\r\n");
        assertThat(csv).contains("340102003,全部,MENTEES,帮带对象人数,截至当日,,,,隐去\r\n");
        assertThat(csv).contains("340102,全部,COVERAGE,").contains(",22,22,1.0000,\r\n");
        byte[] xlsx = get(organiser, "division=" + COUNTY, FiguresController.XLSX)
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
        assertThat(xlsx).startsWith('P', 'K');
    }

    @Test
    void figuresHaveNamesInBothLanguages() {
        http.get()
                .uri("/api/v1/figures?division=" + COUNTY)
                .headers(headers -> headers.setBearerAuth(organiser))
                .header(HttpHeaders.ACCEPT_LANGUAGE, "en")
                .exchange()
                .expectBody()
                .jsonPath("$.figures[?(@.figure=='POOL')].label")
                .isEqualTo("Mentors in the pool");
        county("2026-10-31").jsonPath("$.figures[?(@.figure=='POOL')].label").isEqualTo("师资库导师人数");
    }

    @Test
    void figuresAreForOrganisersAndSystemsOfTheDivision() {
        String query = "division=" + COUNTY;
        get(TestTokens.client("hr", COUNTY, "integrator"), query, "application/json")
                .expectStatus()
                .isOk();
        for (String role : List.of("mentee", "mentor", "appraiser", "confirmer", "auditor", "operator")) {
            get(TestTokens.person("x", COUNTY, role), query, "application/json")
                    .expectStatus()
                    .isForbidden();
        }
        for (String elsewhere : List.of("340103", "340102001")) {
            for (String accept : List.of("application/json", "text/csv", FiguresController.XLSX)) {
                get(TestTokens.person("n", elsewhere, "organiser"), query, accept)
                        .expectStatus()
                        .isNotFound();
            }
        }
        http.get().uri("/api/v1/figures?" + query).exchange().expectStatus().isUnauthorized();
    }

    @ParameterizedTest
    @CsvSource({
        "division=34010, ?division",
        "division=abc, ?division",
        "asOf=2026-11-30, ?division",
        "division=340102&asOf=2026-12-03, ?asOf",
        "division=340102&asOf=2009-12-31, ?asOf",
        "division=340102&asOf=yesterday, ?asOf"
    })
    void whatIsWrongIsNamed(String query, String pointer) {
        get(organiser, query, "application/json")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo(pointer);
    }
}
