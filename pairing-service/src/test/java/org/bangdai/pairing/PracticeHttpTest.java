package org.bangdai.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.bangdai.pairing.PoolFixtures.id;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bangdai.platform.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** The library of practices over HTTP. */
class PracticeHttpTest extends PoolOverHttp {

    private static final String CITY = TestTokens.department("city", "3305", "ORGANISATION", "organiser");
    private static final String NEIGHBOURS_MENTOR = TestTokens.person(id(), "330522", "mentor");
    private static final String COUNTYS_MENTEE = TestTokens.person(id(), "330523", "mentee");

    private static final Duration SOON = Duration.ofSeconds(30);

    /** A word that no other test's practice has. */
    private final String word = id().substring(0, 8);

    private String confirmed() {
        String pairing = active();
        String activity = recorded(pairing);
        post(mentee, "/pairings/" + pairing + "/activities/" + activity + "/confirmation", Map.of())
                .expectStatus()
                .isOk();
        return activity;
    }

    private Map<String, String> content(String activity, String title, String text) {
        return Map.of("activityId", activity, "title", title, "field", "ECOLOGY", "text", text);
    }

    private String drafted(String activity, String title, String text) {
        return (String) body(post(mentee, "/practices", content(activity, title, text))
                        .expectStatus()
                        .isCreated())
                .get("id");
    }

    private ResponseSpec edit(String token, String practice, int version, String title, String text) {
        return http.put()
                .uri(API + "/practices/" + practice)
                .header("Authorization", "Bearer " + token)
                .header("If-Match", "\"" + version + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("title", title, "field", "ECOLOGY", "text", text))
                .exchange();
    }

    private String approved(String activity, String title, String text) {
        String practice = drafted(activity, title, text);
        act(mentee, practice, "submission").expectStatus().isOk();
        act(ORGANISER, practice, "approval").expectStatus().isOk();
        return practice;
    }

    private ResponseSpec act(String token, String practice, String act) {
        return post(token, "/practices/" + practice + "/" + act, Map.of("reason", "x"));
    }

    private List<String> found(String token, String query) {
        List<String> ids = new ArrayList<>();
        for (String next = ""; next != null; ) {
            Map<String, Object> page = body(get(token, "/practices?limit=2&" + query + next)
                    .expectStatus()
                    .isOk());
            ((List<?>) page.get("items")).forEach(it -> ids.add((String) ((Map<?, ?>) it).get("id")));
            next = page.get("next") == null ? null : "&cursor=" + page.get("next");
        }
        return ids;
    }

    @Test
    void aCaseIsWrittenApprovedFoundAndSharedUpward() {
        String activity = confirmed();
        String practice = drafted(activity, "谈心有法", "先听后说 " + word);
        edit(mentee, practice, 7, "谈心", "x").expectStatus().isEqualTo(412);
        edit(mentee, practice, 1, "谈心有法", "先听后说，再想办法 " + word).expectStatus().isOk();
        act(ORGANISER, practice, "approval").expectStatus().isEqualTo(409);
        act(mentee, practice, "submission").expectStatus().isOk();
        edit(mentee, practice, 3, "谈心", "x").expectStatus().isEqualTo(409);
        assertThat(body(act(ORGANISER, practice, "return").expectStatus().isOk()))
                .containsEntry("state", "RETURNED")
                .containsEntry("reason", "x");
        act(mentee, practice, "submission").expectStatus().isOk();
        assertThat(found(COUNTYS_MENTEE, "q=" + word)).isEmpty();
        get(COUNTYS_MENTEE, "/practices/" + practice).expectStatus().isNotFound();
        assertThat(all(ORGANISER, "/practices/work?state=SUBMITTED").toString()).contains(practice);
        assertThat(body(act(ORGANISER, practice, "approval").expectStatus().isOk()))
                .containsEntry("sharedIn", "330523");

        assertThat(found(COUNTYS_MENTEE, "q=" + word)).containsExactly(practice);
        assertThat(body(get(COUNTYS_MENTEE, "/practices/" + practice)))
                .containsEntry("title", "谈心有法")
                .doesNotContainKeys("activityId", "pairingId", "proposedBy");
        assertThat(found(NEIGHBOURS_MENTOR, "q=" + word)).isEmpty();
        get(NEIGHBOURS_MENTOR, "/practices/" + practice).expectStatus().isNotFound();

        act(CITY, practice, "sharing").expectStatus().isOk();
        act(ORGANISER, practice, "sharing").expectStatus().isEqualTo(409);
        assertThat(found(NEIGHBOURS_MENTOR, "q=" + word)).containsExactly(practice);
        get(NEIGHBOURS_MENTOR, "/practices/" + practice).expectStatus().isOk();
        act(ORGANISER, practice, "withdrawal").expectStatus().isOk();
        assertThat(found(NEIGHBOURS_MENTOR, "q=" + word)).isEmpty();
        get(NEIGHBOURS_MENTOR, "/practices/" + practice).expectStatus().isNotFound();
    }

    @Test
    void whatWasCorrectedMeanwhileIsNotLetIn() {
        String pairing = active();
        String activity = recorded(pairing);
        String path = "/pairings/" + pairing + "/activities/" + activity;
        post(mentee, path + "/confirmation", Map.of()).expectStatus().isOk();
        String practice = drafted(activity, "谈心有法", "先听后说 " + word);
        act(mentee, practice, "submission").expectStatus().isOk();
        Map<String, Object> better = new HashMap<>(guidance(LocalDate.now(clock)));
        better.put("summary", "谈的是另一件事");
        post(mentor, path + "/correction", better).expectStatus().isCreated();
        assertThat(body(act(ORGANISER, practice, "approval").expectStatus().isEqualTo(409)))
                .containsEntry("title", "活动未确认");
        act(ORGANISER, practice, "return").expectStatus().isOk();
    }

    /** @return the corrected version, which nobody has confirmed */
    private String corrected(String activity) {
        Map<String, Object> better = new HashMap<>(guidance(LocalDate.now(clock)));
        better.put("summary", "谈的是另一件事");
        return (String) body(post(
                                mentor,
                                "/pairings/" + pairingOf(activity) + "/activities/" + activity + "/correction",
                                better)
                        .expectStatus()
                        .isCreated())
                .get("id");
    }

    private String pairingOf(String activity) {
        return all(mentor, "/pairings").stream()
                .map(it -> (String) it.get("id"))
                .filter(it -> get(mentor, "/pairings/" + it + "/activities/" + activity)
                        .returnResult(Void.class)
                        .getStatus()
                        .is2xxSuccessful())
                .findFirst()
                .orElseThrow();
    }

    private void awaitState(String practice, String state) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(body(get(ORGANISER, "/practices/" + practice)))
                        .containsEntry("state", state));
    }

    @Test
    void whatIsCorrectedAfterwardsIsReadByNobodyUntilItIsApprovedAgain() {
        String activity = confirmed();
        String practice = approved(activity, "谈心有法", "先听后说 " + word);
        String withdrawn = approved(activity, "谈心无法", "先说后听 " + word);
        act(ORGANISER, withdrawn, "withdrawal").expectStatus().isOk();
        act(CITY, practice, "sharing").expectStatus().isOk();
        assertThat(found(NEIGHBOURS_MENTOR, "q=" + word)).containsExactly(practice);

        String second = corrected(activity);
        awaitState(practice, "SUBMITTED");
        assertThat(found(COUNTYS_MENTEE, "q=" + word)).isEmpty();
        get(COUNTYS_MENTEE, "/practices/" + practice).expectStatus().isNotFound();
        assertThat(all(ORGANISER, "/practices/work?state=SUBMITTED"))
                .filteredOn(it -> practice.equals(it.get("id")))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it).containsEntry("recall", "ACTIVITY_CORRECTED").containsEntry("activityId", second);
                    assertThat((String) it.get("reason")).startsWith("所依据的活动已更正");
                });
        act(ORGANISER, practice, "approval").expectStatus().isEqualTo(409);

        post(mentee, "/pairings/" + pairingOf(second) + "/activities/" + second + "/confirmation", Map.of())
                .expectStatus()
                .isOk();
        assertThat(body(act(ORGANISER, practice, "approval").expectStatus().isOk()))
                .containsEntry("sharedIn", "330523")
                .doesNotContainKeys("recall", "reason");
        assertThat(found(COUNTYS_MENTEE, "q=" + word)).containsExactly(practice);
        assertThat(found(NEIGHBOURS_MENTOR, "q=" + word)).isEmpty();
        corrected(second);
        awaitState(practice, "SUBMITTED");
        awaitState(withdrawn, "WITHDRAWN");
    }

    @Test
    void titlesComeFirstThenTheNewest() {
        String activity = confirmed();
        String older = approved(activity, "土地整理", "关于" + word + "的做法");
        String inTitle = approved(activity, word + "的谈法", "算清两本账");
        String newer = approved(activity, "移风易俗", word);
        assertThat(found(COUNTYS_MENTEE, "q=" + word)).containsExactly(inTitle, newer, older);
        String all = "q=" + word + "&method=GUIDANCE&field=ECOLOGY&division=3305";
        assertThat(found(COUNTYS_MENTEE, all)).containsExactly(inTitle, newer, older);
        assertThat(found(COUNTYS_MENTEE, "q=" + word + "&method=CASE_STUDY")).isEmpty();
        assertThat(found(COUNTYS_MENTEE, "q=" + word + "&division=330522")).isEmpty();
        assertThat(found(COUNTYS_MENTEE, "q=" + word.substring(1, 3) + word.substring(0, 2) + "土"))
                .isEmpty();
        assertThat(found(COUNTYS_MENTEE, "")).contains(inTitle, newer, older).doesNotHaveDuplicates();
    }

    @Test
    void badInputWritesNothing() {
        String pairing = active();
        String activity = recorded(pairing);
        post(mentee, "/practices", content(activity, "谈心", word)).expectStatus().isEqualTo(409);
        post(mentee, "/pairings/" + pairing + "/activities/" + activity + "/confirmation", Map.of())
                .expectStatus()
                .isOk();
        for (String leak : new String[] {"电话13812341234。", "330523196811051211。", "张三同志。"}) {
            post(mentee, "/practices", content(activity, "谈心", leak + word))
                    .expectStatus()
                    .isEqualTo(409);
            post(mentee, "/practices", content(activity, leak, word))
                    .expectStatus()
                    .isEqualTo(409);
        }
        for (String missing : new String[] {"activityId", "title", "field", "text"}) {
            Map<String, String> lacking = new HashMap<>(content(activity, "谈心", word));
            lacking.remove(missing);
            post(mentee, "/practices", lacking).expectStatus().isBadRequest();
        }
        post(mentee, "/practices", content(id(), "谈心", word)).expectStatus().isNotFound();
        get(mentee, "/practices?q=桥").expectStatus().isBadRequest();
        get(mentee, "/practices?method=TALK").expectStatus().isBadRequest();
        get(mentee, "/practices/work?state=LOST").expectStatus().isBadRequest();
        assertThat(body(get(mentee, "/practices/work?state=DRAFT")).get("items").toString())
                .doesNotContain(word);
    }

    @Test
    void onlyThoseOfThePairingAndItsOrganisersWorkOnIt() {
        String activity = confirmed();
        String stranger = TestTokens.person(id(), "330523", "mentor", "mentee");
        String practice = drafted(activity, "谈心", word);
        for (String elsewhere : new String[] {NEIGHBOUR, stranger}) {
            post(elsewhere, "/practices", content(activity, "谈心", word))
                    .expectStatus()
                    .isNotFound();
            get(elsewhere, "/practices/" + practice).expectStatus().isNotFound();
            edit(elsewhere, practice, 1, "谈心", "x").expectStatus().isNotFound();
            act(elsewhere, practice, "submission").expectStatus().isNotFound();
            act(elsewhere, practice, "withdrawal").expectStatus().isNotFound();
            assertThat(body(get(elsewhere, "/practices/work?state=DRAFT")).toString())
                    .doesNotContain(practice);
        }
        for (String act : new String[] {"approval", "return", "sharing"}) {
            act(NEIGHBOUR, practice, act).expectStatus().isNotFound();
            act(mentor, practice, act).expectStatus().isForbidden();
        }
        edit(mentor, practice, 1, "谈心", "x").expectStatus().isForbidden();
        act(mentor, practice, "submission").expectStatus().isForbidden();
        get(CONFIRMER, "/practices/" + practice).expectStatus().isNotFound();
        for (String wrong : new String[] {OPERATOR, CONFIRMER}) {
            post(wrong, "/practices", content(activity, "谈心", word))
                    .expectStatus()
                    .isForbidden();
            edit(wrong, practice, 1, "谈心", "x").expectStatus().isForbidden();
            get(wrong, "/practices/work?state=DRAFT").expectStatus().isForbidden();
        }
        get(OPERATOR, "/practices").expectStatus().isForbidden();
        get(OPERATOR, "/practices/" + practice).expectStatus().isForbidden();
        for (String route : new String[] {"/practices", "/practices/work?state=DRAFT", "/practices/" + practice}) {
            http.get().uri(API + route).exchange().expectStatus().isUnauthorized();
        }
        for (String act : new String[] {"submission", "approval", "return", "sharing", "withdrawal"}) {
            http.post()
                    .uri(API + "/practices/" + practice + "/" + act)
                    .exchange()
                    .expectStatus()
                    .isUnauthorized();
        }
        http.put().uri(API + "/practices/" + practice).exchange().expectStatus().isUnauthorized();
        assertThat(body(get(mentee, "/practices/" + practice))).containsEntry("state", "DRAFT");
    }
}
