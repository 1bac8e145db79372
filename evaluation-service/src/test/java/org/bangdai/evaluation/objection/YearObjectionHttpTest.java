package org.bangdai.evaluation.objection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;

import com.jayway.jsonpath.JsonPath;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.bangdai.evaluation.board.BoardHttp;
import org.bangdai.evaluation.board.SeedReviews;
import org.bangdai.evaluation.board.SeedReviews.Seed;
import org.bangdai.evaluation.rule.RuleBook;
import org.bangdai.evaluation.rule.domain.AssessmentRules;
import org.bangdai.evaluation.rule.domain.ResultRules;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Objections against scores of a year's and a quarter's reviews, and what the year's assessment makes of them. */
class YearObjectionHttpTest extends BoardHttp {

    private static final String YEAR = "/assessments/2025";
    private static final String TEXT = "{\"text\":\"两次活动已确认，未计入\"}";
    private static final String GRANT = "{\"granted\":true,\"reason\":\"经核实，活动漏计\"}";
    private static final String DISMISS = "{\"granted\":false,\"reason\":\"经核实，计算无误\"}";

    @Autowired
    RuleBook ruleBook;

    private String division() {
        return "{\"division\":\"" + township + "\"}";
    }

    private String review(int number, String period) {
        return "/reviews/" + name + "-p" + number + ":" + period + "/objections";
    }

    /** The year's months and its annual reviews, graded. */
    private void drafted(int annualReviewPercent) {
        ResultRules above =
                ruleBook.effective(township, LocalDate.of(2025, 12, 31)).block();
        ruleBook.publish(
                        Caller.system("test"),
                        new ResultRules(
                                ResultRules.id(township, 1),
                                township,
                                1,
                                LocalDate.of(2025, 1, 1),
                                above.decisionDays(),
                                above.board(),
                                above.effect(),
                                new AssessmentRules(6, 90, 20, 70, 60, annualReviewPercent)))
                .block();
        List<Seed> months = new ArrayList<>();
        for (int month = 1; month <= 6; month++) {
            months.addAll(SeedReviews.scored(name, township, YearMonth.of(2025, month), 99, 95, 80));
        }
        SeedReviews reviews = new SeedReviews(stores);
        reviews.write(months);
        List<Seed> annual = new ArrayList<>(SeedReviews.scored(name, township, YearMonth.of(2025, 1), 59, 95));
        Seed open = SeedReviews.scored(name, township, YearMonth.of(2025, 1), 1, 1, 1)
                .getLast();
        annual.add(new Seed(
                open.pairingId(), open.mentorId(), open.menteeId(), township, open.period(), null, false, 4, null));
        reviews.writeAnnual(annual);
        reviews.writeQuarterly(SeedReviews.scored(name, township, YearMonth.of(2025, 10), 70, 80));
        post(organiser, YEAR, division()).expectStatus().isOk();
        awaitDraft();
    }

    private void awaitDraft() {
        await().until(() -> stateOfYear().equals("DRAFT"));
    }

    private String stateOfYear() {
        return JsonPath.read(
                new String(get(organiser, YEAR + "?division=" + township)
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .returnResult()
                        .getResponseBody()),
                "$.state");
    }

    private String raised(String token, String path, String period) {
        byte[] body = post(token, path, TEXT)
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("OPEN")
                .jsonPath("$.kind")
                .isEqualTo("SCORE")
                .jsonPath("$.period")
                .isEqualTo(period)
                .jsonPath("$.month")
                .doesNotExist()
                .jsonPath("$.decideBy")
                .isEqualTo("2026-12-06")
                .returnResult()
                .getResponseBody();
        return JsonPath.read(new String(body), "$.id");
    }

    private void freezes() {
        post(organiser, YEAR + "/freezing", division())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("FROZEN");
    }

    @Test
    void freezingWaitsForAnObjectionAgainstAnAnnualReviewThatEnters() {
        drafted(50);
        String id = raised(mentee(0), review(0, "2025-Y"), "2025-Y");

        problem(post(organiser, YEAR + "/freezing", division()), 409, "assessment-contested");
        assertThat(stateOfYear()).isEqualTo("DRAFT");
        problem(post(mentee(0), review(0, "2025-Y"), TEXT), 409, "objection-raised");
        post(organiser, "/objections/" + id + "/decision", DISMISS)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("DISMISSED");

        freezes();
        problem(post(mentee(1), review(1, "2025-Y"), TEXT), 409, "objection-too-late");
        problem(post(mentee(1), review(1, "2025-Q4"), TEXT), 409, "objection-too-late");
    }

    @Test
    void aGrantedOneHasTheYearGradedAnewFromWhatWasMended() {
        drafted(50);
        String id = raised(mentee(0), review(0, "2025-Y"), "2025-Y");
        new SeedReviews(stores).rescore(name + "-p0:2025-Y", new BigDecimal("97.0"));

        post(organiser, "/objections/" + id + "/decision", GRANT)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("GRANTED");
        awaitDraft();
        get(organiser, YEAR + "/rows?division=" + township)
                .expectBody()
                .jsonPath("$.items[?(@.menteeId == '" + name + "-mentee0')].annualScore")
                .value(contains(97.0));
        freezes();
    }

    @Test
    void oneThatWasTakenBackHoldsNothingUp() {
        drafted(50);
        String id = raised(TestTokens.person(name + "-mentor0", township, "mentor"), review(0, "2025-Y"), "2025-Y");
        problem(post(mentee(0), "/objections/" + id + "/withdrawal", ""), 404, "not-found");
        post(TestTokens.person(name + "-mentor0", township, "mentor"), "/objections/" + id + "/withdrawal", "")
                .expectStatus()
                .isOk();
        freezes();
    }

    @Test
    void whatDoesNotEnterTheYearHoldsNothingUp() {
        drafted(0);
        String annual = raised(mentee(0), review(0, "2025-Y"), "2025-Y");
        String quarter = raised(mentee(0), review(0, "2025-Q4"), "2025-Q4");
        freezes();
        for (String id : List.of(annual, quarter)) {
            post(organiser, "/objections/" + id + "/decision", GRANT)
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.state")
                    .isEqualTo("GRANTED");
        }
        assertThat(stateOfYear()).isEqualTo("FROZEN");
    }

    @Test
    void whoIsConcernedObjectsAndDoesNotDecideAndOthersFindNothing() {
        drafted(50);
        problem(post(mentee(1), review(0, "2025-Y"), TEXT), 404, "not-found");
        problem(post(mentee(0), review(0, "2024-Y"), TEXT), 404, "not-found");
        problem(post(mentee(2), review(2, "2025-Y"), TEXT), 409, "score-not-final");
        problem(post(mentee(0), review(0, "2025-Y"), "{\"text\":\"\"}"), 400, "invalid-input");
        String id = raised(mentee(0), review(0, "2025-Y"), "2025-Y");

        String party = TestTokens.person(name + "-mentor0", "330522", "organiser");
        problem(post(party, "/objections/" + id + "/decision", DISMISS), 403, "own-matter");
        problem(post(neighbour, "/objections/" + id + "/decision", DISMISS), 404, "not-found");
        get(neighbour, "/objections/" + id).expectStatus().isNotFound();
        get(mentee(1), "/objections/" + id).expectStatus().isNotFound();
    }

    @ParameterizedTest
    @ValueSource(strings = {"organiser", "appraiser", "integrator", "auditor", "operator", "confirmer"})
    void otherRolesDoNotObject(String role) {
        String other = TestTokens.person(name + "-mentee0", "330522", role);
        problem(post(other, review(0, "2025-Y"), TEXT), 403, "forbidden");
        http.post()
                .uri("/api/v1" + review(0, "2025-Y"))
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }
}
