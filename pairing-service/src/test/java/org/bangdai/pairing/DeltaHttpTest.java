package org.bangdai.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.bangdai.pairing.PoolFixtures.SYSTEM;
import static org.bangdai.pairing.PoolFixtures.id;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bangdai.pairing.person.PersonFixtures;
import org.bangdai.pairing.person.Persons;
import org.bangdai.pairing.person.Registration;
import org.bangdai.platform.testing.TestTokens;
import org.bangdai.platform.work.DueWork;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The provincial system's deltas over HTTP, and what follows when somebody leaves. */
class DeltaHttpTest extends PoolOverHttp {

    private static final String INTEGRATOR = TestTokens.client("personnel", "330523", "integrator");
    private static final Duration SOON = Duration.ofSeconds(30);

    @Autowired
    Persons persons;

    @Autowired
    List<DueWork> works;

    private final String unitId = id();

    private void register(String id) {
        persons.register(SYSTEM, new Registration(facts(id), PersonFixtures.ZHOU, "13812341234", null))
                .block();
    }

    private static Map<String, Object> unit(String id, int version, String name) {
        return Map.of(
                "entity",
                "UNIT",
                "id",
                id,
                "version",
                version,
                "unit",
                Map.of("code", "c", "name", name, "kind", "TOWNSHIP", "division", "330523205"));
    }

    private static Map<String, Object> posting(
            String id, int version, String person, String unit, @Nullable LocalDate to) {
        Map<String, Object> posting = new HashMap<>(
                Map.of("personId", person, "unitId", unit, "post", "职务", "heads", false, "from", "2020-01-01"));
        if (to != null) {
            posting.put("to", to.toString());
        }
        return Map.of("entity", "POSTING", "id", id, "version", version, "posting", posting);
    }

    private static Map<String, Object> standing(String person, int version, String standing, LocalDate since) {
        return Map.of(
                "entity",
                "PERSON",
                "id",
                person,
                "version",
                version,
                "person",
                Map.of("standing", standing, "since", since.toString()));
    }

    private Map<String, Object> send(List<?> changes) {
        return body(post(INTEGRATOR, "/registry-deltas", Map.of("changes", changes))
                .expectStatus()
                .isOk());
    }

    @SafeVarargs
    private List<String> outcomes(Map<String, Object>... changes) {
        return ((List<?>) send(List.of(changes)).get("rows"))
                .stream().map(row -> (String) ((Map<?, ?>) row).get("outcome")).toList();
    }

    private LocalDate yesterday() {
        return LocalDate.now(clock).minusDays(1);
    }

    @Test
    void theNewestWinsHoweverOftenAndInWhateverOrderTheyCome() {
        register(mentorId);
        String posting = id();
        assertThat(outcomes(posting(posting, 2, mentorId, unitId, null), unit(unitId, 3, "新名"), unit(unitId, 2, "旧名")))
                .containsExactly("APPLIED", "APPLIED", "OLDER");
        assertThat(outcomes(unit(unitId, 3, "新名"), posting(posting, 1, mentorId, unitId, yesterday())))
                .containsExactly("APPLIED", "OLDER");
        assertThat(body(get(INTEGRATOR, "/units/" + unitId))).containsEntry("name", "新名");
        assertThat(body(get(INTEGRATOR, "/postings/" + posting))).doesNotContainKey("to");
    }

    @Test
    void ofTwoThatSayDifferentThingsUnderOneVersionTheFirstStands() {
        register(mentorId);
        String posting = id();
        Map<String, Object> first = posting(posting, 2, mentorId, unitId, null);
        assertThat(outcomes(unit(unitId, 3, "甲"), first, standing(mentorId, 4, "IN_SERVICE", yesterday())))
                .containsOnly("APPLIED");
        assertThat(outcomes(
                        unit(unitId, 3, "乙"),
                        posting(posting, 2, mentorId, unitId, yesterday()),
                        standing(mentorId, 4, "RETIRED", yesterday())))
                .containsOnly("OLDER");
        assertThat(outcomes(unit(unitId, 3, "甲"), first, standing(mentorId, 4, "IN_SERVICE", yesterday())))
                .containsOnly("APPLIED");
        assertThat(body(get(INTEGRATOR, "/units/" + unitId))).containsEntry("name", "甲");
        assertThat(body(get(INTEGRATOR, "/postings/" + posting))).doesNotContainKey("to");
    }

    @Test
    void whatComesBeforeWhatItRefersToIsKeptUntilItFits() {
        String person = id();
        String posting = id();
        assertThat(outcomes(posting(posting, 1, person, unitId, null), standing(person, 1, "IN_SERVICE", yesterday())))
                .containsExactly("WAITING", "WAITING");
        get(INTEGRATOR, "/postings/" + posting).expectStatus().isNotFound();
        register(person);
        outcomes(unit(unitId, 1, "乡政府"));
        await().atMost(SOON)
                .untilAsserted(() ->
                        get(INTEGRATOR, "/postings/" + posting).expectStatus().isOk());
    }

    @Test
    void aBadRowIsNamedWithItsPlaceAndSpoilsNoOther() {
        Map<String, Object> noName = new HashMap<>(unit(id(), 1, "x"));
        noName.put("unit", Map.of("code", "c", "kind", "TOWN", "division", "330523205"));
        Map<String, Object> outside = new HashMap<>(unit(id(), 1, "x"));
        outside.put("unit", Map.of("code", "c", "name", "x", "kind", "TOWNSHIP", "division", "330522"));
        Map<String, Object> unversioned = new HashMap<>(unit(id(), 1, "x"));
        unversioned.remove("version");
        Map<String, Object> partless = Map.of("entity", "POSTING", "id", id(), "version", 1);
        Map<String, Object> never = standing(id(), 1, "RETIRED", LocalDate.MAX);
        List<Object> changes = new ArrayList<>(List.of(noName, outside, unversioned, partless, "text", never));
        changes.add(null);
        changes.add(unit(unitId, 1, "乡政府"));
        Map<String, Object> answer = send(changes);
        assertThat(answer.get("counts")).isEqualTo(Map.of("REFUSED", 7, "APPLIED", 1));
        assertThat(answer.get("rows").toString())
                .contains(
                        "/changes/0/unit/kind",
                        "/changes/1,",
                        "330522",
                        "/changes/2/version",
                        "/changes/3/posting",
                        "/changes/5/person/since",
                        "/changes/6,");
        get(INTEGRATOR, "/units/" + unitId).expectStatus().isOk();
    }

    @Test
    void onlyTheDivisionsOwnClientSendsThem() {
        outcomes(unit(unitId, 1, "乡政府"));
        String neighbour = TestTokens.client("personnel-2", "330522", "integrator");
        Map<String, Object> takeover = new HashMap<>(unit(unitId, 9, "x"));
        takeover.put("unit", Map.of("code", "c", "name", "x", "kind", "TOWNSHIP", "division", "330522"));
        Map<String, ?> batch = Map.of("changes", List.of(takeover));
        assertThat(body(post(neighbour, "/registry-deltas", batch)).toString()).contains("REFUSED");
        assertThat(body(get(INTEGRATOR, "/units/" + unitId))).containsEntry("name", "乡政府");
        for (String wrong : new String[] {ORGANISER, CONFIRMER, OPERATOR, mentor}) {
            post(wrong, "/registry-deltas", batch).expectStatus().isForbidden();
        }
        http.post().uri(API + "/registry-deltas").exchange().expectStatus().isUnauthorized();
        for (List<?> bad : List.<List<?>>of(List.of(), Collections.nCopies(1001, takeover))) {
            post(INTEGRATOR, "/registry-deltas", Map.of("changes", bad))
                    .expectStatus()
                    .isBadRequest();
        }
    }

    private List<?> followUps(String token, String state, String person) {
        return all(token, "/follow-ups?state=" + state).stream()
                .filter(it -> person.equals(it.get("personId")))
                .toList();
    }

    /** As the quiet time were over. */
    private void look() {
        Instant later = clock.instant().plus(Duration.ofHours(1));
        works.stream()
                .filter(it -> it.name().equals("departures"))
                .forEach(it -> it.dueBuckets(later)
                        .distinct()
                        .collectList()
                        .flatMapIterable(buckets -> buckets)
                        .concatMap(bucket -> it.sweep(bucket, later))
                        .blockLast());
    }

    private void untilFollowed(String person, int expected) {
        await().atMost(SOON).untilAsserted(() -> {
            look();
            assertThat(followUps(ORGANISER, "OPEN", person)).hasSize(expected);
        });
    }

    @Test
    void aMentorWhoRetiresIsProposedForRemovalOnceAndThePairingIsPutUp() {
        register(mentorId);
        String pairing = active();
        outcomes(standing(mentorId, 2, "RETIRED", yesterday()), standing(mentorId, 1, "IN_SERVICE", yesterday()));
        untilFollowed(mentorId, 2);
        assertThat(body(get(ORGANISER, "/mentors/" + mentorId))).containsEntry("state", "REMOVAL_PROPOSED");
        post(mentor, "/mentors/" + mentorId + "/objections", Map.of("text", "返聘"))
                .expectStatus()
                .isOk();
        post(ORGANISER, "/mentors/" + mentorId + "/removal/decision", Map.of("decision", "KEEP", "reason", "返聘"))
                .expectStatus()
                .isOk();
        post(ORGANISER, "/pairings/" + pairing + "/completion", Map.of())
                .expectStatus()
                .isOk();
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(followUps(ORGANISER, "OPEN", mentorId)).isEmpty());
        outcomes(standing(mentorId, 3, "DEPARTED", yesterday()));
        look();
        assertThat(body(get(ORGANISER, "/mentors/" + mentorId))).containsEntry("state", "APPOINTED");
        assertThat(followUps(ORGANISER, "CLOSED", mentorId)).hasSize(2);
    }

    @Test
    void theEndOfAMenteesLastPostingPutsThePairingUpAndANewPostingInTimeDoesNot() {
        register(menteeId);
        active();
        String posting = id();
        outcomes(unit(unitId, 1, "乡政府"), posting(posting, 1, menteeId, unitId, yesterday()));
        String next = id();
        outcomes(posting(next, 1, menteeId, unitId, null));
        look();
        assertThat(followUps(ORGANISER, "OPEN", menteeId)).isEmpty();
        outcomes(posting(next, 2, menteeId, unitId, yesterday()));
        untilFollowed(menteeId, 1);
        Map<?, ?> followUp = (Map<?, ?>) followUps(ORGANISER, "OPEN", menteeId).getFirst();
        assertThat(followUp.get("kind")).isEqualTo("REPAIR_OR_END");

        String path = "/follow-ups/" + followUp.get("id");
        Map<String, ?> reason = Map.of("reason", "另有安排");
        assertThat(followUps(NEIGHBOUR, "OPEN", menteeId)).isEmpty();
        get(NEIGHBOUR, path).expectStatus().isNotFound();
        post(NEIGHBOUR, path + "/dismissal", reason).expectStatus().isNotFound();
        for (String wrong : new String[] {mentee, CONFIRMER, OPERATOR, INTEGRATOR}) {
            get(wrong, "/follow-ups").expectStatus().isForbidden();
            get(wrong, path).expectStatus().isForbidden();
            post(wrong, path + "/dismissal", reason).expectStatus().isForbidden();
        }
        post(TestTokens.person(mentorId, "330523", "organiser", "mentor"), path + "/dismissal", reason)
                .expectStatus()
                .isForbidden();
        for (String read : new String[] {"/follow-ups", path}) {
            http.get().uri(API + read).exchange().expectStatus().isUnauthorized();
        }
        http.post().uri(API + path + "/dismissal").exchange().expectStatus().isUnauthorized();
        post(ORGANISER, path + "/dismissal", Map.of("reason", " "))
                .expectStatus()
                .isBadRequest();
        assertThat(body(post(ORGANISER, path + "/dismissal", reason)
                        .expectStatus()
                        .isOk()))
                .containsEntry("dismissed", true);
        post(ORGANISER, path + "/dismissal", Map.of("reason", "别的"))
                .expectStatus()
                .isEqualTo(409);
    }
}
