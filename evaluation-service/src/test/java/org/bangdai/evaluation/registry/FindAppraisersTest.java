package org.bangdai.evaluation.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.bangdai.evaluation.registry.Registry.Mentee;
import org.bangdai.evaluation.registry.Registry.Person;
import org.bangdai.evaluation.registry.Registry.Posting;
import org.bangdai.evaluation.registry.Registry.Unit;
import org.bangdai.evaluation.review.domain.Assignment.Appraisers;
import org.bangdai.evaluation.review.domain.Terms;
import org.bangdai.evaluation.scheme.domain.MenteeCategory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FindAppraisersTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final String TOWNSHIP = "330523205";

    private final RegistryFixture.InMemory registry = new RegistryFixture.InMemory();

    private Appraisers found(@Nullable String leader) {
        Terms terms = new Terms(
                "p",
                "mentor",
                "mentee",
                leader,
                TOWNSHIP,
                "2026-11",
                LocalDate.of(2026, 11, 1),
                LocalDate.of(2026, 11, 30),
                DAY,
                null);
        return new FindAppraisers(registry).of(List.of(terms), DAY).block().get("p:2026-11");
    }

    private void posting(String person, String unit, boolean heads, Set<String> inCharge, @Nullable String to) {
        registry.postings.add(new Posting(
                person + unit,
                person,
                unit,
                heads,
                inCharge,
                LocalDate.of(2026, 1, 1),
                to == null ? null : LocalDate.parse(to)));
    }

    private void units() {
        registry.units.add(new Unit("office", "党政办公室", TOWNSHIP, "township"));
        registry.units.add(new Unit("township", "上墅乡人民政府", TOWNSHIP, null));
    }

    @Test
    void theHeadOfTheUnitAndTheLeaderInChargeOfItComment() {
        units();
        posting("mentee", "office", false, Set.of(), null);
        posting("head", "office", true, Set.of(), null);
        posting("deputy", "township", false, Set.of("office"), null);

        assertThat(found(null)).isEqualTo(new Appraisers("head", "deputy", null));
    }

    @Test
    void whoWorksWhereTheRosterSaysBelongsToTheUnitOfThatName() {
        units();
        registry.persons.add(new Person("mentee", TOWNSHIP, "党政办公室", "leader"));
        registry.mentees.add(new Mentee("mentee", TOWNSHIP, MenteeCategory.NEW_GRADUATE));
        posting("head", "office", true, Set.of(), null);

        assertThat(found("of the pairing")).isEqualTo(new Appraisers("head", "leader", MenteeCategory.NEW_GRADUATE));
    }

    @Test
    void whereTheHeadHasLeftOrIsOfThePairingTheOneAboveComments() {
        units();
        posting("mentee", "office", true, Set.of(), null);
        posting("former", "office", true, Set.of(), "2026-11-30");
        posting("mentor", "office", true, Set.of(), null);
        posting("magistrate", "township", true, Set.of(), null);

        assertThat(found("leader")).isEqualTo(new Appraisers("magistrate", "leader", null));
    }

    @Test
    void theTwoOfThePairingAreNoLeadersInCharge() {
        units();
        registry.persons.add(new Person("mentee", TOWNSHIP, "党政办公室", "mentor"));

        assertThat(found("leader")).isEqualTo(new Appraisers(null, "leader", null));
        assertThat(found("mentee")).isEqualTo(Appraisers.NOBODY);
        posting("deputy", "township", false, Set.of("office"), null);
        assertThat(found("leader")).isEqualTo(new Appraisers(null, "deputy", null));
    }

    @Test
    void onePersonIsAskedForOneComment() {
        units();
        posting("mentee", "office", false, Set.of(), null);
        posting("head", "office", true, Set.of(), null);

        assertThat(found("head")).isEqualTo(new Appraisers(null, "head", null));
    }

    @Test
    void ofSomebodyUnknownThePairingsLeaderComments() {
        assertThat(found("leader")).isEqualTo(new Appraisers(null, "leader", null));
        assertThat(found(null)).isEqualTo(new Appraisers(null, null, null));
    }
}
