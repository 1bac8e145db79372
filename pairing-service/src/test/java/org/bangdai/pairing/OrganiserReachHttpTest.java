package org.bangdai.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bangdai.platform.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** What organisers decide ends at their own division and before their own pairings, whatever else they see as mentor, mentee or leader. */
class OrganiserReachHttpTest extends CeremonyOverHttp {

    private static final String COUNTY = "330523";
    private static final String SIBLING = "330522";

    private String also(String person, String division) {
        return TestTokens.person(person, division, "organiser", "mentor", "mentee", "appraiser");
    }

    private Map<String, ?> meeting(int days) {
        return Map.of("startsAt", inDays(days).toString(), "minutes", 30);
    }

    private static Map<String, ?> dispute() {
        return Map.of("parties", "NEIGHBOURS", "problem", "屋后排水沟堵塞");
    }

    private String planned(String pairing) {
        put(
                        mentor,
                        "/pairings/" + pairing + "/plan",
                        Map.of(
                                "goals",
                                List.of(Map.of(
                                        "text",
                                        "走访二十户",
                                        "dueOn",
                                        LocalDate.now(clock).plusDays(30).toString()))),
                        0)
                .expectStatus()
                .isOk();
        for (String side : new String[] {mentor, mentee}) {
            post(side, "/pairings/" + pairing + "/plan/agreement", Map.of("planVersion", 1));
        }
        List<?> goals =
                (List<?>) body(get(mentee, "/pairings/" + pairing + "/plan")).get("goals");
        return (String) ((Map<?, ?>) goals.getFirst()).get("id");
    }

    private String practised(String pairing) {
        String activity = recorded(pairing);
        post(mentee, "/pairings/" + pairing + "/activities/" + activity + "/confirmation", Map.of());
        String practice = (String) body(post(
                                mentee,
                                "/practices",
                                Map.of("activityId", activity, "title", "入户", "field", "ECOLOGY", "text", "先听后说"))
                        .expectStatus()
                        .isCreated())
                .get("id");
        post(mentee, "/practices/" + practice + "/submission", Map.of())
                .expectStatus()
                .isOk();
        return practice;
    }

    /** Every command of organisers alone on a running pairing, by path; none of them may be left out here. */
    private Map<String, Map<String, ?>> commands(String pairing) {
        String path = "/pairings/" + pairing;
        String practice = "/practices/" + practised(pairing);
        Map<String, Map<String, ?>> all = new LinkedHashMap<>();
        all.put(path + "/plan/goals/" + planned(pairing) + "/cancellation", Map.of("reason", "x"));
        all.put(practice + "/approval", Map.of());
        all.put(practice + "/return", Map.of("reason", "x"));
        all.put(practice + "/sharing", Map.of());
        all.put(path + "/escalation/settlement", Map.of("note", "x"));
        all.put(path + "/transfer", Map.of("mentorId", otherMentor(), "reason", "x"));
        all.put(
                path + "/ratification",
                Map.of("reason", "x", "endsOn", LocalDate.now(clock).toString()));
        all.put(path + "/termination", Map.of("reason", "x"));
        all.put(path + "/completion", Map.of());
        return all;
    }

    private static void refusedAsOwn(ResponseSpec answer) {
        assertThat(body(answer.expectStatus().isForbidden()).get("type"))
                .asString()
                .endsWith("own-matter");
    }

    @Test
    void whoMentorsOrLearnsOrLeadsInAnotherCountyDecidesNothingThere() {
        String pairing = active();
        Map<String, Map<String, ?>> commands = commands(pairing);
        String dispute = (String) body(post(mentor, "/pairings/" + pairing + "/disputes", dispute()))
                .get("id");
        commands.put("/disputes/" + dispute + "/assignment", Map.of("pairingId", pairing));
        commands.put("/ceremonies", ceremony(inDays(2), pairing));
        for (String person : List.of(mentorId, menteeId, "leader-" + menteeId)) {
            String there = also(person, SIBLING);
            get(there, "/pairings/" + pairing).expectStatus().isOk();
            commands.forEach(
                    (path, request) -> post(there, path, request).expectStatus().isNotFound());
            get(there, "/disputes/" + dispute).expectStatus().isOk();
        }
        String leader = also("leader-" + menteeId, SIBLING);
        post(leader, "/pairings/" + pairing + "/meetings", meeting(1))
                .expectStatus()
                .isForbidden();
        post(leader, "/pairings/" + pairing + "/disputes", dispute())
                .expectStatus()
                .isForbidden();
        post(leader, "/disputes/" + dispute + "/closure", Map.of("outcome", "SETTLED", "result", "x"))
                .expectStatus()
                .isForbidden();
        post(leader, "/pairings", proposal()).expectStatus().isNotFound();
        assertThat(state(pairing)).isEqualTo("ACTIVE");
    }

    @Test
    void nobodyDecidesOnTheirOwnPairing() {
        String pairing = active();
        Map<String, Map<String, ?>> commands = commands(pairing);
        for (String person : List.of(mentorId, menteeId)) {
            commands.forEach((path, request) -> refusedAsOwn(post(also(person, COUNTY), path, request)));
        }
        String successor = otherMentor();
        refusedAsOwn(post(
                also(successor, COUNTY),
                "/pairings/" + pairing + "/transfer",
                Map.of("mentorId", successor, "reason", "x")));
        assertThat(state(pairing)).isEqualTo("ACTIVE");
        post(also("leader-" + menteeId, COUNTY), "/pairings/" + pairing + "/completion", Map.of())
                .expectStatus()
                .isOk();
    }

    @Test
    void nobodyPairsThemselves() {
        appoint();
        String himself = also(mentorId, COUNTY);
        Map<String, ?> emergency = Map.of("mentorId", mentorId, "menteeId", menteeId, "reason", "台风");
        for (String person : List.of(mentorId, menteeId)) {
            refusedAsOwn(post(also(person, COUNTY), "/pairings", proposal()));
            refusedAsOwn(post(also(person, COUNTY), "/pairings/emergencies", emergency));
        }
        Map<String, ?> asFurther = Map.of(
                "mentorId", otherMentor(), "menteeId", menteeId, "role", "PRIMARY", "choices", List.of(mentorId));
        refusedAsOwn(post(himself, "/pairings", asFurther));
        assertThat(items(body(get(mentee, "/pairings")))).isEmpty();
    }

    @Test
    void oneOfTheTwoStillActsAsThat() {
        String pairing = proposed();
        String himself = also(mentorId, SIBLING);
        accept(himself, pairing).expectStatus().isOk();
        accept(also(menteeId, COUNTY), pairing).expectStatus().isOk();
        int days = 1;
        for (String both : List.of(himself, also(menteeId, COUNTY))) {
            String meeting = (String) body(post(both, "/pairings/" + pairing + "/meetings", meeting(days++))
                            .expectStatus()
                            .isCreated())
                    .get("id");
            post(both, "/pairings/" + pairing + "/meetings/" + meeting + "/cancellation", Map.of("reason", "防汛"))
                    .expectStatus()
                    .isOk();
            String dispute = (String) body(post(both, "/pairings/" + pairing + "/disputes", dispute())
                            .expectStatus()
                            .isCreated())
                    .get("id");
            post(both, "/disputes/" + dispute + "/closure", Map.of("outcome", "SETTLED", "result", "x"))
                    .expectStatus()
                    .isOk();
            post(both, "/disputes/" + dispute + "/reopening", Map.of("reason", "反悔"))
                    .expectStatus()
                    .isOk();
            refusedAsOwn(
                    post(also(menteeId, COUNTY), "/disputes/" + dispute + "/assignment", Map.of("pairingId", pairing)));
        }
    }

    @Test
    void aGuestOfACeremonyDoesNotRunItAndTakesNoneOfTheirOwnInOrOut() {
        String pairing = proposed();
        String id = scheduled(inDays(0).plusSeconds(5), pairing);
        String path = "/ceremonies/" + id;
        String there = also(mentorId, SIBLING);
        String himself = also(mentorId, COUNTY);
        Map<String, ?> attendance = Map.of("personId", mentorId, "attendance", "PRESENT");
        Map<String, Map<String, ?>> commands = new LinkedHashMap<>();
        commands.put(path + "/pairings", Map.of("pairings", List.of(pairing)));
        commands.put(path + "/pairings/" + pairing + "/departure", Map.of());
        commands.put(path + "/attendance", attendance);
        commands.forEach((each, request) -> refusedAsOwn(post(himself, each, request)));
        commands.put(path + "/activation", Map.of());
        commands.put(path + "/cancellation", Map.of("reason", "x"));
        get(there, path).expectStatus().isOk();
        commands.remove(path + "/attendance");
        commands.forEach(
                (each, request) -> post(there, each, request).expectStatus().isNotFound());
        refusedAsOwn(post(there, path + "/attendance", attendance));
        Map<String, Object> later = new HashMap<>(ceremony(inDays(2)));
        later.remove("pairings");
        put(there, path, later, 1).expectStatus().isNotFound();
        post(there, path + "/pledges", Map.of("pairingId", pairing))
                .expectStatus()
                .isOk();
        assertThat(body(get(ORGANISER, path))).containsEntry("state", "SCHEDULED");
    }

    @Test
    void nobodySecondsThemselves() {
        Map<String, ?> posting = Map.of(
                "unit",
                "发改局",
                "division",
                "330522",
                "post",
                "科员",
                "from",
                LocalDate.now(clock).toString(),
                "to",
                LocalDate.now(clock).plusDays(30).toString());
        for (String division : List.of(COUNTY, SIBLING)) {
            post(also(menteeId, division), "/mentees/" + menteeId + "/secondments", posting)
                    .expectStatus()
                    .isForbidden();
        }
        post(also("leader-" + menteeId, SIBLING), "/mentees/" + menteeId + "/secondments", posting)
                .expectStatus()
                .isForbidden();
    }

    /** A mentor's and an auditor's token together see the county, and arrange nothing in it. */
    @Test
    void whoOnlyReadsArrangesNoMeeting() {
        String pairing = active();
        String meeting = (String) body(post(mentor, "/pairings/" + pairing + "/meetings", meeting(1)))
                .get("id");
        String reader = TestTokens.person("reader", COUNTY, "mentor", "auditor");
        post(reader, "/pairings/" + pairing + "/meetings", meeting(2))
                .expectStatus()
                .isForbidden();
        post(reader, "/pairings/" + pairing + "/meetings/" + meeting + "/cancellation", Map.of("reason", "x"))
                .expectStatus()
                .isForbidden();
    }
}
