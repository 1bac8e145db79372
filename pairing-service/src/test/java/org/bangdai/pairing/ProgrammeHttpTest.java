package org.bangdai.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bangdai.pairing.PoolFixtures.id;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bangdai.platform.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Divisions' own programmes over HTTP; each test has counties to itself. */
class ProgrammeHttpTest extends PoolOverHttp {

    private static String organiser(String division) {
        return TestTokens.department("organiser-" + division, division, "ORGANISATION", "organiser");
    }

    private String tomorrow() {
        return LocalDate.now(clock).plusDays(1).toString();
    }

    private Map<String, Object> programme(String division, Map<String, ?> rules) {
        return Map.of("division", division, "name", "方案", "effectiveFrom", tomorrow(), "rules", rules);
    }

    private ResponseSpec publish(String division, Map<String, ?> rules) {
        return post(organiser(division), "/programmes", programme(division, rules));
    }

    private Map<String, Object> inForce(String division, String day) {
        return body(get(organiser(division), "/programmes/in-force?division=" + division + "&asOf=" + day)
                .expectStatus()
                .isOk());
    }

    @SuppressWarnings("unchecked")
    private static Object rule(Map<String, Object> inForce, String pointer) {
        return ((List<Map<String, Object>>) inForce.get("origins"))
                .stream()
                        .filter(it -> it.get("pointer").equals(pointer))
                        .map(it -> it.get("value") + " " + it.get("from"))
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void eachLevelTightensAndTheTightestHolds() {
        Map<String, ?> county =
                Map.of("mentors", Map.of("capacity", 2), "activities", Map.of("perMonth", 3, "spotCheckPercent", 5));
        assertThat(body(publish("331002", county).expectStatus().isCreated()))
                .containsEntry("id", "331002-v1")
                .containsEntry("checkedAgainst", "33-v1")
                .containsEntry("deviations", List.of("/mentors/capacity", "/activities/perMonth"));
        publish("3310", Map.of("mentors", Map.of("capacity", 1, "termYears", 2)))
                .expectStatus()
                .isCreated();

        assertThat(inForce("331002", LocalDate.now(clock).toString())).containsEntry("id", "33-v1");
        Map<String, Object> then = inForce("331002", tomorrow());
        assertThat(then).containsEntry("id", "33-v1+3310-v1+331002-v1");
        assertThat(rule(then, "/mentors/capacity")).isEqualTo("1 [3310-v1]");
        assertThat(rule(then, "/mentors/termYears")).isEqualTo("2 [3310-v1]");
        assertThat(rule(then, "/activities/perMonth")).isEqualTo("3 [331002-v1]");
        assertThat(rule(then, "/pairings/offerDays")).isEqualTo("7 [33-v1]");

        String mentorThere = TestTokens.person(id(), "331002001", "mentor");
        assertThat(body(get(mentorThere, "/programmes/33-v1+3310-v1+331002-v1")))
                .containsEntry("rules", then.get("rules"));
        assertThat((List<?>)
                        body(get(mentorThere, "/programmes?asOf=" + tomorrow())).get("items"))
                .hasSize(3);
        assertThat(body(get(organiser("33"), "/programmes/33/versions"))
                        .get("items")
                        .toString())
                .contains("33-v1");
        get(mentorThere, "/programmes/331002-v1+33-v1").expectStatus().isNotFound();
        get(mentorThere, "/programmes/33-v1+331002-v9").expectStatus().isNotFound();
    }

    @Test
    void whatIsLooserIsRefusedRuleByRule() {
        Map<String, ?> loose = Map.of(
                "mentors",
                Map.of("capacity", 5),
                "confirmers",
                List.of("ORGANISATION"),
                "pairings",
                Map.of("choices", 2));
        String answer = text(publish("330402", loose).expectStatus().isEqualTo(409));
        assertThat(answer)
                .contains("programme-loosened", "33-v1", "/rules/mentors/capacity", "现为 5，高于上级的 3", "/rules/confirmers")
                .doesNotContain("choices");
        assertThat(text(http.post()
                        .uri(API + "/programmes")
                        .header(HttpHeaders.AUTHORIZATION, "Bearer " + organiser("330402"))
                        .header("Idempotency-Key", id())
                        .header(HttpHeaders.ACCEPT_LANGUAGE, "en")
                        .bodyValue(programme("330402", loose))
                        .exchange()))
                .contains("is 5, above the inherited 3");
        assertThat((List<?>) body(get(organiser("330402"), "/programmes/330402/versions"))
                        .get("items"))
                .isEmpty();
    }

    @Test
    void badInputPublishesNothing() {
        String token = organiser("330411");
        for (Map<String, ?> bad : List.<Map<String, ?>>of(
                programme("330411", Map.of("mentors", Map.of("capacity", 0))),
                programme("330411", Map.of("mentors", Map.of("capacitty", 1))),
                programme("330411", Map.of("confirmers", List.of("ORGANISATION", "PUBLICITY", "CANTEEN"))),
                programme("330411", Map.of("matching", Map.of("field", 1000))),
                programme("330411", Map.of("matching", weights(Integer.MAX_VALUE, 1002))),
                programme("330411", Map.of("matching", weights(1000, 1))),
                programme("330411", Map.of("mentees", Map.of("leastAge", Map.of("CHIEF", 20)))),
                Map.of("division", "330411", "name", "x", "effectiveFrom", "2026-13-01", "rules", Map.of()),
                Map.of(
                        "division",
                        "330411",
                        "name",
                        "x",
                        "effectiveFrom",
                        LocalDate.now(clock).toString(),
                        "rules",
                        Map.of()))) {
            post(token, "/programmes", bad).expectStatus().isBadRequest();
        }
        assertThat((List<?>) body(get(token, "/programmes/330411/versions")).get("items"))
                .isEmpty();
    }

    /** As ints, twice the greatest and 1002 add up to 1000. */
    private static Map<String, Integer> weights(int two, int third) {
        Map<String, Integer> weights = new HashMap<>(Map.of("field", two, "gap", two, "dialect", third));
        List.of("place", "load", "method", "unitKind", "track").forEach(it -> weights.put(it, 0));
        return weights;
    }

    @Test
    void theSameKeyPublishesOnceAndRivalsGetNumbersOfTheirOwn() {
        String token = organiser("330421");
        Map<String, Object> wish = programme("330421", Map.of());
        String key = id();
        assertThat(body(post(token, "/programmes", wish, key))).isEqualTo(body(post(token, "/programmes", wish, key)));
        List<Object> rivals = IntStream.range(0, 6)
                .parallel()
                .mapToObj(i -> body(post(token, "/programmes", wish)).get("id"))
                .toList();
        assertThat(rivals)
                .containsExactlyInAnyOrder(
                        "330421-v2", "330421-v3", "330421-v4", "330421-v5", "330421-v6", "330421-v7");
        assertThat(inForce("330421", tomorrow())).containsEntry("id", "33-v1+330421-v7");
        Map<String, Object> first = body(get(token, "/programmes/330421/versions?limit=5"));
        assertThat((List<?>) first.get("items")).hasSize(5);
        assertThat((List<?>) body(get(token, "/programmes/330421/versions?limit=5&cursor=" + first.get("next")))
                        .get("items"))
                .hasSize(2);
    }

    @Test
    void whatHasNotTakenEffectMayBeWithdrawn() {
        publish("330424", Map.of("mentors", Map.of("capacity", 2)))
                .expectStatus()
                .isCreated();
        String withdrawal = "/programmes/330424-v1/withdrawal";
        Map<String, String> reason = Map.of("reason", "有误");
        post(organiser("330421"), withdrawal, reason).expectStatus().isNotFound();
        post(organiser("33"), "/programmes/33-v1/withdrawal", reason)
                .expectStatus()
                .isNotFound();
        post(mentor, withdrawal, reason).expectStatus().isForbidden();
        http.post().uri(API + withdrawal).exchange().expectStatus().isUnauthorized();
        assertThat(inForce("330424", tomorrow())).containsEntry("id", "33-v1+330424-v1");
        for (int i = 0; i < 2; i++) {
            post(organiser("330424"), withdrawal, reason).expectStatus().isOk();
        }
        assertThat(inForce("330424", tomorrow())).containsEntry("id", "33-v1");
        assertThat(text(get(organiser("330424"), "/programmes/330424-v1"))).contains("有误");
    }

    @Test
    void nobodyElseReadsOrPublishes() {
        publish("330481", Map.of()).expectStatus().isCreated();
        String sibling = organiser("330482");
        for (String route : new String[] {
            "/programmes/330481-v1",
            "/programmes/33-v1+330481-v1",
            "/programmes/330481/versions",
            "/programmes?division=330481",
            "/programmes/in-force?division=330481"
        }) {
            get(sibling, route).expectStatus().isNotFound();
            get(OPERATOR, route).expectStatus().isForbidden();
            http.get().uri(API + route).exchange().expectStatus().isUnauthorized();
            get(organiser("3304"), route).expectStatus().isOk();
        }
        Map<String, Object> wish = programme("330481", Map.of());
        for (String elsewhere : new String[] {sibling, organiser("330481001")}) {
            post(elsewhere, "/programmes", wish).expectStatus().isNotFound();
        }
        post(organiser("330481"), "/programmes", programme("330499", Map.of()))
                .expectStatus()
                .isNotFound();
        post(organiser("330481"), "/programmes", programme("3304", Map.of()))
                .expectStatus()
                .isNotFound();
        post(CONFIRMER, "/programmes", wish).expectStatus().isForbidden();
        http.post().uri(API + "/programmes").exchange().expectStatus().isUnauthorized();
        post(organiser("3304"), "/programmes", wish).expectStatus().isCreated();
    }

    private static String text(ResponseSpec answer) {
        return answer.expectBody(String.class).returnResult().getResponseBody();
    }
}
