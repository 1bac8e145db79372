package org.bangdai.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** The story of one pairing over HTTP. */
class PoolHttpTest extends PoolOverHttp {

    @Test
    void aMentorIsConfirmedByBothDepartmentsAndHasFreeSeats() {
        appoint();
        Map<String, Object> shown = body(get(ORGANISER, "/mentors/" + mentorId));
        assertThat(shown.get("capacity")).isEqualTo(Map.of("total", 3, "free", 3));
        assertThat(shown.get("fileVersion")).isEqualTo(1);
    }

    @Test
    void eligibilityComesWithItsReasons() {
        Map<String, Object> shown = body(get(ORGANISER, "/mentees/" + menteeId + "/eligibility?asOf=2020-01-01"));
        assertThat(shown).containsEntry("eligible", false).containsEntry("asOf", "2020-01-01");
        assertThat(body(get(mentee, "/mentees/" + menteeId + "/eligibility")))
                .containsEntry("eligible", true)
                .containsEntry("programmeVersion", "33-v1");
        get(ORGANISER, "/mentees/" + menteeId + "/eligibility?asOf=yesterday")
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void aFileIsEditedOnlyAsItWasSeen() {
        post(ORGANISER, "/mentors/" + mentorId + "/confirmations", Map.of("fileVersion", 1, "decision", "CONFIRM"))
                .expectStatus()
                .isOk();
        String seen = get(ORGANISER, "/mentors/" + mentorId)
                .expectBody(String.class)
                .returnResult()
                .getResponseHeaders()
                .getETag();
        edit(NEIGHBOUR, seen).expectStatus().isNotFound();
        edit(CONFIRMER, seen).expectStatus().isForbidden();
        edit(ORGANISER, null).expectStatus().isEqualTo(428);
        assertThat(body(edit(ORGANISER, seen)))
                .containsEntry("fileVersion", 2)
                .containsEntry("confirmations", java.util.List.of());
        edit(ORGANISER, seen).expectStatus().isEqualTo(412);
    }

    private ResponseSpec edit(String token, String seen) {
        var request = http.put()
                .uri(API + "/mentors/" + mentorId)
                .header("Authorization", "Bearer " + token)
                .contentType(MediaType.APPLICATION_JSON);
        if (seen != null) {
            request.header("If-Match", seen);
        }
        return request.bodyValue(Map.of(
                        "track",
                        "LEADER",
                        "grassrootsYears",
                        31,
                        "heldLeadingPost",
                        true,
                        "steppedBack",
                        true,
                        "title",
                        "NONE"))
                .exchange();
    }

    @Test
    void aPairingGoesFromProposalToItsEnd() {
        String pairing = active();
        assertThat(body(get(mentee, "/pairings/" + pairing))).containsEntry("state", "ACTIVE");
        assertThat(body(get(ORGANISER, "/mentors/" + mentorId)).get("capacity"))
                .isEqualTo(Map.of("total", 3, "free", 2));
        post(ORGANISER, "/pairings", proposal()).expectStatus().isEqualTo(409);

        String activity = (String) body(post(
                                mentee,
                                "/pairings/" + pairing + "/activities",
                                Map.of(
                                        "method",
                                        "HOME_VISIT",
                                        "heldOn",
                                        LocalDate.now(clock).toString(),
                                        "summary",
                                        "走访三户",
                                        "details",
                                        Map.of(
                                                "village",
                                                "330523205214",
                                                "households",
                                                List.of("001", "002", "017"),
                                                "concerns",
                                                "灌溉水渠淤塞")))
                        .expectStatus()
                        .isCreated())
                .get("id");
        String confirmation = "/pairings/" + pairing + "/activities/" + activity + "/confirmation";
        post(mentee, confirmation, Map.of()).expectStatus().isForbidden();
        assertThat(body(post(mentor, confirmation, Map.of()))).containsEntry("confirmed", true);

        assertThat(body(post(ORGANISER, "/pairings/" + pairing + "/completion", Map.of())))
                .containsEntry("state", "COMPLETED");
        post(ORGANISER, "/pairings/" + pairing + "/termination", Map.of("reason", "x"))
                .expectStatus()
                .isEqualTo(409);
        assertThat(body(get(ORGANISER, "/mentors/" + mentorId)).get("capacity"))
                .isEqualTo(Map.of("total", 3, "free", 3));
        post(ORGANISER, "/pairings", proposal()).expectStatus().isCreated();
    }

    @Test
    void declinedTheMenteeIsFreeAgain() {
        String pairing = proposed();
        assertThat(body(post(mentee, "/pairings/" + pairing + "/consents", Map.of("decision", "DECLINE"))))
                .containsEntry("state", "LAPSED")
                .containsEntry("lapse", "DECLINED");
        post(ORGANISER, "/pairings", proposal()).expectStatus().isCreated();
    }

    @Test
    void theSameKeyProposesOnce() {
        appoint();
        String key = UUID.randomUUID().toString();
        Map<String, Object> first = body(post(ORGANISER, "/pairings", proposal(), key));
        assertThat(body(post(ORGANISER, "/pairings", proposal(), key))).isEqualTo(first);
        post(ORGANISER, "/pairings", Map.of("mentorId", mentorId, "menteeId", menteeId, "role", "FIELD"), key)
                .expectStatus()
                .isEqualTo(422);
    }

    @Test
    void nobodyIsTheSamePersonsMentorTwice() {
        appoint();
        Map<String, String> field = Map.of("mentorId", mentorId, "menteeId", menteeId, "role", "FIELD");
        String first =
                (String) body(post(ORGANISER, "/pairings", field).expectStatus().isCreated())
                        .get("id");
        for (Map<String, String> second : List.of(field, proposal())) {
            assertThat(body(post(ORGANISER, "/pairings", second).expectStatus().isEqualTo(409)))
                    .containsEntry("title", "两人已结对");
        }
        post(mentee, "/pairings/" + first + "/consents", Map.of("decision", "DECLINE"))
                .expectStatus()
                .isOk();
        String next = (String)
                body(post(ORGANISER, "/pairings", proposal()).expectStatus().isCreated())
                        .get("id");
        for (String side : List.of(mentor, mentee)) {
            post(side, "/pairings/" + next + "/consents", Map.of("decision", "ACCEPT"))
                    .expectStatus()
                    .isOk();
        }
        assertThat(body(post(ORGANISER, "/pairings", field).expectStatus().isEqualTo(409)))
                .containsEntry("title", "两人已结对");
        post(ORGANISER, "/pairings/" + next + "/termination", Map.of("reason", "工作调动"))
                .expectStatus()
                .isOk();
        post(ORGANISER, "/pairings", field).expectStatus().isCreated();
    }

    @Test
    void badInputChangesNothing() {
        appoint();
        post(ORGANISER, "/pairings", Map.of("mentorId", mentorId, "menteeId", menteeId, "role", "BOSS"))
                .expectStatus()
                .isBadRequest();
        post(ORGANISER, "/pairings", Map.of("mentorId", mentorId))
                .expectStatus()
                .isBadRequest();
        post(ORGANISER, "/pairings", Map.of("mentorId", "nobody", "menteeId", menteeId, "role", "PRIMARY"))
                .expectStatus()
                .isNotFound();
        post(ORGANISER, "/pairings", Map.of("mentorId", mentorId, "menteeId", menteeId, "role", "PRIMARY", "x", 1))
                .expectStatus()
                .isBadRequest();
        post(ORGANISER, "/mentors/" + mentorId + "/confirmations", Map.of("fileVersion", "1", "decision", "CONFIRM"))
                .expectStatus()
                .isBadRequest();
        post(ORGANISER, "/pairings", proposal()).expectStatus().isCreated();
    }
}
