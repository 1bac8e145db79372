package org.bangdai.pairing.mentee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bangdai.pairing.PoolFixtures.PROGRAMME;
import static org.bangdai.pairing.PoolFixtures.graduate;
import static org.bangdai.pairing.PoolFixtures.person;
import static org.bangdai.pairing.roster.domain.MenteeCategory.VILLAGE;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.bangdai.pairing.mentee.domain.Eligibility;
import org.bangdai.pairing.mentee.domain.Eligibility.Rule;
import org.bangdai.pairing.mentee.domain.Mentee;
import org.bangdai.pairing.person.domain.PersonFacts;
import org.bangdai.pairing.person.domain.UnitKind;
import org.bangdai.pairing.programme.domain.Programme.MenteeRules;
import org.bangdai.pairing.roster.domain.MenteeCategory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EligibilityTest {

    @ParameterizedTest
    @CsvSource({
        "2023-11-24, 2026-11-23, true", // three years less a day
        "2023-11-23, 2026-11-23, false", // three years to the day
        "2023-11-22, 2026-11-23, false",
        "2024-02-29, 2027-02-27, true", // no 29 February in 2027: full on the 28th
        "2024-02-29, 2027-02-28, false",
        "2026-11-23, 2026-11-23, true", // the first day
        "2026-11-24, 2026-11-23, false" // not in service yet
    })
    void aNewGraduateHasServedStrictlyLessThanThreeYears(LocalDate since, LocalDate asOf, boolean eligible) {
        assertThat(of(graduate("g", since), asOf).eligible()).isEqualTo(eligible);
    }

    @ParameterizedTest
    @CsvSource({
        "1990-11-24, 2026-11-23, true", // the day before the 36th birthday
        "1990-11-23, 2026-11-23, false", // the 36th birthday
        "1992-02-29, 2028-02-28, true",
        "1992-02-29, 2028-02-29, false"
    })
    void theDayOfTheThirtySixthBirthdayIsOut(LocalDate born, LocalDate asOf, boolean eligible) {
        assertThat(of(discipline(born, UnitKind.RESIDENT_ORGAN), asOf).eligible())
                .isEqualTo(eligible);
    }

    @Test
    void disciplineCadresWorkInAResidentOrgan() {
        Eligibility eligibility =
                of(discipline(LocalDate.of(1995, 1, 1), UnitKind.TOWNSHIP), LocalDate.of(2026, 11, 23));
        assertThat(eligibility.eligible()).isFalse();
        assertThat(eligibility.results())
                .filteredOn(it -> !it.passed())
                .extracting(Eligibility.Result::rule)
                .containsExactly(Rule.IN_RESIDENT_ORGAN);
    }

    @ParameterizedTest
    @CsvSource({
        "1991-02-28, 2027-02-27, true", // 29 February has no part in it
        "1991-02-28, 2027-02-28, false",
        "1992-02-29, 2027-02-28, true", // not 36 before 2028
        "1988-02-29, 2024-02-28, true", // born and turning 36 in leap years
        "1988-02-29, 2024-02-29, false",
        "1991-03-01, 2027-02-28, true",
        "1991-03-01, 2027-03-01, false"
    })
    void aBirthdayIsTheSameDateWhateverTheYear(LocalDate born, LocalDate asOf, boolean eligible) {
        assertThat(of(discipline(born, UnitKind.RESIDENT_ORGAN), asOf).eligible())
                .isEqualTo(eligible);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-02-28, 2028-02-27, true", // into a leap year: full on the 28th, not the 29th
        "2025-02-28, 2028-02-28, false",
        "2025-03-01, 2028-02-29, true",
        "2025-03-01, 2028-03-01, false"
    })
    void threeYearsAreFullOnTheSameDateAlsoInALeapYear(LocalDate since, LocalDate asOf, boolean eligible) {
        assertThat(of(graduate("g", since), asOf).eligible()).isEqualTo(eligible);
    }

    @Test
    void nobodyIsEligibleBeforeTheirFirstDayWhateverTheCategory() {
        Mentee reserve = new Mentee(
                person("r", LocalDate.of(1990, 1, 1), LocalDate.of(2026, 11, 24)), MenteeCategory.RESERVE, "leader");
        assertThat(of(reserve, LocalDate.of(2026, 11, 24)).eligible()).isTrue();
        assertThat(of(reserve, LocalDate.of(2026, 11, 23)).results())
                .filteredOn(it -> !it.passed())
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.rule()).isEqualTo(Rule.IN_SERVICE);
                    assertThat(it.evidence()).containsEntry("serviceSince", "2026-11-24");
                });
    }

    @Test
    void eachRuleNamesTheDatesThatDecided() {
        Eligibility eligibility = of(graduate("g", LocalDate.of(2024, 7, 1)), LocalDate.of(2026, 11, 23));
        assertThat(eligibility.results())
                .filteredOn(it -> it.rule() == Rule.SERVICE_UNDER_LIMIT)
                .singleElement()
                .satisfies(it -> assertThat(it.evidence())
                        .containsEntry("serviceSince", "2024-07-01")
                        .containsEntry("limitReached", "2027-07-01"));
    }

    @ParameterizedTest
    @CsvSource({
        "2000-11-24, 2022-11-23, false", // the day before the 22nd birthday
        "2000-11-23, 2022-11-23, true",
        "1981-11-24, 2022-11-23, true", // the day before the 41st
        "1981-11-23, 2022-11-23, false"
    })
    void aCategoryMayHaveAgesOfItsOwn(LocalDate born, LocalDate asOf, boolean eligible) {
        MenteeRules rules =
                rules(EnumSet.allOf(MenteeCategory.class), Map.of(VILLAGE, 22), Map.of(VILLAGE, 40), Map.of());
        Mentee villager = new Mentee(person("v", born, LocalDate.of(2015, 1, 1)), VILLAGE, "leader");
        assertThat(Eligibility.of(villager, rules, asOf).eligible()).isEqualTo(eligible);
    }

    @ParameterizedTest
    @CsvSource({"2024-11-23, true", "2024-11-24, false"}) // two years to the day, less a day
    void aCategoryMayAskForService(LocalDate since, boolean eligible) {
        MenteeRules rules = rules(EnumSet.allOf(MenteeCategory.class), Map.of(), Map.of(), Map.of(VILLAGE, 2));
        Mentee villager = new Mentee(person("v", LocalDate.of(1990, 1, 1), since), VILLAGE, "leader");
        assertThat(Eligibility.of(villager, rules, LocalDate.of(2026, 11, 23)).eligible())
                .isEqualTo(eligible);
    }

    @Test
    void whomTheProgrammeDoesNotHelpIsNotEligible() {
        MenteeRules rules = rules(EnumSet.of(VILLAGE), Map.of(), Map.of(), Map.of());
        assertThat(Eligibility.of(graduate("g"), rules, LocalDate.of(2026, 11, 23))
                        .results())
                .filteredOn(it -> !it.passed())
                .extracting(Eligibility.Result::rule)
                .containsExactly(Rule.CATEGORY_HELPED);
    }

    private static MenteeRules rules(
            Set<MenteeCategory> categories,
            Map<MenteeCategory, Integer> leastAge,
            Map<MenteeCategory, Integer> greatestAge,
            Map<MenteeCategory, Integer> leastService) {
        return new MenteeRules(3, 35, categories, true, leastAge, greatestAge, leastService);
    }

    private static Mentee discipline(LocalDate born, UnitKind unit) {
        PersonFacts it = person("d", born, LocalDate.of(2015, 1, 1));
        PersonFacts placed = new PersonFacts(
                it.personId(),
                it.name(),
                it.gender(),
                it.birthDate(),
                it.division(),
                it.unit(),
                unit,
                it.post(),
                it.serviceSince(),
                it.fields(),
                it.dialects());
        return new Mentee(placed, MenteeCategory.DISCIPLINE, "leader");
    }

    private static Eligibility of(Mentee mentee, LocalDate asOf) {
        return Eligibility.of(mentee, PROGRAMME.mentees(), asOf);
    }
}
