package org.bangdai.pairing.registry.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bangdai.pairing.registry.domain.Structure.Leads;
import org.junit.jupiter.api.Test;

class ReportingLinesTest {

    private static final Structure COUNTY = new Structure(
            Map.of("office", "township", "township", "county", "village", "township"),
            Map.of(
                    "county", new Leads(Set.of("magistrate"), Set.of()),
                    "township", new Leads(Set.of("secretary", "mayor"), Set.of("deputy-magistrate")),
                    "office", new Leads(Set.of(), Set.of("deputy-mayor")),
                    "village", new Leads(Set.of("village-head"), Set.of())));

    private static Set<String> leaders(String person, String... units) {
        return COUNTY.leadersOf(person, List.of(units));
    }

    @Test
    void whoHeadsTheUnitAndWhoIsInChargeOfItLeadsItsStaff() {
        assertThat(leaders("clerk", "village")).containsExactly("village-head");
        assertThat(leaders("clerk", "township")).containsExactlyInAnyOrder("secretary", "mayor", "deputy-magistrate");
    }

    @Test
    void aUnitWithoutAHeadIsLedFromAbove() {
        assertThat(leaders("clerk", "office"))
                .containsExactlyInAnyOrder("deputy-mayor", "secretary", "mayor", "deputy-magistrate");
    }

    @Test
    void aHeadIsLedByTheUnitAboveAlsoWhereTwoHeadIt() {
        assertThat(leaders("village-head", "village"))
                .containsExactlyInAnyOrder("secretary", "mayor", "deputy-magistrate");
        assertThat(leaders("mayor", "township"))
                .containsExactlyInAnyOrder("secretary", "deputy-magistrate", "magistrate");
    }

    @Test
    void whoWorksInTwoUnitsHasTheLeadersOfBothAndNobodyLeadsThemselves() {
        assertThat(leaders("mayor", "village", "township"))
                .containsExactlyInAnyOrder("village-head", "secretary", "deputy-magistrate", "magistrate");
        assertThat(leaders("magistrate", "county")).isEmpty();
        assertThat(leaders("anyone", "unknown")).isEmpty();
    }

    @Test
    void unitsThatTurnInACircleEnd() {
        Structure circle = new Structure(Map.of("a", "b", "b", "a"), Map.of("b", new Leads(Set.of(), Set.of("x"))));
        assertThat(circle.leadersOf("clerk", List.of("a"))).containsExactly("x");
    }

    @Test
    void theLeadersLeadersAreAboveToo() {
        ReportingLines lines = new ReportingLines(
                Map.of("clerk", Set.of("mayor"), "mayor", Set.of("magistrate"), "magistrate", Set.of("governor")));
        assertThat(lines.above("clerk")).containsExactlyInAnyOrder("mayor", "magistrate", "governor");
        assertThat(lines.above("governor")).isEmpty();
    }

    @Test
    void linesThatTurnInACircleEndAndNobodyIsAboveThemselves() {
        ReportingLines lines = new ReportingLines(Map.of("a", Set.of("b"), "b", Set.of("c"), "c", Set.of("a")));
        assertThat(lines.above("a")).containsExactlyInAnyOrder("b", "c");
    }

    @Test
    void theLineHasAnEnd() {
        Map<String, Set<String>> leaders = new HashMap<>();
        for (int i = 0; i < 100; i++) {
            leaders.put("p" + i, Set.of("p" + (i + 1)));
        }
        assertThat(new ReportingLines(leaders).above("p0"))
                .hasSize(ReportingLines.LEVELS)
                .contains("p" + ReportingLines.LEVELS);
    }
}
