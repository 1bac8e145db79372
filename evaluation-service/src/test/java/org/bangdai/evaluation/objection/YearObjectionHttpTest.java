package org.bangdai.evaluation.objection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;

import com.jayway.jsonpath.JsonPath;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.bangdai.evaluation.board.SeedReviews;
import org.bangdai.evaluation.board.SeedReviews.Seed;
import org.bangdai.evaluation.rule.RuleBook;
import org.bangdai.evaluation.rule.RulesFixture;
import org.bangdai.platform.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Objections against scores of a year's and a quarter's reviews, and what the year's assessment makes of them. */
class YearObjectionHttpTest extends ObjectionHttp {

    private static final String YEAR = "/assessments/2025";

    @Autowired
    RuleBook ruleBook;

    private String division() {
        return "{\"division\":\"" + township + "\"}";
    }

    private String review(int number, String period) {
        return "/reviews/" + name + "-p" + number + ":" + period;
    }

    /** The year's months and its annual reviews, graded. */
    private void drafted(int annualReviewPercent) {
        RulesFixture.publishAnnualReview(ruleBook, township, annualReviewPercent);
        List<Seed> months = new ArrayList<>();
        for (int month = 1; month <= 6; month++) {
            months.addAll(SeedReviews.scored(name, township, YearMonth.of(2025, month), 99, 95, 80));
        }
        SeedReviews reviews = new SeedReviews(stores);
        reviews.write(months);
        List<Seed> annual = new ArrayList<>(SeedReviews.scored(name, township, YearMonth.of(2025, 1), 59, 95));
        annual.add(SeedReviews.scored(name, township, YearMonth.of(2025, 1), 1, 1, 1)
                .getLast()
                .overdue());
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
        return id(raise(token, path)
                .jsonPath("$.kind")
                .isEqualTo("SCORE")
                .jsonPath("$.period")
                .isEqualTo(period)
                .jsonPath("$.month")
                .doesNotExist());
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
        problem(post(mentee(0), review(0, "2025-Y") + "/objections", TEXT), 409, "objection-raised");
        decide(id, DISMISS, "DISMISSED");

        freezes();
        problem(post(mentee(1), review(1, "2025-Y") + "/objections", TEXT), 409, "objection-too-late");
        problem(post(mentee(1), review(1, "2025-Q4") + "/objections", TEXT), 409, "objection-too-late");
        problem(post(mentee(1), review(1, "2025-03") + "/objections", TEXT), 409, "objection-too-late");
    }

    @Test
    void aGrantedOneHasTheYearGradedAnewFromWhatWasMended() {
        drafted(50);
        String id = raised(mentee(0), review(0, "2025-Y"), "2025-Y");
        new SeedReviews(stores).rescore(name + "-p0:2025-Y", new BigDecimal("97.0"));

        decide(id, GRANT, "GRANTED");
        awaitDraft();
        get(organiser, YEAR + "/rows?division=" + township)
                .expectBody()
                .jsonPath("$.items[?(@.menteeId == '" + name + "-mentee0')].annualScore")
                .value(contains(97.0));
        freezes();
    }

    @Test
    void aGrantedOneAgainstAMonthHasTheYearGradedAnewToo() {
        drafted(0);
        String id =
                id(raise(mentee(0), review(0, "2025-03")).jsonPath("$.month").isEqualTo("2025-03"));
        new SeedReviews(stores).rescore(name + "-p0:2025-03", new BigDecimal("63.0"));

        decide(id, GRANT, "GRANTED");
        awaitDraft();
        get(organiser, YEAR + "/rows?division=" + township)
                .expectBody()
                .jsonPath("$.items[?(@.menteeId == '" + name + "-mentee0')].score")
                .value(contains(93.0));
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
            decide(id, GRANT, "GRANTED");
        }
        assertThat(stateOfYear()).isEqualTo("FROZEN");
    }

    @Test
    void whoIsConcernedObjectsAndDoesNotDecideAndOthersFindNothing() {
        drafted(50);
        problem(post(mentee(1), review(0, "2025-Y") + "/objections", TEXT), 404, "not-found");
        problem(post(mentee(0), review(0, "2024-Y") + "/objections", TEXT), 404, "not-found");
        problem(post(mentee(2), review(2, "2025-Y") + "/objections", TEXT), 409, "score-not-final");
        problem(post(mentee(0), review(0, "2025-Y") + "/objections", "{\"text\":\"\"}"), 400, "invalid-input");
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
        problem(post(other, review(0, "2025-Y") + "/objections", TEXT), 403, "forbidden");
        http.post()
                .uri("/api/v1" + review(0, "2025-Y") + "/objections")
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }
}
