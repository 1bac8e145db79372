package org.bangdai.pairing.milestone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bangdai.pairing.PoolFixtures.SYSTEM;
import static org.bangdai.pairing.PoolFixtures.id;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bangdai.pairing.PairingService;
import org.bangdai.pairing.milestone.domain.Happening;
import org.bangdai.pairing.milestone.domain.Kind;
import org.bangdai.pairing.milestone.domain.Milestone;
import org.bangdai.pairing.milestone.domain.Summary;
import org.bangdai.platform.decision.Decision;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Persons by kind and year, counted in the database; in a county that no other test uses. */
@PairingService
class MilestoneCountTest {

    private static final String TOWNSHIP = "652901100";

    @Autowired
    Milestones milestones;

    private String recorded(String mentee, LocalDate on, Happening what) {
        Milestone.Of of = new Milestone.Of(mentee, TOWNSHIP, LocalDate.of(2000, 1, 1));
        Milestone.Version version = new Milestone.Version(id(), on, what, null, null, "person:o", Instant.EPOCH);
        Decision.Change<Milestone> first =
                (Decision.Change<Milestone>) Milestone.record(of, version, LocalDate.of(2026, 11, 23));
        milestones.insert(SYSTEM, first.next(), first.events()).block();
        return first.next().milestoneId();
    }

    private static Happening membership(boolean byMentor) {
        return new Happening.PartyMembership(byMentor ? "mentor" : null, byMentor);
    }

    @Test
    void eachPersonCountsOnceAndWhatIsWithdrawnOrOfAnotherYearDoesNot() {
        LocalDate lastDay = LocalDate.of(2025, 12, 31);
        for (int i = 0; i < 11; i++) {
            recorded(id(), lastDay, membership(i < 6));
        }
        String twice = id();
        recorded(twice, LocalDate.of(2025, 1, 1), new Happening.Award("一"));
        recorded(twice, lastDay, new Happening.Award("二"));
        recorded(id(), lastDay.plusDays(1), membership(true));
        String wrong = recorded(id(), lastDay, membership(true));
        milestones
                .update(SYSTEM, wrong, it -> it.withdraw(new Milestone.Withdrawal("x", "person:o", Instant.EPOCH)))
                .block();

        List<Summary.Count> counted =
                List.of(new Summary.Count(Kind.PARTY_MEMBERSHIP, 11, 6), new Summary.Count(Kind.AWARD, 1, 0));
        for (String above : List.of(TOWNSHIP, "652901", "65")) {
            assertThat(milestones.counts(above, 2025).collectList().block())
                    .containsExactlyInAnyOrderElementsOf(counted);
        }
        assertThat(milestones.counts("652902", 2025).collectList().block()).isEmpty();
    }
}
