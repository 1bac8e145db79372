package org.bangdai.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bangdai.pairing.PoolFixtures.id;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bangdai.pairing.gap.Gaps;
import org.bangdai.pairing.mentor.Mentors;
import org.bangdai.pairing.reference.domain.Competence;
import org.bangdai.platform.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 补链式培养 over HTTP: what a mentee lacks, what is to be reached, and what a mentor can teach. */
class GapHttpTest extends PoolOverHttp {

    @Autowired
    Gaps gaps;

    @Autowired
    Mentors mentors;

    private String path(String rest) {
        return "/mentees/" + menteeId + rest;
    }

    private static Map<String, Object> marks(Map<String, ?>... marks) {
        return Map.of("marks", List.of(marks));
    }

    private static Map<String, Object> mark(String competence, int level) {
        return Map.of("competence", competence, "level", level);
    }

    private Map<String, Object> firstOf(String token, String path) {
        return items(token, path).getFirst();
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> items(String token, String path) {
        Map<String, Object> body = body(get(token, path).expectStatus().isOk());
        return (List<Map<String, Object>>) body.getOrDefault("items", body.get("competences"));
    }

    @Test
    void eachMeasuresAndWhatClosedSinceIntakeIsSeen() {
        active();
        String before = LocalDate.now(clock).minusDays(30).toString();
        post(
                        mentee,
                        path("/gap-profile"),
                        Map.of("measuredOn", before, "marks", List.of(mark("MASS_WORK", 1), mark("WRITING", 4))))
                .expectStatus()
                .isCreated();
        String key = UUID.randomUUID().toString();
        Map<String, Object> anew = marks(Map.of("competence", "MASS_WORK", "level", 2, "target", 4));
        Map<String, Object> byMentor = body(
                post(mentor, path("/gap-profile"), anew, key).expectStatus().isCreated());
        assertThat(byMentor).containsEntry("source", "MENTOR");
        assertThat(body(post(mentor, path("/gap-profile"), anew, key))).isEqualTo(byMentor);

        for (String reader : List.of(mentor, mentee, ORGANISER)) {
            assertThat(firstOf(reader, path("/gap-profile")))
                    .containsEntry("level", 2)
                    .containsEntry("target", 4)
                    .containsEntry("missing", 2)
                    .containsEntry("intakeLevel", 1)
                    .containsEntry("closed", 1);
            assertThat(items(reader, path("/gap-profile/measurements")))
                    .extracting(it -> it.get("source"))
                    .containsExactly("MENTOR", "SELF");
        }
        assertThat(items(ORGANISER, path("/gap-plan")))
                .singleElement()
                .satisfies(it -> assertThat(it)
                        .containsEntry("competence", "MASS_WORK")
                        .containsEntry("state", "OPEN")
                        .containsEntry("methods", List.of("HOME_VISIT", "DEMONSTRATION", "LOCAL_LIFE")));
        assertThat(gaps.of(List.of(menteeId, id())).block())
                .isEqualTo(Map.of(menteeId, Map.of(Competence.MASS_WORK, 2)));
    }

    @Test
    void targetsAreChosenToTheVersionThatWasSeen() {
        String due = LocalDate.now(clock).plusDays(60).toString();
        Map<String, Object> targets =
                Map.of("targets", List.of(Map.of("competence", "ELECTIONS", "level", 2, "dueOn", due)));
        get(ORGANISER, path("/gap-plan")).expectHeader().valueEquals("ETag", "\"0\"");
        put(ORGANISER, path("/gap-plan"), targets, null).expectStatus().isEqualTo(428);
        put(ORGANISER, path("/gap-plan"), targets, 0).expectStatus().isOk();
        put(ORGANISER, path("/gap-plan"), targets, 0).expectStatus().isEqualTo(412);
        assertThat(firstOf(ORGANISER, path("/gap-plan")))
                .containsEntry("state", "UNMEASURED")
                .containsEntry("dueOn", due);
        put(ORGANISER, path("/gap-plan"), Map.of("targets", List.of()), 1)
                .expectStatus()
                .isOk();
        put(ORGANISER, path("/gap-plan"), targets, 1).expectStatus().isEqualTo(412);
        put(mentor, path("/gap-plan"), targets, 2).expectStatus().isNotFound();
        active();
        put(mentor, path("/gap-plan"), targets, 2).expectStatus().isOk();
    }

    @Test
    void nonsenseIsRefusedAndChangesNothing() {
        String tomorrow = LocalDate.now(clock).plusDays(1).toString();
        List<Map<String, Object>> faulty = List.of(
                marks(mark("CHARM", 1)),
                marks(mark("WRITING", 5)),
                marks(mark("WRITING", -1)),
                marks(mark("WRITING", 1), mark("WRITING", 2)),
                Map.of("marks", List.of()),
                Map.of());
        for (Map<String, Object> body : faulty) {
            post(ORGANISER, path("/gap-profile"), body).expectStatus().isBadRequest();
        }
        post(ORGANISER, path("/gap-profile"), Map.of("measuredOn", tomorrow, "marks", List.of(mark("WRITING", 1))))
                .expectStatus()
                .isEqualTo(409);
        post(mentee, path("/gap-profile"), marks(Map.of("competence", "WRITING", "level", 1, "target", 4)))
                .expectStatus()
                .isForbidden();
        assertThat(items(ORGANISER, path("/gap-profile"))).isEmpty();
        assertThat(items(ORGANISER, path("/gap-profile/measurements"))).isEmpty();
    }

    @Test
    void nobodyElseReadsOrMeasures() {
        String stranger = TestTokens.person(id(), "330523", "mentor", "mentee", "appraiser");
        String leader = TestTokens.person("leader-" + menteeId, "330523", "appraiser", "mentor");
        Map<String, Object> measurement = marks(mark("WRITING", 1));
        for (String read : List.of("/gap-profile", "/gap-profile/measurements", "/gap-plan")) {
            for (String hidden : List.of(NEIGHBOUR, stranger, mentor)) {
                get(hidden, path(read)).expectStatus().isNotFound();
            }
            get(CONFIRMER, path(read)).expectStatus().isForbidden();
            get(OPERATOR, path(read)).expectStatus().isForbidden();
            get(leader, path(read)).expectStatus().isOk();
            http.get().uri(API + path(read)).exchange().expectStatus().isUnauthorized();
        }
        for (String hidden : List.of(NEIGHBOUR, stranger, mentor)) {
            post(hidden, path("/gap-profile"), measurement).expectStatus().isNotFound();
        }
        for (String other : List.of(CONFIRMER, OPERATOR, leader)) {
            post(other, path("/gap-profile"), measurement).expectStatus().isForbidden();
        }
        put(leader, path("/gap-plan"), Map.of("targets", List.of()), 0)
                .expectStatus()
                .isForbidden();
        put(mentee, path("/gap-plan"), Map.of("targets", List.of()), 0)
                .expectStatus()
                .isForbidden();
        assertThat(items(ORGANISER, path("/gap-profile"))).isEmpty();
    }

    @Test
    void whatAMentorTeachesIsPartOfWhatTheDepartmentsSign() {
        Map<String, Object> facts = Map.of(
                "track",
                "LEADER",
                "grassrootsYears",
                25,
                "heldLeadingPost",
                true,
                "steppedBack",
                true,
                "title",
                "NONE",
                "strengths",
                List.of("MASS_WORK", "LOCAL_DIALECT"));
        assertThat(body(put(ORGANISER, "/mentors/" + mentorId, facts, 1)))
                .containsEntry("fileVersion", 2)
                .extracting("facts")
                .asString()
                .contains("MASS_WORK", "LOCAL_DIALECT");
        nominate.byRoster(PoolFixtures.SYSTEM, PoolFixtures.veteran(mentorId), PoolFixtures.VETERAN, "again")
                .block();
        assertThat(mentors.get(PoolFixtures.SYSTEM, mentorId)
                        .block()
                        .state()
                        .file()
                        .mentor()
                        .teaches())
                .isEqualTo(Set.of(Competence.MASS_WORK, Competence.LOCAL_DIALECT));
        assertThat(body(get(ORGANISER, "/mentors/" + mentorId))).containsEntry("fileVersion", 2);
    }
}
