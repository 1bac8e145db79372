package org.bangdai.evaluation.review;

import org.bangdai.platform.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Schemes over HTTP, of a county in which nothing else of these tests is. */
class SchemeHttpTest extends ReviewHttp {

    private static final String COUNTY = "330185";

    private final String county = TestTokens.person("so", COUNTY, "organiser");
    private final String member = TestTokens.person("sm", COUNTY, "mentee");

    private ResponseSpec publish(String token, String division, String from, String rules) {
        return postTo(
                token,
                "/schemes",
                "{\"division\":\"%s\",\"name\":\"临安区考评方案\",\"effectiveFrom\":\"%s\",\"rules\":%s}"
                        .formatted(division, from, rules));
    }

    @Test
    void aCountyTightensWhatItInheritsAndTakesItBackBeforeItHolds() {
        String id = COUNTY + "-s1";
        BodyContentSpec published = publish(county, COUNTY, "2027-02-01", "{\"limits\":{\"DAYS_OPEN\":7}}")
                .expectStatus()
                .isCreated()
                .expectHeader()
                .location("/api/v1/schemes/" + id)
                .expectBody();
        published.jsonPath("$.inherits").isEqualTo("provincial-2");
        problem(publish(county, COUNTY, "2027-02-01", "{}"), 409, "scheme-same-day");

        get(member, "/schemes/in-force?asOf=2027-01-31")
                .expectBody()
                .jsonPath("$.rules.limits.DAYS_OPEN")
                .isEqualTo(10);
        BodyContentSpec inForce = get(member, "/schemes/in-force?division=330185101&asOf=2027-02-01")
                .expectStatus()
                .isOk()
                .expectBody();
        inForce.jsonPath("$.rules.limits.DAYS_OPEN").isEqualTo(7);
        inForce.jsonPath("$.rules.limits.ACTIVITIES_PER_MONTH").isEqualTo(2);
        inForce.jsonPath("$.id").isEqualTo("provincial-2+" + id);
        get(member, "/schemes/provincial-2+" + id).expectStatus().isOk();
        get(member, "/schemes/" + COUNTY + "/versions")
                .expectBody()
                .jsonPath("$.items[0].rules.limits.DAYS_OPEN")
                .isEqualTo(7);

        String withdrawal = "{\"reason\":\"另有安排\"}";
        problem(postTo(neighbour, "/schemes/" + id + "/withdrawal", withdrawal), 404, "not-found");
        problem(postTo(member, "/schemes/" + id + "/withdrawal", withdrawal), 403, "forbidden");
        postTo(county, "/schemes/" + id + "/withdrawal", withdrawal)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.withdrawn")
                .isEqualTo("另有安排");
        get(member, "/schemes/in-force?asOf=2027-02-01")
                .expectBody()
                .jsonPath("$.rules.limits.DAYS_OPEN")
                .isEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2027-01-01 | {\"limits\":{\"DAYS_OPEN\":11}} | 409 | scheme-loosened | /rules/limits/DAYS_OPEN",
                "2027-01-01 | {\"limits\":{\"DAYS_OPEN\":99}} | 400 | scheme-contradictory | /rules/limits/DAYS_OPEN",
                "2027-01-01 | {\"cycles\":[\"QUARTERLY\"]} | 400 | scheme-contradictory | /rules/cycles",
                "2027-01-01 | {\"weightings\":[{\"cycle\":\"MONTHLY\",\"weights\":[{\"indicator\":\"LEADER_COMMENT\",\"weight\":99}]}]}"
                        + " | 400 | scheme-contradictory | /rules/weightings/0/weights",
                "2027-01-01 | {\"weightings\":[{\"cycle\":\"MONTHLY\",\"weights\":[{\"indicator\":\"LEADER_COMMENT\",\"weight\":100}]}]}"
                        + " | 409 | scheme-loosened | /rules/weightings/0/weights",
                "2026-12-02 | {} | 400 | invalid-input | /effectiveFrom",
                "+999999999-01-01 | {} | 400 | invalid-input | /effectiveFrom"
            })
    void whatMayNotBePublishedIsToldByRule(String from, String rules, int status, String slug, String pointer) {
        publish(county, COUNTY, from, rules)
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo(pointer)
                .jsonPath("$.errors[0].message")
                .isNotEmpty()
                .jsonPath("$.type")
                .isEqualTo("https://bangdai.org/problems/" + slug);
    }

    @Test
    void aSchemeIsForItsOwnDivisionsOrganiser() {
        problem(publish(neighbour, COUNTY, "2027-03-01", "{}"), 404, "not-found");
        problem(publish(member, COUNTY, "2027-03-01", "{}"), 403, "forbidden");
        http.post().uri("/api/v1/schemes").exchange().expectStatus().isUnauthorized();
        get(neighbour, "/schemes/" + COUNTY + "/versions").expectStatus().isNotFound();
        get(neighbour, "/schemes/in-force?division=" + COUNTY).expectStatus().isNotFound();
        problem(get(member, "/schemes/in-force?asOf=0000-01-01"), 400, "invalid-input");
        publish(county, "3301851", "2027-03-01", "{}").expectStatus().isBadRequest();
        publish(county, COUNTY, "2027-03-01", "{\"weight\":1}").expectStatus().isBadRequest();
    }

    @Test
    void theSchemeSaysWhatIsWeighed() {
        BodyContentSpec scheme =
                get(mentee, "/schemes/provincial-2").expectStatus().isOk().expectBody();
        scheme.jsonPath("$.name").isEqualTo("省级默认考评方案（2026版）");
        scheme.jsonPath("$.rules.weightings[?(@.cycle == 'MONTHLY')].indicators[0].name")
                .isEqualTo("导师评语得分");
        get(mentee, "/schemes").expectBody().jsonPath("$.items[0].id").isEqualTo("provincial-2");
        get(mentee, "/schemes/none").expectStatus().isNotFound();
        get(mentee, "/schemes/330523-s1+provincial-2").expectStatus().isNotFound();
    }
}
