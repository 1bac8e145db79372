package org.bangdai.notification.cadence.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.bangdai.notification.cadence.domain.Cadence.Rule;
import org.junit.jupiter.api.Test;

class CadenceTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Cadence GENERAL = new Cadence(2);

    private static Cadence cadence(Rule... rules) {
        return Cadence.on(TODAY, List.of(rules), GENERAL);
    }

    @Test
    void withoutAProgrammeTheGeneralOneHolds() {
        assertThat(cadence()).isEqualTo(GENERAL);
        assertThat(cadence(new Rule("3305", 1, TODAY.plusDays(1), 4))).isEqualTo(GENERAL);
    }

    @Test
    void theNewestVersionInForceCounts() {
        Rule old = new Rule("3305", 1, TODAY.minusYears(1), 4);
        assertThat(cadence(old, new Rule("3305", 2, TODAY, 3))).isEqualTo(new Cadence(3));
        assertThat(cadence(old, new Rule("3305", 2, TODAY.plusDays(1), 3))).isEqualTo(new Cadence(4));
        assertThat(cadence(old, new Rule("3305", 2, TODAY.minusYears(1), 3))).isEqualTo(new Cadence(3));
    }

    @Test
    void whatHoldsAboveIsTightenedAndNeverLoosened() {
        Rule city = new Rule("3305", 1, TODAY, 3);
        assertThat(cadence(city, new Rule("330523", 1, TODAY, 4))).isEqualTo(new Cadence(4));
        // A county's version from before the city tightened.
        assertThat(cadence(city, new Rule("330523", 1, TODAY.minusDays(9), 2))).isEqualTo(new Cadence(3));
    }
}
