package org.bangdai.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bangdai.pairing.PoolFixtures.SYSTEM;
import static org.bangdai.pairing.PoolFixtures.TODAY;
import static org.bangdai.pairing.PoolFixtures.id;

import java.util.List;
import java.util.Map;
import org.bangdai.pairing.pairing.Pairings;
import org.bangdai.pairing.pairing.domain.Active;
import org.bangdai.pairing.pairing.domain.Role;
import org.bangdai.pairing.pairing.domain.Successor;
import org.bangdai.pairing.pairing.domain.Terms;
import org.bangdai.pairing.person.PersonFixtures;
import org.bangdai.pairing.person.Persons;
import org.bangdai.pairing.person.domain.IdNumber;
import org.bangdai.platform.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A person's lineage (师承) over HTTP. */
class LineageHttpTest extends PoolOverHttp {

    @Autowired
    Pairings pairings;

    @Autowired
    Persons persons;

    private static final IdNumber WU = new IdNumber("330523197003152318");

    private final String wu = PersonFixtures.IDS.of(WU);
    private final String zhou = PersonFixtures.zhou().facts().personId();

    private String bond(String mentor, String mentee) {
        String pairing = id();
        Terms terms = new Terms(
                pairing, mentor, "师", mentee, "徒", Role.PRIMARY, "330523205", "leader", "33-v1", 12, "o", null);
        pairings.start(SYSTEM, new Successor(terms, "seat"), TODAY).block();
        return pairing;
    }

    private Map<String, Object> lineage(String token) {
        return body(get(token, "/persons/" + zhou + "/lineage").expectStatus().isOk());
    }

    @Test
    void mentorsStandAboveAndMenteesBelow() {
        persons.register(SYSTEM, PersonFixtures.zhou()).block();
        String above = id();
        String pupil = id();
        String pupilsPupil = id();
        bond(above, zhou);
        bond(zhou, pupil);
        bond(pupil, pupilsPupil);
        bond(pupilsPupil, zhou);
        String brokenOff = bond(zhou, "broken-off");
        pairings.update(SYSTEM, brokenOff, it -> ((Active) it).terminate("x", TODAY))
                .block();

        Map<String, Object> all = lineage(ORGANISER);
        assertThat(all).containsEntry("name", "周建国").containsEntry("truncated", false);
        assertThat(persons(all, "mentors")).containsExactlyInAnyOrder(above, pupilsPupil);
        assertThat(persons(all, "mentees")).containsExactly(pupil);
        assertThat(all.get("mentees").toString()).contains(pupilsPupil).doesNotContain("broken-off");

        Map<String, Object> own = lineage(TestTokens.person(zhou, "330523", "mentor"));
        assertThat(persons(own, "mentees")).containsExactly(pupil);
        assertThat(own.get("mentees").toString()).doesNotContain(pupilsPupil);

        String path = "/persons/" + zhou + "/lineage";
        get(NEIGHBOUR, path).expectStatus().isNotFound();
        get(mentor, path).expectStatus().isNotFound();
        get(OPERATOR, path).expectStatus().isForbidden();
        http.get().uri(API + path).exchange().expectStatus().isUnauthorized();
    }

    @Test
    void whoCompletedAPairingMayBecomeAMentor() {
        persons.register(SYSTEM, PersonFixtures.registration(WU, "吴师承", "330523205", "13812341235", null))
                .block();
        String teacher = id();
        String first = bond(teacher, wu);
        String second = bond(id(), wu);
        String broken = bond(id(), wu);
        for (String pairing : new String[] {first, second}) {
            pairings.update(SYSTEM, pairing, it -> ((Active) it).complete(TODAY))
                    .block();
        }
        pairings.update(SYSTEM, broken, it -> ((Active) it).terminate("x", TODAY))
                .block();

        assertThat(candidate("EXPERT")).isNotNull().containsEntry("name", "吴师承").doesNotContainKey("mentor");
        assertThat((List<?>) candidate("EXPERT").get("completed")).hasSizeGreaterThanOrEqualTo(2);
        assertThat(candidate("EXPERT").get("completed").toString())
                .contains(first, second, teacher)
                .doesNotContain(broken);
        assertThat(candidate("EXPERT").get("criteria").toString()).contains("UNKNOWN");

        post(ORGANISER, "/mentors", nomination()).expectStatus().isCreated();
        assertThat(candidate("LEADER")).containsEntry("mentor", "CANDIDATE");
        assertThat(candidate("LEADER").get("criteria").toString()).contains("PASSED");
        assertThat(candidate("EXPERT")).isNull();
        assertThat(body(get(ORGANISER, "/mentors/" + wu)).get("cameFrom").toString())
                .contains(first, second, teacher)
                .doesNotContain(broken);
        assertThat(body(get(ORGANISER, "/persons/" + wu + "/lineage"))).containsEntry("mentor", "CANDIDATE");

        String path = "/lineage/candidates";
        assertThat(body(get(NEIGHBOUR, path).expectStatus().isOk()).get("items").toString())
                .doesNotContain(wu);
        for (String wrong : new String[] {mentor, mentee, CONFIRMER, OPERATOR}) {
            get(wrong, path).expectStatus().isForbidden();
        }
        get(ORGANISER, path + "?track=ELDER").expectStatus().isBadRequest();
        http.get().uri(API + path).exchange().expectStatus().isUnauthorized();
    }

    private Map<String, Object> nomination() {
        return Map.of(
                "personId",
                wu,
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
                "reason",
                "师承");
    }

    /** Wu among the candidates of a track, once; null where he is none. */
    private Map<String, Object> candidate(String track) {
        List<Map<String, Object>> found = all(ORGANISER, "/lineage/candidates?track=" + track).stream()
                .filter(it -> wu.equals(it.get("personId")))
                .toList();
        assertThat(found).hasSizeLessThanOrEqualTo(1);
        return found.isEmpty() ? null : found.getFirst();
    }

    private static List<Object> persons(Map<String, Object> lineage, String side) {
        return ((List<?>) lineage.get(side))
                .stream().<Object>map(it -> ((Map<?, ?>) it).get("personId")).toList();
    }
}
