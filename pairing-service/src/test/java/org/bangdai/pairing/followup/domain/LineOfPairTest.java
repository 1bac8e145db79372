package org.bangdai.pairing.followup.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.bangdai.pairing.pairing.domain.Role;
import org.bangdai.pairing.pairing.domain.Terms;
import org.bangdai.platform.decision.Decision;
import org.junit.jupiter.api.Test;

class LineOfPairTest {

    private static final Instant NOW = Instant.parse("2026-11-25T02:00:00Z");
    private static final Terms TERMS =
            new Terms("p", "师-id", "师", "徒-id", "徒", Role.PRIMARY, "330523205", "l", "33-v1", 12, "o", null);

    private static LineOfPair found(boolean stands, FollowUp... known) {
        return new LineOfPair(TERMS, stands, List.of(known));
    }

    private static FollowUp.Open opened(FollowUp... known) {
        return new FollowUp.Open(found(true, known).toOpen(NOW).orElseThrow());
    }

    private static FollowUp next(Decision<FollowUp> decision) {
        return ((Decision.Change<FollowUp>) decision).next();
    }

    private static FollowUp dismissed() {
        return next(opened().dismiss("仅代理一周", "o", NOW));
    }

    @Test
    void aLineThatArisesIsPutUpAndIsAboutBoth() {
        FollowUp.Task task = opened().task();
        assertThat(task.kind()).isEqualTo(FollowUp.Kind.REPAIR_OR_END);
        assertThat(task.subjectId()).isEqualTo("p");
        assertThat(task.persons()).containsExactlyInAnyOrder("师-id", "徒-id");
        assertThat(found(false).toOpen(NOW)).isEmpty();
    }

    @Test
    void whatIsFoundAgainIsPutUpOnceAlsoWhereItWasDismissed() {
        assertThat(found(true).toOpen(NOW.plusSeconds(9)).orElseThrow().followUpId())
                .isEqualTo(opened().task().followUpId());
        assertThat(found(true, opened()).toOpen(NOW)).isEmpty();
        assertThat(found(true, dismissed()).toOpen(NOW)).isEmpty();
        assertThat(found(true, opened()).ceased()).isEmpty();
    }

    @Test
    void aLineThatCeasedNeedsNothingMoreAndIsAnotherOneWhenItArisesAnew() {
        for (FollowUp before : List.of(opened(), dismissed())) {
            assertThat(found(false, before).ceased())
                    .containsExactly(before.task().followUpId());
            Decision<FollowUp> ceased = before.ceased(NOW);
            FollowUp after = next(ceased);
            assertThat(((Decision.Change<FollowUp>) ceased).events()).hasSize(before instanceof FollowUp.Open ? 1 : 0);
            assertThat(after).isInstanceOf(FollowUp.Closed.class);
            assertThat(next(after.ceased(NOW.plusSeconds(9)))).isEqualTo(after);
            assertThat(found(false, after).ceased()).isEmpty();
            assertThat(opened(after).task().followUpId())
                    .isNotEqualTo(before.task().followUpId());
        }
    }
}
