package org.bangdai.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A matching over HTTP, from the question to the pairing. */
class MatchingHttpTest extends PoolOverHttp {

    private static final Duration SOON = Duration.ofSeconds(30);

    private Map<String, String> pair() {
        return Map.of("mentorId", mentorId, "menteeId", menteeId);
    }

    /** Locked to the two of this test, since other tests' persons are in the pool too. */
    private String done() {
        appoint();
        return matched();
    }

    private String matched() {
        String id = (String) body(post(ORGANISER, "/matchings", Map.of("lock", List.of(pair())))
                        .expectStatus()
                        .isAccepted())
                .get("id");
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(body(get(ORGANISER, "/matchings/" + id))).containsEntry("status", "DONE"));
        return id;
    }

    private Map<String, Object> row(String id) {
        return all(ORGANISER, "/matchings/" + id + "/proposals").stream()
                .filter(it -> menteeId.equals(it.get("menteeId")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @SuppressWarnings("unchecked")
    void aMatchingProposesWithReasonsAndAnOrganiserApproves() {
        String id = done();
        Map<String, Object> shown = body(get(ORGANISER, "/matchings/" + id));
        assertThat((Map<String, Object>) shown.get("quality")).containsEntry("optimal", true);
        assertThat(shown).containsEntry("progress", 1.0).containsEntry("programmeVersion", "33-v1");
        Map<String, Object> proposal = row(id);
        assertThat(proposal).containsEntry("mentorId", mentorId).containsEntry("locked", true);
        assertThat((Map<String, Integer>) proposal.get("parts")).containsEntry("FIELD", 300);
        get(ORGANISER, "/matchings/" + id + "/unpaired").expectStatus().isOk();

        for (int twice = 0; twice < 2; twice++) {
            post(ORGANISER, "/matchings/" + id + "/approval", Map.of("pairs", List.of(pair())))
                    .expectStatus()
                    .isAccepted();
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat((Map<String, Object>)
                                    body(get(ORGANISER, "/matchings/" + id)).get("approval"))
                            .containsEntry("underWay", false)
                            .containsEntry("approved", 1));
        }
        String pairing = (String) ((Map<String, Object>) row(id).get("approval")).get("pairingId");
        assertThat(body(get(mentee, "/pairings/" + pairing))).containsEntry("state", "PROPOSED");
        post(ORGANISER, "/matchings/" + id + "/cancellation", Map.of())
                .expectStatus()
                .isEqualTo(409);
    }

    @Test
    @SuppressWarnings("unchecked")
    void aRunThatBuildsOnAnotherIsComparedWithIt() {
        String id = done();
        Map<String, ?> without = Map.of("basedOn", id, "forbid", List.of(pair()));
        Map<String, Object> asked =
                body(post(ORGANISER, "/matchings", without).expectStatus().isAccepted());
        assertThat(asked).containsEntry("basedOn", id);
        assertThat((Map<String, Object>) asked.get("wishes")).containsEntry("lock", List.of());
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(body(get(ORGANISER, "/matchings/" + asked.get("id"))))
                        .containsEntry("status", "DONE"));

        String comparison = "/matchings/" + asked.get("id") + "/comparison?with=" + id;
        Map<String, Object> mine = all(ORGANISER, comparison).stream()
                .filter(it -> menteeId.equals(it.get("menteeId")))
                .findFirst()
                .orElseThrow();
        assertThat(mine.get("kind")).isIn("LOST", "OTHER_MENTOR");
        assertThat((Map<String, Object>) mine.get("otherPair")).containsEntry("mentorId", mentorId);
        assertThat(body(get(ORGANISER, comparison)).get("changes")).isNotNull();
        assertThat(items(body(get(ORGANISER, "/matchings/" + id + "/comparison?with=" + id))))
                .isEmpty();

        get(NEIGHBOUR, comparison).expectStatus().isNotFound();
        get(mentor, comparison).expectStatus().isForbidden();
        get(ORGANISER, "/matchings/" + id + "/comparison?with=none")
                .expectStatus()
                .isNotFound();
        get(ORGANISER, "/matchings/" + id + "/comparison").expectStatus().isBadRequest();
        post(NEIGHBOUR, "/matchings", Map.of("basedOn", id)).expectStatus().isNotFound();
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> approved(String id, String answer) {
        post(ORGANISER, "/matchings/" + id + "/approval", Map.of("pairs", List.of(pair())))
                .expectStatus()
                .isAccepted();
        await().atMost(SOON).untilAsserted(() -> {
            assertThat((Map<String, Object>)
                            body(get(ORGANISER, "/matchings/" + id)).get("approval"))
                    .containsEntry("underWay", false);
            assertThat((Map<String, Object>) row(id).get("approval")).containsKey(answer);
        });
        return (Map<String, Object>) row(id).get("approval");
    }

    /** The mentee was somebody else's at the first approval, and is nobody's at the second. */
    @Test
    void whatWasRefusedOnceIsProposedByALaterApproval() {
        String id = done();
        Map<String, String> elsewhere = Map.of("mentorId", otherMentor(), "menteeId", menteeId, "role", "PRIMARY");
        String other = (String)
                body(post(ORGANISER, "/pairings", elsewhere).expectStatus().isCreated())
                        .get("id");
        assertThat(approved(id, "problem")).containsEntry("problem", "already-paired");
        post(mentee, "/pairings/" + other + "/consents", Map.of("decision", "DECLINE"))
                .expectStatus()
                .isOk();
        String pairing = (String) approved(id, "pairingId").get("pairingId");
        assertThat(body(get(mentee, "/pairings/" + pairing)))
                .containsEntry("state", "PROPOSED")
                .containsEntry("mentorId", mentorId);
    }

    /** The mentor refuses: who would have been next best is asked. */
    @Test
    @SuppressWarnings("unchecked")
    void anApprovedProposalNamesTheNextBestMentors() {
        otherMentor();
        otherMentor();
        String id = done();
        post(ORGANISER, "/matchings/" + id + "/approval", Map.of("pairs", List.of(pair())))
                .expectStatus()
                .isAccepted();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat((Map<String, Object>) row(id).get("approval"))
                        .containsKey("pairingId"));
        String pairing = (String) ((Map<String, Object>) row(id).get("approval")).get("pairingId");
        assertThat((Map<String, Object>)
                        body(get(ORGANISER, "/pairings/" + pairing)).get("choice"))
                .containsEntry("number", 1)
                .containsEntry("further", 2);
        Map<String, Object> lapsed =
                body(post(mentor, "/pairings/" + pairing + "/consents", Map.of("decision", "DECLINE")));
        String next = (String) ((Map<String, Object>) lapsed.get("choice")).get("nextId");
        assertThat(body(get(ORGANISER, "/pairings/" + next)))
                .containsEntry("state", "PROPOSED")
                .containsEntry("menteeId", menteeId)
                .doesNotContainEntry("mentorId", mentorId);
    }

    @Test
    void theTenBestMentorsComeWithTheirReasons() {
        appoint();
        Map<String, Object> shown = body(get(ORGANISER, "/mentees/" + menteeId + "/suggestions"));
        assertThat((List<?>) shown.get("mentors"))
                .isNotEmpty()
                .hasSizeLessThanOrEqualTo(10)
                .allSatisfy(it -> assertThat(it.toString()).contains("FIELD=300"));
    }

    @Test
    void whoMentorsTheMenteeInAFieldIsNotProposedToThem() {
        appoint();
        String pairing = (String)
                body(post(ORGANISER, "/pairings", Map.of("mentorId", mentorId, "menteeId", menteeId, "role", "FIELD"))
                                .expectStatus()
                                .isCreated())
                        .get("id");
        assertThat(unpaired())
                .containsEntry("reason", "LOCK_IMPOSSIBLE")
                .extractingByKey("excluded")
                .asString()
                .contains("ALREADY_PAIRED=1");
        assertThat(body(get(ORGANISER, "/mentees/" + menteeId + "/suggestions"))
                        .get("mentors")
                        .toString())
                .doesNotContain(mentorId);
        post(mentee, "/pairings/" + pairing + "/consents", Map.of("decision", "DECLINE"))
                .expectStatus()
                .isOk();
        assertThat(row(matched())).containsEntry("mentorId", mentorId);
    }

    private Map<String, Object> unpaired() {
        return all(ORGANISER, "/matchings/" + matched() + "/unpaired").stream()
                .filter(it -> menteeId.equals(it.get("menteeId")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsNotProposedIsNotApproved() {
        String id = done();
        Map<String, ?> others = Map.of("pairs", List.of(Map.of("mentorId", menteeId, "menteeId", menteeId)));
        post(ORGANISER, "/matchings/" + id + "/approval", others).expectStatus().isEqualTo(422);
    }

    @Test
    void contradictionsAreRefused() {
        post(ORGANISER, "/matchings", Map.of("lock", List.of(pair()), "forbid", List.of(pair())))
                .expectStatus()
                .isEqualTo(422);
        post(ORGANISER, "/matchings", Map.of("lock", List.of(pair(), pair())))
                .expectStatus()
                .isEqualTo(422);
        post(ORGANISER, "/matchings", Map.of("capacities", Map.of(mentorId, -1)))
                .expectStatus()
                .isBadRequest();
        post(ORGANISER, "/matchings", Map.of("capacities", Map.of("a.b", 1)))
                .expectStatus()
                .isBadRequest();
        post(ORGANISER, "/matchings", Map.of("lock", List.of(Map.of("mentorId", mentorId))))
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void aWishForSomebodyWhoIsNotThereIsRefused() {
        Map<String, String> stranger = Map.of("mentorId", mentorId, "menteeId", mentorId);
        for (Map<String, ?> wishes : List.of(
                Map.of("lock", List.of(stranger)),
                Map.of("forbid", List.of(stranger)),
                Map.of("capacities", Map.of(menteeId, 2)))) {
            assertThat(body(post(ORGANISER, "/matchings", wishes).expectStatus().isEqualTo(422))
                            .get("type"))
                    .asString()
                    .endsWith("matching-unknown-persons");
        }
        post(NEIGHBOUR, "/matchings", Map.of("lock", List.of(pair())))
                .expectStatus()
                .isEqualTo(422);
        post(ORGANISER, "/matchings", Map.of("capacities", Map.of(mentorId, 2)))
                .expectStatus()
                .isAccepted();
    }

    @Test
    void noTokenAnotherRoleAndANeighbourGetNothing() {
        String id = "/matchings/" + done();
        for (String path : List.of(id, id + "/proposals", id + "/unpaired", "/mentees/" + menteeId + "/suggestions")) {
            http.get().uri(API + path).exchange().expectStatus().isUnauthorized();
            get(mentor, path).expectStatus().isForbidden();
            get(OPERATOR, path).expectStatus().isForbidden();
            get(NEIGHBOUR, path).expectStatus().isNotFound();
        }
        for (String path : List.of("/matchings", id + "/cancellation", id + "/approval")) {
            http.post()
                    .uri(API + path)
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .bodyValue(Map.of())
                    .exchange()
                    .expectStatus()
                    .isUnauthorized();
            post(mentee, path, Map.of()).expectStatus().isForbidden();
            post(OPERATOR, path, Map.of()).expectStatus().isForbidden();
        }
        post(NEIGHBOUR, id + "/cancellation", Map.of()).expectStatus().isNotFound();
        post(NEIGHBOUR, id + "/approval", Map.of()).expectStatus().isNotFound();
        String theirs = (String) body(post(NEIGHBOUR, "/matchings", Map.of())).get("id");
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(body(get(NEIGHBOUR, "/matchings/" + theirs))).containsEntry("status", "DONE"));
        assertThat(items(body(get(NEIGHBOUR, "/matchings/" + theirs + "/proposals"))))
                .isEmpty();
    }
}
