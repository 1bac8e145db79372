package org.bangdai.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bangdai.pairing.PoolFixtures.SYSTEM;
import static org.bangdai.pairing.PoolFixtures.id;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangdai.pairing.person.PersonFixtures;
import org.bangdai.pairing.person.Persons;
import org.bangdai.pairing.person.Registration;
import org.bangdai.platform.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 成长 over HTTP: what became of a mentee, for whom to read, and for whom only to count. */
class MilestoneHttpTest extends PoolOverHttp {

    @Autowired
    Persons persons;

    private static final String INTEGRATOR = TestTokens.client("hr", "330523", "integrator");

    private String path(String rest) {
        return "/mentees/" + menteeId + "/milestones" + rest;
    }

    private Map<String, Object> award() {
        return Map.of("kind", "AWARD", "on", today(), "title", "先进工作者");
    }

    private String today() {
        return LocalDate.now(clock).toString();
    }

    private List<?> items(String token) {
        return (List<?>) body(get(token, path("")).expectStatus().isOk()).get("items");
    }

    private String recorded(Map<String, ?> milestone) {
        return (String) body(post(ORGANISER, path(""), milestone).expectStatus().isCreated())
                .get("id");
    }

    @Test
    void aPartyMembershipIsForThePersonAndTheirOrganisers() {
        persons.register(SYSTEM, new Registration(facts(mentorId), PersonFixtures.ZHOU, "13812341234", null))
                .block();
        active();
        String leader = TestTokens.person("leader-" + menteeId, "330523", "appraiser");
        Map<String, Object> membership = Map.of("kind", "PARTY_MEMBERSHIP", "on", today(), "introducerId", mentorId);
        String key = UUID.randomUUID().toString();
        Map<String, Object> first =
                body(post(ORGANISER, path(""), membership, key).expectStatus().isCreated());
        assertThat(first.get("present").toString()).contains("introducedByMentor=true");
        assertThat(body(post(ORGANISER, path(""), membership, key))).isEqualTo(first);
        recorded(award());

        for (String all : List.of(ORGANISER, mentee)) {
            assertThat(items(all)).hasSize(2);
        }
        for (String some : List.of(mentor, leader, INTEGRATOR)) {
            assertThat(items(some)).hasSize(1).asString().contains("AWARD").doesNotContain(mentorId);
        }
        int year = LocalDate.now(clock).getYear();
        String below = "/milestones/summary?division=330523205&year=" + year;
        String own = "/milestones/summary?year=" + year;
        for (Map<String, Object> summary :
                List.of(body(get(ORGANISER, below)), body(get(ORGANISER, own)), body(get(INTEGRATOR, own)))) {
            assertThat(summary.get("groups").toString()).contains("PARTY_MEMBERSHIP", "QUALIFICATION");
            assertThat(summary).doesNotContainKey("total");
        }
        get(INTEGRATOR, below).expectStatus().isNotFound();
    }

    @Test
    void aYearIsCountedByPersonsAndSmallGroupsAreSuppressed() {
        String year = String.valueOf(LocalDate.now(clock).minusYears(1).getYear());
        String on = year + "-06-30";
        assertThat(groups(year, "330523").toString()).contains("kind=QUALIFICATION");
        for (int i = 0; i < 5; i++) {
            String one = id();
            register.register(
                            PoolFixtures.SYSTEM,
                            PoolFixtures.graduate(one, LocalDate.now(clock).minusYears(2)))
                    .block();
            Map<String, Object> title = Map.of("kind", "QUALIFICATION", "on", on, "title", "社会工作者");
            for (int twice = 0; twice < 2; twice++) {
                post(ORGANISER, "/mentees/" + one + "/milestones", title)
                        .expectStatus()
                        .isCreated();
            }
            if (i == 3) {
                assertThat(groups(year, "330523").toString())
                        .contains("kind=QUALIFICATION, zh=取得资格职称, en=Qualification, suppressed=true");
            }
        }
        assertThat(groups(year, "330523").toString())
                .contains("kind=QUALIFICATION, zh=取得资格职称, en=Qualification, persons=5, suppressed=false");
    }

    private Object groups(String year, String division) {
        return body(get(ORGANISER, "/milestones/summary?division=" + division + "&year=" + year)
                        .expectStatus()
                        .isOk())
                .get("groups");
    }

    @Test
    void aCorrectionSupersedesAndAWithdrawalCountsNoMore() {
        String id = recorded(award());
        Map<String, Object> corrected = body(post(
                        ORGANISER,
                        path("/" + id + "/correction"),
                        Map.of("milestone", Map.of("kind", "AWARD", "on", today(), "title", "优秀公务员"), "reason", "名称有误"))
                .expectStatus()
                .isOk());
        assertThat(corrected.get("present").toString()).contains("优秀公务员", "名称有误");
        assertThat(corrected.get("superseded").toString()).contains("先进工作者");
        post(
                        ORGANISER,
                        path("/" + id + "/correction"),
                        Map.of(
                                "milestone",
                                Map.of("kind", "QUALIFICATION", "on", today(), "title", "x"),
                                "reason",
                                "x"))
                .expectStatus()
                .isEqualTo(409);
        assertThat(body(post(ORGANISER, path("/" + id + "/withdrawal"), Map.of("reason", "张冠李戴"))))
                .containsEntry("withdrawn", true);
    }

    @Test
    void nonsenseIsRefusedAndChangesNothing() {
        String tomorrow = LocalDate.now(clock).plusDays(1).toString();
        List<Map<String, Object>> faulty = List.of(
                Map.of("kind", "AWARD", "on", today()),
                Map.of("kind", "AWARD", "title", "x"),
                Map.of("kind", "PROMOTION", "on", today(), "fromRank", "科员"),
                Map.of("kind", "PROMOTION", "on", today(), "fromRank", "科员", "toRank", "科员"),
                Map.of("kind", "GLORY", "on", today()),
                Map.of("kind", "PARTY_MEMBERSHIP", "on", today(), "introducerId", menteeId),
                Map.of("kind", "PARTY_MEMBERSHIP", "on", today(), "introducerId", id()),
                Map.of());
        for (Map<String, Object> body : faulty) {
            post(ORGANISER, path(""), body).expectStatus().isBadRequest();
        }
        for (String day : List.of(tomorrow, "2001-08-21")) {
            post(ORGANISER, path(""), Map.of("kind", "AWARD", "on", day, "title", "x"))
                    .expectStatus()
                    .isEqualTo(409);
        }
        get(ORGANISER, "/milestones/summary?year=99999").expectStatus().isBadRequest();
        get(ORGANISER, "/milestones/summary").expectStatus().isBadRequest();
        assertThat(items(ORGANISER)).isEmpty();
    }

    @Test
    void nobodyElseReadsOrRecords() {
        String id = recorded(award());
        String stranger = TestTokens.person(id(), "330523", "mentor", "mentee");
        Map<String, Object> correction = Map.of("milestone", award(), "reason", "x");
        Map<String, Map<String, Object>> acts = Map.of(
                "", award(), "/" + id + "/correction", correction, "/" + id + "/withdrawal", Map.of("reason", "x"));
        acts.forEach((act, body) -> {
            post(NEIGHBOUR, path(act), body).expectStatus().isNotFound();
            for (String other : List.of(CONFIRMER, OPERATOR, mentor, mentee, INTEGRATOR)) {
                post(other, path(act), body).expectStatus().isForbidden();
            }
            http.post().uri(API + path(act)).exchange().expectStatus().isUnauthorized();
        });
        String other = id();
        register.register(
                        PoolFixtures.SYSTEM,
                        PoolFixtures.graduate(other, LocalDate.now(clock).minusYears(2)))
                .block();
        post(ORGANISER, "/mentees/" + other + "/milestones/" + id + "/withdrawal", Map.of("reason", "x"))
                .expectStatus()
                .isNotFound();
        for (String hidden : List.of(NEIGHBOUR, stranger, mentor)) {
            get(hidden, path("")).expectStatus().isNotFound();
        }
        get(CONFIRMER, path("")).expectStatus().isForbidden();
        http.get().uri(API + path("")).exchange().expectStatus().isUnauthorized();
        get(NEIGHBOUR, "/milestones/summary?division=330523&year=2026")
                .expectStatus()
                .isNotFound();
        get(ORGANISER, "/milestones/summary?division=33&year=2026")
                .expectStatus()
                .isNotFound();
        get(ORGANISER, "/milestones/summary?division=330523999&year=2026")
                .expectStatus()
                .isNotFound();
        get(mentee, "/milestones/summary?year=2026").expectStatus().isForbidden();
        http.get()
                .uri(API + "/milestones/summary?year=2026")
                .exchange()
                .expectStatus()
                .isUnauthorized();
        assertThat(items(ORGANISER)).asString().contains("withdrawn=false");
    }
}
