package org.bangdai.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bangdai.pairing.PoolFixtures.id;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bangdai.platform.testing.TestTokens;
import org.junit.jupiter.api.Test;

/** 挂职锻炼 over HTTP: the county 330522 receives a mentee of 330523. */
class SecondmentHttpTest extends PoolOverHttp {

    private String path(String rest) {
        return "/mentees/" + menteeId + rest;
    }

    private Map<String, Object> posting(int from, int to) {
        LocalDate today = LocalDate.now(clock);
        return Map.of(
                "unit",
                "雉城街道办事处",
                "division",
                "330522001",
                "post",
                "主任助理",
                "from",
                today.plusDays(from).toString(),
                "to",
                today.plusDays(to).toString());
    }

    private String seconded(int from, int to) {
        return (String) body(post(ORGANISER, path("/secondments"), posting(from, to))
                        .expectStatus()
                        .isCreated())
                .get("id");
    }

    private String day(int days) {
        return LocalDate.now(clock).plusDays(days).toString();
    }

    private List<String> reads(String pairing) {
        return List.of(
                path(""),
                path("/eligibility"),
                path("/gap-profile"),
                path("/gap-plan"),
                path("/secondments"),
                path("/milestones"),
                path("/pairings"),
                "/pairings/" + pairing,
                "/pairings/" + pairing + "/activities");
    }

    @Test
    void theReceivingDivisionReadsWhileItLastsAndChangesNothing() {
        String pairing = active();
        String activity =
                (String) body(post(mentor, "/pairings/" + pairing + "/activities", guidance(LocalDate.now(clock))))
                        .get("id");
        String detail = "/pairings/" + pairing + "/activities/" + activity;
        get(NEIGHBOUR, detail).expectStatus().isNotFound();
        reads(pairing).forEach(read -> get(NEIGHBOUR, read).expectStatus().isNotFound());
        String id = seconded(0, 30);
        reads(pairing).forEach(read -> get(NEIGHBOUR, read).expectStatus().isOk());
        assertThat(body(get(NEIGHBOUR, "/pairings/" + pairing + "/activities")).toString())
                .contains(activity);
        get(NEIGHBOUR, detail).expectStatus().isOk();
        assertThat(body(get(NEIGHBOUR, path("/pairings"))).toString()).contains(pairing);
        assertThat(all(NEIGHBOUR, "/secondments").toString()).contains(menteeId);
        assertThat(body(get(NEIGHBOUR, path("")))).containsEntry("division", "330523205");
        assertThat(body(get(ORGANISER, path("")))).containsEntry("division", "330523205");

        post(NEIGHBOUR, path("/gap-profile"), Map.of("marks", List.of(Map.of("competence", "WRITING", "level", 1))))
                .expectStatus()
                .isForbidden();
        post(NEIGHBOUR, path("/secondments"), posting(40, 50)).expectStatus().isForbidden();
        post(NEIGHBOUR, path("/secondments/" + id + "/end"), Map.of("lastDay", day(0)))
                .expectStatus()
                .isForbidden();
        post(NEIGHBOUR, "/pairings/" + pairing + "/completion", Map.of())
                .expectStatus()
                .isNotFound();
        post(NEIGHBOUR, "/pairings", proposal()).expectStatus().isNotFound();
        get(NEIGHBOUR, "/persons/" + menteeId).expectStatus().isNotFound();

        post(ORGANISER, path("/secondments/" + id + "/end"), Map.of("lastDay", day(-1)))
                .expectStatus()
                .isOk();
        reads(pairing).forEach(read -> get(NEIGHBOUR, read).expectStatus().isNotFound());
        assertThat(all(NEIGHBOUR, "/secondments").toString()).doesNotContain(menteeId);
    }

    @Test
    void whatIsToComeIsNotReadYet() {
        seconded(1, 30);
        get(NEIGHBOUR, path("")).expectStatus().isNotFound();
        assertThat(all(NEIGHBOUR, "/secondments").toString()).doesNotContain(menteeId);
        assertThat(body(get(ORGANISER, path("/secondments"))).toString()).contains("UPCOMING");
    }

    @Test
    void daysThatCannotBeAreRefused() {
        String id = seconded(0, 10);
        post(ORGANISER, path("/secondments"), posting(10, 20)).expectStatus().isEqualTo(409);
        post(ORGANISER, path("/secondments"), posting(20, 19)).expectStatus().isBadRequest();
        post(ORGANISER, path("/secondments"), posting(-9, -5)).expectStatus().isEqualTo(409);
        post(ORGANISER, path("/secondments"), posting(20, 20 + 4 * 365))
                .expectStatus()
                .isEqualTo(409);
        Map<String, Object> nowhere = new java.util.HashMap<>(posting(20, 30));
        nowhere.put("division", "990000");
        post(ORGANISER, path("/secondments"), nowhere).expectStatus().isBadRequest();
        post(ORGANISER, path("/secondments"), Map.of()).expectStatus().isBadRequest();
        post(ORGANISER, path("/secondments/" + id + "/extension"), Map.of("to", day(5)))
                .expectStatus()
                .isEqualTo(409);
        post(ORGANISER, path("/secondments/none/extension"), Map.of("to", day(20)))
                .expectStatus()
                .isNotFound();
        assertThat(body(post(ORGANISER, path("/secondments/" + id + "/extension"), Map.of("to", day(20)))))
                .containsEntry("to", day(20))
                .containsEntry("state", "CURRENT");
        assertThat((List<?>) body(get(ORGANISER, path("/secondments"))).get("items"))
                .hasSize(1);
    }

    /** Of the bound itself: platform's {@code EraTest}. */
    @Test
    void aYearThatNobodyMeansIsNamed() {
        for (String year : List.of("+999999999", "0000", "2201")) {
            Map<String, Object> beyond = new java.util.HashMap<>(posting(0, 10));
            beyond.put("to", year + "-01-01");
            assertThat(body(post(ORGANISER, path("/secondments"), beyond)
                                    .expectStatus()
                                    .isBadRequest())
                            .toString())
                    .contains("pointer=/to", "1900-01-01", "2200-12-31");
        }
        assertThat(body(get(ORGANISER, path("/eligibility?asOf=0000-01-01"))
                                .expectStatus()
                                .isBadRequest())
                        .toString())
                .contains("pointer=?asOf", "2200-12-31");
        assertThat((List<?>) body(get(ORGANISER, path("/secondments"))).get("items"))
                .isEmpty();
    }

    @Test
    void nobodyElseSeconds() {
        String stranger = TestTokens.person(id(), "330523", "mentor", "mentee");
        String third = TestTokens.department("third", "330521", "ORGANISATION", "organiser");
        seconded(0, 10);
        get(third, path("")).expectStatus().isNotFound();
        get(stranger, path("/secondments")).expectStatus().isNotFound();
        get(CONFIRMER, path("/secondments")).expectStatus().isForbidden();
        get(mentor, "/secondments").expectStatus().isForbidden();
        http.get().uri(API + "/secondments").exchange().expectStatus().isUnauthorized();
        http.get().uri(API + path("/secondments")).exchange().expectStatus().isUnauthorized();
        for (String act : List.of("/secondments", "/secondments/x/extension", "/secondments/x/end")) {
            Map<String, Object> any = act.endsWith("end")
                    ? Map.of("lastDay", day(0))
                    : act.endsWith("extension") ? Map.of("to", day(90)) : posting(40, 50);
            post(third, path(act), any).expectStatus().isNotFound();
            for (String other : List.of(CONFIRMER, OPERATOR, mentor, mentee)) {
                post(other, path(act), any).expectStatus().isForbidden();
            }
            http.post().uri(API + path(act)).exchange().expectStatus().isUnauthorized();
        }
        assertThat((List<?>) body(get(mentee, path("/secondments"))).get("items"))
                .hasSize(1);
    }
}
