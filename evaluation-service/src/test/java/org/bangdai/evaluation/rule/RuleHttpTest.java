package org.bangdai.evaluation.rule;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;

import org.bangdai.evaluation.board.BoardHttp;
import org.bangdai.platform.testing.TestTokens;
import org.junit.jupiter.api.Test;

class RuleHttpTest extends BoardHttp {

    private String rules(String from, int least, int excellentPercent) {
        return """
                {"division": "%s", "effectiveFrom": "%s", "decisionDays": 3,
                 "board": {"cohorts": "WHOLE", "least": %d, "ties": "DENSE", "objectionDays": 5, "correctionDays": 2, "redPercent": 10},
                 "effect": {"growthWeight": 40, "cadenceWeight": 30, "helpWeight": 30, "gainFactor": 2, "gainMonths": 3, "poorBelow": 60, "poorMonths": 3},
                 "assessment": {"leastMonths": 6, "excellent": 90, "excellentPercent": %d, "competent": 70, "basic": 60}}
                """.formatted(township, from, least, excellentPercent);
    }

    @Test
    void aDivisionIsStricterThanWhatIsAboveItAndThoseBelowInheritIt() {
        post(organiser, "/result-rules", rules("2027-01-01", 8, 15))
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.id")
                .isEqualTo(township + "-r1");
        // The same content again is no other version.
        post(organiser, "/result-rules", rules("2027-01-01", 8, 15))
                .expectBody()
                .jsonPath("$.version")
                .isEqualTo(1);

        // Without it the annual review has no share in the year.
        get(organiser, "/result-rules/" + township)
                .expectBody()
                .jsonPath("$.items[0].assessment.annualReviewPercent")
                .isEqualTo(0);

        String below = "/result-rules?division=" + township + "201&on=";
        get(organiser, below + "2026-12-31").expectBody().jsonPath("$.id").isEqualTo("33-r1");
        get(organiser, below + "2027-01-01")
                .expectBody()
                .jsonPath("$.board.least")
                .isEqualTo(8);
        get(organiser, "/result-rules/" + township)
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1);
    }

    @Test
    void whatIsTightenedAboveLaterHoldsBelowToo() {
        String below = rules("2027-01-01", 9, 15).replace(township, township + "201");
        post(organiser, "/result-rules", below).expectStatus().isCreated();
        post(organiser, "/result-rules", rules("2027-02-01", 8, 10))
                .expectStatus()
                .isCreated();

        String path = "/result-rules?division=" + township + "201&on=";
        get(organiser, path + "2027-01-31").expectBody().jsonPath("$.id").isEqualTo(township + "201-r1");
        get(organiser, path + "2027-02-01")
                .expectBody()
                .jsonPath("$.id")
                .isEqualTo(township + "-r1+" + township + "201-r1")
                .jsonPath("$.assessment.excellentPercent")
                .isEqualTo(10)
                .jsonPath("$.board.least")
                .isEqualTo(9);
        problem(
                post(organiser, "/result-rules", rules("2027-03-01", 9, 11).replace(township, township + "201")),
                422,
                "rules-looser");
    }

    @Test
    void belowTheAnnualReviewHasNoSmallerShareThanAbove() {
        String below = rules("2027-02-01", 5, 20).replace(township, township + "201");
        post(organiser, "/result-rules", annualReview(rules("2027-01-01", 5, 20), 30))
                .expectStatus()
                .isCreated();

        for (String looser : new String[] {below, annualReview(below, 29)}) {
            post(organiser, "/result-rules", looser)
                    .expectStatus()
                    .isEqualTo(422)
                    .expectBody()
                    .jsonPath("$.errors[*].pointer")
                    .value(contains("/assessment/annualReviewPercent"));
        }
        post(organiser, "/result-rules", annualReview(below, 31)).expectStatus().isCreated();
        problem(post(organiser, "/result-rules", annualReview(rules("2027-03-01", 5, 20), 101)), 400, "invalid-input");
    }

    private static String annualReview(String rules, int percent) {
        return rules.replace("\"basic\": 60", "\"basic\": 60, \"annualReviewPercent\": " + percent);
    }

    @Test
    void whatIsLooserLateWrongOrAnothersIsRefused() {
        post(
                        organiser,
                        "/result-rules",
                        rules("2027-01-01", 5, 30).replace("\"decisionDays\": 3", "\"decisionDays\": 9"))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[*].pointer")
                .value(containsInAnyOrder("/decisionDays", "/assessment/excellentPercent"));
        problem(post(organiser, "/result-rules", rules("2026-12-02", 5, 20)), 422, "rules-not-ahead");
        // No division may rank fewer than five.
        problem(post(organiser, "/result-rules", rules("2027-01-01", 4, 20)), 400, "invalid-input");
        problem(
                post(organiser, "/result-rules", rules("2027-01-01", 5, 20).replace("\"DENSE\"", "null")),
                400,
                "invalid-input");
        for (int days : new int[] {0, 61}) {
            String beyond = rules("2027-01-01", 5, 20).replace("\"decisionDays\": 3", "\"decisionDays\": " + days);
            problem(post(organiser, "/result-rules", beyond), 400, "invalid-input");
        }
        problem(post(neighbour, "/result-rules", rules("2027-01-01", 5, 20)), 404, "not-found");
        for (String role : new String[] {"mentee", "mentor", "appraiser", "integrator", "auditor", "operator"}) {
            problem(
                    post(TestTokens.person("x", "330522", role), "/result-rules", rules("2027-01-01", 5, 20)),
                    403,
                    "forbidden");
        }
        http.get()
                .uri("/api/v1/result-rules?division=33")
                .exchange()
                .expectStatus()
                .isUnauthorized();
        get(TestTokens.person("x", "330522", "operator"), "/result-rules?division=33")
                .expectStatus()
                .isForbidden();
    }
}
