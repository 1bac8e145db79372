package org.bangdai.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.bangdai.pairing.PoolFixtures.id;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.bangdai.platform.testing.TestTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** A pairing's plan over HTTP. */
class PlanHttpTest extends PoolOverHttp {

    private String inDays(int days) {
        return LocalDate.now(clock).plusDays(days).toString();
    }

    private Map<String, ?> goal(String text, int dueInDays) {
        return Map.of("text", text, "dueOn", inDays(dueInDays), "method", "HOME_VISIT", "competence", "MASS_WORK");
    }

    private ResponseSpec put(String token, String pairing, @Nullable Integer version, Map<String, ?>... goals) {
        var request = http.put()
                .uri(API + "/pairings/" + pairing + "/plan")
                .header("Authorization", "Bearer " + token)
                .contentType(MediaType.APPLICATION_JSON);
        if (version != null) {
            request.header("If-Match", "\"" + version + "\"");
        }
        return request.bodyValue(Map.of("goals", Arrays.asList(goals))).exchange();
    }

    private ResponseSpec agree(String token, String pairing, int planVersion) {
        return post(token, "/pairings/" + pairing + "/plan/agreement", Map.of("planVersion", planVersion));
    }

    private Map<String, Object> plan(String token, String pairing) {
        return body(get(token, "/pairings/" + pairing + "/plan").expectStatus().isOk());
    }

    private static List<Map<String, Object>> goals(Map<String, Object> plan) {
        return list(plan.get("goals"));
    }

    private static List<Map<String, Object>> drafted(Map<String, Object> plan) {
        return list(((Map<?, ?>) plan.get("draft")).get("goals"));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Object goals) {
        return (List<Map<String, Object>>) goals;
    }

    /** In force; the goals' ids. */
    private List<String> agreed(String pairing, Map<String, ?>... goals) {
        put(mentee, pairing, 0, goals).expectStatus().isOk();
        agree(mentee, pairing, 1).expectStatus().isOk();
        Map<String, Object> plan = body(agree(mentor, pairing, 1).expectStatus().isOk());
        assertThat(plan).containsEntry("state", "AGREED");
        return goals(plan).stream().map(it -> (String) it.get("id")).toList();
    }

    @Test
    void bothAgreeAndTheMenteeWorksThroughTheGoals() {
        String pairing = active();
        assertThat(plan(mentee, pairing)).containsEntry("state", "NONE").containsEntry("version", 0);
        agree(mentor, pairing, 1).expectStatus().isEqualTo(409);
        put(mentee, pairing, null, goal("走访 30 户", 30)).expectStatus().isEqualTo(428);
        Map<String, Object> drafted = body(put(mentee, pairing, 0, goal("走访 30 户", 30))
                .expectHeader()
                .valueEquals("ETag", "\"1\"")
                .expectStatus()
                .isOk());
        put(mentor, pairing, 0, goal("学方言", 30)).expectStatus().isEqualTo(412);
        agree(mentor, pairing, 1).expectStatus().isOk();

        String first = (String) drafted(drafted).getFirst().get("id");
        Map<String, ?> moved = Map.of("id", first, "text", "走访 40 户", "dueOn", inDays(40));
        put(mentee, pairing, 2, moved, goal("学方言", 60)).expectStatus().isOk();
        agree(mentee, pairing, 1).expectStatus().isEqualTo(409);
        agree(mentee, pairing, 2).expectStatus().isOk();
        assertThat(plan(mentor, pairing)).containsEntry("state", "DRAFTED");
        String goal = "/pairings/" + pairing + "/plan/goals/" + first;
        post(mentee, goal + "/progress", Map.of("note", "x")).expectStatus().isEqualTo(409);
        assertThat(body(agree(mentor, pairing, 2).expectStatus().isOk()))
                .containsEntry("state", "AGREED")
                .containsEntry("version", 2);

        post(mentee, goal + "/progress", Map.of("note", "已走访 12 户"))
                .expectStatus()
                .isOk();
        post(mentor, goal + "/acceptance", Map.of()).expectStatus().isEqualTo(409);
        post(mentee, goal + "/report", Map.of("note", "全部走访")).expectStatus().isOk();
        post(mentor, goal + "/return", Map.of("reason", "缺台账")).expectStatus().isOk();
        assertThat(goals(plan(mentee, pairing)).getFirst())
                .containsEntry("state", "OPEN")
                .containsEntry("returned", "缺台账")
                .containsEntry("dueOn", inDays(40));
        post(mentee, goal + "/report", Map.of()).expectStatus().isOk();
        assertThat(goals(body(post(mentor, goal + "/acceptance", Map.of())
                                .expectStatus()
                                .isOk()))
                        .getFirst())
                .containsEntry("state", "ACHIEVED");
        post(ORGANISER, goal + "/cancellation", Map.of("reason", "x"))
                .expectStatus()
                .isEqualTo(409);
        String second = (String) goals(plan(mentee, pairing)).get(1).get("id");
        String other = "/pairings/" + pairing + "/plan/goals/" + second;
        assertThat(goals(body(post(ORGANISER, other + "/cancellation", Map.of("reason", "任务取消"))
                                .expectStatus()
                                .isOk()))
                        .get(1))
                .containsEntry("state", "CANCELLED")
                .containsEntry("reason", "任务取消");
        post(mentee, "/pairings/" + pairing + "/plan/goals/" + id() + "/report", Map.of())
                .expectStatus()
                .isNotFound();
    }

    @Test
    void openGoalsGoOverToTheNewMentorAndAwaitBothSides() {
        String old = active();
        String goal = agreed(old, goal("走访 30 户", 30)).getFirst();
        post(mentee, "/pairings/" + old + "/plan/goals/" + goal + "/progress", Map.of("note", "过半"))
                .expectStatus()
                .isOk();
        String other = otherMentor();
        String next = (String)
                body(post(ORGANISER, "/pairings/" + old + "/transfer", Map.of("mentorId", other, "reason", "导师调离")))
                        .get("id");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(plan(mentee, next)).containsEntry("state", "DRAFTED"));
        assertThat(drafted(plan(mentee, next)).getFirst())
                .containsEntry("id", goal)
                .containsEntry("cameFrom", old)
                .containsEntry("progress", "过半");
        assertThat(plan(mentor, old)).containsEntry("state", "HANDED_OVER").containsEntry("successorId", next);
        assertThat(goals(plan(mentor, old)).getFirst()).containsEntry("state", "HANDED_OVER");
        put(mentor, old, 5, goal("x", 9)).expectStatus().isEqualTo(409);
        post(mentor, "/pairings/" + old + "/plan/goals/" + goal + "/acceptance", Map.of())
                .expectStatus()
                .isEqualTo(409);

        String otherToken = TestTokens.person(other, "330523", "mentor");
        agree(mentee, next, 1).expectStatus().isOk();
        assertThat(body(agree(otherToken, next, 1).expectStatus().isOk())).containsEntry("state", "AGREED");
        assertThat(goals(plan(otherToken, next)).getFirst())
                .containsEntry("state", "OPEN")
                .containsEntry("progress", "过半");
    }

    @Test
    void whatIsOpenAtTheEndIsMissed() {
        String pairing = active();
        agreed(pairing, goal("走访 30 户", 30));
        post(ORGANISER, "/pairings/" + pairing + "/termination", Map.of("reason", "工作调动"))
                .expectStatus()
                .isOk();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(plan(mentee, pairing))
                        .containsEntry("state", "CLOSED")
                        .containsEntry("outcome", "TERMINATED"));
        assertThat(goals(plan(mentee, pairing)).getFirst())
                .containsEntry("state", "MISSED")
                .containsEntry("reason", "工作调动");
        put(mentor, pairing, 4, goal("x", 9)).expectStatus().isEqualTo(409);
    }

    @Test
    void badInputDraftsNothing() {
        String offered = proposed();
        put(mentor, offered, 0, goal("x", 9)).expectStatus().isEqualTo(409);
        for (String side : new String[] {mentor, mentee}) {
            post(side, "/pairings/" + offered + "/consents", Map.of("decision", "ACCEPT"));
        }
        for (Map<String, ?> bad : List.<Map<String, ?>>of(
                Map.of("dueOn", inDays(9)),
                Map.of("text", "x"),
                Map.of("text", " ", "dueOn", inDays(9)),
                Map.of("text", "x", "dueOn", "soon"),
                Map.of("text", "x", "dueOn", inDays(9), "method", "TALK"),
                Map.of("text", "x", "dueOn", inDays(9), "competence", "no code"))) {
            put(mentor, offered, 0, bad).expectStatus().isBadRequest();
        }
        put(mentor, offered, 0).expectStatus().isBadRequest();
        put(mentor, offered, 0, goal("x", -1)).expectStatus().isEqualTo(409);
        put(mentor, offered, 0, goal("x", 800)).expectStatus().isEqualTo(409);
        put(mentor, offered, 0, Map.of("id", id(), "text", "x", "dueOn", inDays(9)))
                .expectStatus()
                .isEqualTo(409);
        put(mentor, offered, 7, goal("x", 9)).expectStatus().isEqualTo(412);
        assertThat(plan(mentor, offered)).containsEntry("state", "NONE");
    }

    @Test
    void onlyThoseOfThePairingPlan() {
        String pairing = active();
        String path = "/pairings/" + pairing + "/plan";
        String goal = path + "/goals/" + agreed(pairing, goal("走访", 30)).getFirst();
        String stranger = TestTokens.person(id(), "330523", "mentor", "mentee");
        Map<String, ?> note = Map.of("note", "x");
        Map<String, ?> reason = Map.of("reason", "x");
        get(NEIGHBOUR, path).expectStatus().isNotFound();
        get(stranger, path).expectStatus().isNotFound();
        put(stranger, pairing, 3, goal("x", 9)).expectStatus().isNotFound();
        agree(stranger, pairing, 1).expectStatus().isNotFound();
        post(stranger, goal + "/progress", note).expectStatus().isNotFound();
        post(stranger, goal + "/report", note).expectStatus().isNotFound();
        post(stranger, goal + "/acceptance", Map.of()).expectStatus().isNotFound();
        post(stranger, goal + "/return", reason).expectStatus().isNotFound();
        post(NEIGHBOUR, goal + "/cancellation", reason).expectStatus().isNotFound();

        get(CONFIRMER, path).expectStatus().isForbidden();
        put(ORGANISER, pairing, 3, goal("x", 9)).expectStatus().isForbidden();
        agree(ORGANISER, pairing, 1).expectStatus().isForbidden();
        post(mentor, goal + "/progress", note).expectStatus().isForbidden();
        post(mentor, goal + "/report", note).expectStatus().isForbidden();
        post(mentee, goal + "/acceptance", Map.of()).expectStatus().isForbidden();
        post(mentee, goal + "/return", reason).expectStatus().isForbidden();
        post(mentor, goal + "/cancellation", reason).expectStatus().isForbidden();
        String mentorWithBothRoles = TestTokens.person(mentorId, "330523", "mentor", "mentee");
        post(mentorWithBothRoles, goal + "/report", note).expectStatus().isForbidden();
        String leader = TestTokens.person("leader-" + menteeId, "330523", "appraiser", "mentor", "mentee");
        get(leader, path).expectStatus().isOk();
        put(leader, pairing, 3, goal("x", 9)).expectStatus().isForbidden();
        agree(leader, pairing, 1).expectStatus().isForbidden();

        http.get().uri(API + path).exchange().expectStatus().isUnauthorized();
        http.put().uri(API + path).exchange().expectStatus().isUnauthorized();
        for (String route : List.of("/progress", "/report", "/acceptance", "/return", "/cancellation")) {
            http.post().uri(API + goal + route).exchange().expectStatus().isUnauthorized();
        }
        http.post().uri(API + path + "/agreement").exchange().expectStatus().isUnauthorized();
        assertThat(goals(plan(mentee, pairing)).getFirst()).containsEntry("state", "OPEN");
    }
}
