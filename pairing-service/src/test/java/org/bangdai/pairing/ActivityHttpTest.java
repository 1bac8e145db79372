package org.bangdai.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** A pairing's activities over HTTP. */
class ActivityHttpTest extends PoolOverHttp {

    private Map<String, Object> activity(String method, Map<String, ?> details) {
        Map<String, Object> activity = new HashMap<>(guidance(LocalDate.now(clock)));
        activity.put("method", method);
        activity.put("details", details);
        return activity;
    }

    private static List<?> items(ResponseSpec answer) {
        return (List<?>) body(answer.expectStatus().isOk()).get("items");
    }

    @Test
    void whatTheMethodAsksForIsNamedWhereItIsMissing() {
        String path = "/pairings/" + active() + "/activities";
        Map<String, Object> answer =
                body(post(mentee, path, activity("HOME_VISIT", Map.of("households", List.of("王家"))))
                        .expectStatus()
                        .isBadRequest());
        assertThat(answer.get("errors").toString())
                .contains("/details/village", "/details/households/0", "/details/concerns");
        Map<String, Object> elsewhere = Map.of("village", "330522001001", "households", List.of("1"), "concerns", "x");
        assertThat(body(post(mentee, path, activity("HOME_VISIT", elsewhere)))
                        .get("errors")
                        .toString())
                .contains("/details/village", "330523");
        Map<String, Object> unknown = Map.of("reviewedActivityIds", List.of(PoolFixtures.id()), "conclusions", "x");
        assertThat(body(post(mentee, path, activity("RETROSPECTIVE", unknown)))
                        .get("errors")
                        .toString())
                .contains("/details/reviewedActivityIds/0");
        Map<String, Object> bare = new HashMap<>(guidance(LocalDate.now(clock)));
        bare.remove("details");
        assertThat(body(post(mentee, path, bare).expectStatus().isBadRequest())
                        .get("errors")
                        .toString())
                .contains("/details");
        assertThat(items(get(mentee, path))).isEmpty();
    }

    @Test
    void declinedCorrectedAndConfirmed() {
        String pairing = active();
        String path = "/pairings/" + pairing + "/activities";
        String first = recorded(pairing);
        post(mentee, path + "/" + first + "/refusal", Map.of()).expectStatus().isBadRequest();
        post(mentor, path + "/" + first + "/refusal", Map.of("reason", "x"))
                .expectStatus()
                .isForbidden();
        assertThat(body(post(mentee, path + "/" + first + "/refusal", Map.of("reason", "主题不对"))))
                .containsEntry("state", "DECLINED")
                .containsEntry("reason", "主题不对");
        post(mentee, path + "/" + first + "/confirmation", Map.of())
                .expectStatus()
                .isEqualTo(409);

        Map<String, Object> better = activity("GUIDANCE", Map.of("topic", "THEORY", "content", "二十大精神"));
        post(mentee, path + "/" + first + "/correction", better).expectStatus().isForbidden();
        String key = PoolFixtures.id();
        Map<String, Object> second = body(post(mentor, path + "/" + first + "/correction", better, key)
                .expectStatus()
                .isCreated());
        assertThat(body(post(mentor, path + "/" + first + "/correction", better, key)))
                .containsEntry("id", second.get("id"));
        assertThat(second).containsEntry("state", "RECORDED").containsEntry("corrects", first);
        assertThat(body(get(mentee, path + "/" + first)))
                .containsEntry("state", "SUPERSEDED")
                .containsEntry("supersededBy", second.get("id"));
        post(mentor, path + "/" + first + "/correction", better).expectStatus().isEqualTo(409);
        assertThat(body(post(mentee, path + "/" + second.get("id") + "/confirmation", Map.of())))
                .containsEntry("state", "CONFIRMED");
        post(mentor, path + "/" + first + "/correction", activity("GUIDANCE", Map.of()))
                .expectStatus()
                .isBadRequest();
        get(mentee, "/pairings/" + PoolFixtures.id() + "/activities/" + first)
                .expectStatus()
                .isNotFound();
    }

    @Test
    void aListIsNarrowedByMethodStateAndDay() {
        String pairing = active();
        String path = "/pairings/" + pairing + "/activities";
        String today = LocalDate.now(clock).toString();
        String confirmed = recorded(pairing);
        post(mentee, path + "/" + confirmed + "/confirmation", Map.of())
                .expectStatus()
                .isOk();
        String corrected = recorded(pairing);
        post(mentee, path + "/" + corrected + "/confirmation", Map.of())
                .expectStatus()
                .isOk();
        post(mentor, path + "/" + corrected + "/correction", guidance(LocalDate.now(clock)))
                .expectStatus()
                .isCreated();
        post(mentee, path, activity("HANDS_ON", Map.of("task", "主持会议", "result", "通过")))
                .expectStatus()
                .isCreated();

        assertThat(items(get(ORGANISER, path))).hasSize(4);
        assertThat(items(get(mentee, path + "?method=HANDS_ON"))).hasSize(1);
        assertThat(items(get(mentee, path + "?state=CONFIRMED")))
                .singleElement()
                .asString()
                .contains(confirmed);
        assertThat(items(get(mentee, path + "?state=SUPERSEDED")))
                .singleElement()
                .asString()
                .contains(corrected);
        assertThat(items(get(mentee, path + "?state=RECORDED"))).hasSize(2);
        assertThat(items(get(mentee, path + "?state=RECORDED&method=HANDS_ON&from=" + today)))
                .hasSize(1);
        assertThat(items(get(mentee, path + "?state=VOIDED"))).isEmpty();
        assertThat(items(get(mentee, path + "?to=" + LocalDate.now(clock).minusDays(1))))
                .isEmpty();
        get(mentee, path + "?state=LOST").expectStatus().isBadRequest();
        get(mentee, path + "?from=yesterday").expectStatus().isBadRequest();
        String next = (String) body(get(mentee, path + "?limit=3")).get("next");
        assertThat(items(get(mentee, path + "?limit=3&cursor=" + next))).hasSize(1);
    }

    @Test
    void daysAheadAndLongAgoAreRefused() {
        String path = "/pairings/" + active() + "/activities";
        LocalDate today = LocalDate.now(clock);
        post(mentor, path, guidance(today.plusDays(1))).expectStatus().isEqualTo(409);
        post(mentor, path, guidance(today.minusDays(1))).expectStatus().isEqualTo(409);
    }
}
