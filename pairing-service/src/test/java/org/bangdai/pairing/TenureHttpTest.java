package org.bangdai.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bangdai.pairing.PoolFixtures.SYSTEM;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangdai.pairing.mentor.Mentors;
import org.bangdai.pairing.person.PersonFixtures;
import org.bangdai.pairing.person.Persons;
import org.bangdai.pairing.person.Registration;
import org.bangdai.pairing.roster.domain.MentorFacts;
import org.bangdai.pairing.roster.domain.MentorRow;
import org.bangdai.pairing.roster.domain.MentorTrack;
import org.bangdai.pairing.roster.domain.ProfessionalTitle;
import org.bangdai.platform.store.Seats.Taking;
import org.bangdai.platform.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of a mentor after the appointment, over HTTP. */
class TenureHttpTest extends PoolOverHttp {

    private static final Map<String, String> REASON = Map.of("reason", "借调半年");

    @Autowired
    Mentors mentors;

    @Autowired
    Persons persons;

    private String path(String rest) {
        return "/mentors/" + mentorId + rest;
    }

    private void propose(String reason) {
        assertThat(body(post(ORGANISER, path("/removal"), Map.of("reason", reason, "text", "说明"))))
                .containsEntry("state", "REMOVAL_PROPOSED");
    }

    private static Map<String, String> ruling(String decision) {
        return Map.of("decision", decision, "reason", "经研究决定");
    }

    @Test
    void aSuspendedMentorTakesNobodyNew() {
        String offered = proposed();
        Map<String, Object> suspended = body(post(ORGANISER, path("/suspension"), REASON));
        assertThat(suspended).containsEntry("state", "SUSPENDED");
        assertThat(suspended.get("suspension").toString()).contains("借调半年");
        post(mentor, "/pairings/" + offered + "/consents", Map.of("decision", "ACCEPT"))
                .expectStatus()
                .isOk();
        post(mentee, "/pairings/" + offered + "/consents", Map.of("decision", "ACCEPT"))
                .expectStatus()
                .isEqualTo(409);
        post(ORGANISER, path("/suspension"), REASON).expectStatus().isEqualTo(409);
        post(ORGANISER, path("/suspension"), Map.of()).expectStatus().isBadRequest();
        assertThat(body(get(ORGANISER, "/mentors?state=SUSPENDED")).get("items").toString())
                .contains(mentorId);

        assertThat(body(post(ORGANISER, path("/suspension/end"), Map.of()))).containsEntry("state", "APPOINTED");
        post(mentee, "/pairings/" + offered + "/consents", Map.of("decision", "ACCEPT"))
                .expectStatus()
                .isOk();
        post(ORGANISER, path("/suspension/end"), Map.of()).expectStatus().isEqualTo(409);
    }

    @Test
    void theSameCommandSuspendsOnce() {
        appoint();
        String key = UUID.randomUUID().toString();
        Map<String, Object> first = body(post(ORGANISER, path("/suspension"), REASON, key));
        assertThat(body(post(ORGANISER, path("/suspension"), REASON, key))).isEqualTo(first);
    }

    @Test
    void aCandidateHasNoTenure() {
        for (String act : List.of("/suspension", "/suspension/end", "/renewal")) {
            post(ORGANISER, path(act), act.equals("/suspension") ? REASON : Map.of())
                    .expectStatus()
                    .isEqualTo(409);
        }
        post(ORGANISER, path("/removal"), Map.of("reason", "LEFT_POST", "text", "x"))
                .expectStatus()
                .isEqualTo(409);
        post(ORGANISER, path("/removal/decision"), ruling("KEEP"))
                .expectStatus()
                .isEqualTo(409);
        post(mentor, path("/objections"), Map.of("text", "x")).expectStatus().isEqualTo(409);
    }

    @Test
    void aFreshTermIsNotRenewedYet() {
        appoint();
        String detail = (String)
                body(post(ORGANISER, path("/renewal"), Map.of()).expectStatus().isEqualTo(409))
                        .get("detail");
        assertThat(detail)
                .contains(LocalDate.now(clock).plusYears(3).minusDays(90).toString());
    }

    @Test
    void aMentorIsRemovedOnceHeardAndWithoutMentees() {
        String pairing = active();
        propose("POOR_EFFECT");
        post(ORGANISER, "/pairings", proposal()).expectStatus().isEqualTo(409);
        post(ORGANISER, path("/removal/decision"), ruling("REMOVE"))
                .expectStatus()
                .isEqualTo(409);
        Map<String, Object> objected = body(post(mentor, path("/objections"), Map.of("text", "已按要求帮带")));
        assertThat(objected.get("removal").toString()).contains("已按要求帮带");
        assertThat((String) body(post(ORGANISER, path("/removal/decision"), ruling("REMOVE"))
                                .expectStatus()
                                .isEqualTo(409))
                        .get("detail"))
                .contains("1 名");

        post(ORGANISER, "/pairings/" + pairing + "/termination", Map.of("reason", "导师调整"))
                .expectStatus()
                .isOk();
        assertThat(body(post(ORGANISER, path("/removal/decision"), ruling("REMOVE"))))
                .containsEntry("state", "REMOVED");
        assertThat(mentors.seats().take(mentorId, Mentors.SEATS, "late").block())
                .isEqualTo(Taking.CLOSED);
        post(ORGANISER, "/pairings", proposal()).expectStatus().isEqualTo(409);
        post(ORGANISER, path("/removal/decision"), ruling("KEEP"))
                .expectStatus()
                .isEqualTo(409);
    }

    @Test
    void aRosterCorrectsWhoWasRemovedAndBringsNobodyBack() {
        appoint();
        propose("OWN_WISH");
        assertThat(body(post(ORGANISER, path("/removal/decision"), ruling("REMOVE"))))
                .containsEntry("state", "REMOVED");
        Map<String, Object> before = body(get(ORGANISER, path("")));
        nominate.byRoster(SYSTEM, PoolFixtures.veteran(mentorId), PoolFixtures.VETERAN, "again")
                .block();
        assertThat(body(get(ORGANISER, path("")))).isEqualTo(before);
        MentorRow row = new MentorRow(PoolFixtures.veteran(mentorId), PoolFixtures.VETERAN);
        assertThat(nominate.newByRoster(SYSTEM, List.of(row), "once more").block())
                .containsExactly(mentorId);
        assertThat(body(get(ORGANISER, path("")))).isEqualTo(before);

        MentorFacts more = new MentorFacts(MentorTrack.LEADER, 40, true, true, ProfessionalTitle.SENIOR, 9);
        nominate.byRoster(SYSTEM, PoolFixtures.veteran(mentorId), more, "other").block();
        Map<String, Object> corrected = body(get(ORGANISER, path("")));
        assertThat(corrected).containsEntry("state", "REMOVED");
        assertThat(corrected.get("facts").toString()).contains("grassrootsYears=40");
        assertThat(corrected.get("nominations")).isEqualTo(before.get("nominations"));

        persons.register(SYSTEM, new Registration(facts(mentorId), PersonFixtures.ZHOU, "13812341234", null))
                .block();
        Map<String, Object> nomination = Map.of(
                "personId",
                mentorId,
                "track",
                "LEADER",
                "grassrootsYears",
                40,
                "heldLeadingPost",
                true,
                "steppedBack",
                true,
                "title",
                "SENIOR",
                "reason",
                "再次推荐");
        assertThat(body(post(ORGANISER, "/mentors", nomination))).containsEntry("state", "CANDIDATE");
    }

    @Test
    void whoIsKeptTakesMenteesAgain() {
        appoint();
        propose("LEFT_POST");
        assertThat(body(post(ORGANISER, path("/removal/decision"), ruling("KEEP"))))
                .containsEntry("state", "APPOINTED");
        post(ORGANISER, "/pairings", proposal()).expectStatus().isCreated();
    }

    @Test
    void anOverrideVoidsSignaturesAndLetsPass() {
        Map<String, Object> weak = Map.of(
                "track", "LEADER", "grassrootsYears", 3, "heldLeadingPost", true, "steppedBack", true, "title", "NONE");
        http.put()
                .uri(API + path(""))
                .header("Authorization", "Bearer " + ORGANISER)
                .header("If-Match", "\"1\"")
                .bodyValue(weak)
                .exchange()
                .expectStatus()
                .isOk();
        Map<String, Object> confirm = Map.of("fileVersion", 2, "decision", "CONFIRM");
        post(ORGANISER, path("/confirmations"), confirm).expectStatus().isEqualTo(409);
        Map<String, String> override = Map.of("criterion", "LONG_GRASSROOTS_SERVICE", "reason", "援疆三年");
        Map<String, Object> passed = body(post(ORGANISER, path("/override"), override));
        assertThat(passed).containsEntry("fileVersion", 3);
        assertThat(passed.get("criteria").toString()).contains("援疆三年");
        post(ORGANISER, path("/confirmations"), Map.of("fileVersion", 3, "decision", "CONFIRM"))
                .expectStatus()
                .isOk();
        post(ORGANISER, path("/override"), Map.of("criterion", "STEPPED_BACK", "reason", "x"))
                .expectStatus()
                .isEqualTo(409);
        post(ORGANISER, path("/override"), Map.of("criterion", "CHARM", "reason", "x"))
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void nobodyElseDoes() {
        appoint();
        String organiserSelf = TestTokens.person(mentorId, "330523", "organiser", "mentor");
        String stranger = TestTokens.person(PoolFixtures.id(), "330523", "mentor");
        Map<String, Map<String, String>> acts = Map.of(
                "/suspension", REASON,
                "/suspension/end", Map.of(),
                "/renewal", Map.of(),
                "/removal", Map.of("reason", "OWN_WISH", "text", "x"),
                "/removal/decision", ruling("KEEP"),
                "/override", Map.of("criterion", "STEPPED_BACK", "reason", "x"));
        acts.forEach((act, body) -> {
            post(NEIGHBOUR, path(act), body).expectStatus().isNotFound();
            for (String other : List.of(CONFIRMER, OPERATOR, mentor, mentee, organiserSelf)) {
                post(other, path(act), body).expectStatus().isForbidden();
            }
            http.post().uri(API + path(act)).exchange().expectStatus().isUnauthorized();
        });
        propose("OWN_WISH");
        post(stranger, path("/objections"), Map.of("text", "x")).expectStatus().isNotFound();
        for (String other : List.of(ORGANISER, CONFIRMER, OPERATOR, mentee)) {
            post(other, path("/objections"), Map.of("text", "x")).expectStatus().isForbidden();
        }
        assertThat(body(get(ORGANISER, path("")))).containsEntry("state", "REMOVAL_PROPOSED");
    }
}
