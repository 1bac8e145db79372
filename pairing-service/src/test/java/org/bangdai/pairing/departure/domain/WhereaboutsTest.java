package org.bangdai.pairing.departure.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bangdai.pairing.departure.domain.Leave.Cause;
import org.bangdai.pairing.person.domain.Standing;
import org.bangdai.pairing.registry.domain.Posting;
import org.bangdai.platform.decision.Decision;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WhereaboutsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private static Posting posting(String division, LocalDate from, @Nullable LocalDate to) {
        return new Posting("t", new Posting.Facts("p", "u", "职务", false, Set.of(), from, to), division, null);
    }

    private static Optional<Leave> left(@Nullable Standing standing, Posting... postings) {
        return new Whereabouts("330523205", standing, List.of(postings)).left(DAY);
    }

    @Test
    void whoseLastPostingEndedYesterdayHasLeftAndOnItsLastDayNot() {
        assertThat(left(null, posting("330523205", DAY.minusYears(5), DAY.minusDays(1))))
                .contains(new Leave(Cause.POSTINGS_ENDED, DAY));
        assertThat(left(null, posting("330523205", DAY.minusYears(5), DAY))).isEmpty();
    }

    @Test
    void anotherPostingInTheCountyKeepsThemAlsoOneThatIsToBegin() {
        Posting over = posting("330523205", DAY.minusYears(5), DAY.minusDays(9));
        assertThat(left(null, over, posting("330523206", DAY.minusDays(8), null)))
                .isEmpty();
        assertThat(left(null, over, posting("330523", DAY.plusDays(8), null))).isEmpty();
        assertThat(left(null, over, posting("330522", DAY.minusDays(8), null)))
                .contains(new Leave(Cause.TRANSFERRED_OUT, DAY.minusDays(8)));
    }

    @Test
    void ofWhomNothingIsKnownNothingFollows() {
        assertThat(left(null)).isEmpty();
        assertThat(left(null, posting("330522", DAY.minusYears(5), DAY.minusDays(1))))
                .isEmpty();
    }

    @Test
    void whatThePersonnelSystemSaysHoldsFromItsDayOn() {
        Posting present = posting("330523205", DAY.minusYears(5), null);
        assertThat(left(new Standing(Standing.Kind.RETIRED, DAY, 1), present)).contains(new Leave(Cause.RETIRED, DAY));
        Standing tomorrow = new Standing(Standing.Kind.RETIRED, DAY.plusDays(1), 1);
        assertThat(left(tomorrow, present)).isEmpty();
        assertThat(new Whereabouts("330523205", tomorrow, List.of(present)).nextChange(DAY))
                .contains(DAY.plusDays(1));
        assertThat(left(new Standing(Standing.Kind.IN_SERVICE, DAY, 2), present))
                .isEmpty();
    }

    private static Departure seen(Departure departure, @Nullable Leave leave) {
        Decision<Departure> decision = departure.seen(Optional.ofNullable(leave), null);
        return ((Decision.Change<Departure>) decision).next();
    }

    @Test
    void whatFollowsIsStartedOnceForEachTimeThatSomebodyLeaves() {
        Leave leave = new Leave(Cause.RETIRED, DAY);
        Departure first = seen(new Departure.Present("p", "330523205", 0, Instant.EPOCH), leave);
        assertThat(first).isInstanceOf(Departure.Leaving.class);
        assertThat(seen(first, leave)).isEqualTo(first);
        assertThat(seen(first, null)).isEqualTo(first);
        Departure gone = ((Departure.Leaving) first).followed();
        assertThat(seen(gone, new Leave(Cause.DEPARTED, DAY.plusDays(1)))).isEqualTo(gone);
        Departure back = seen(gone, null);
        assertThat(back).isInstanceOf(Departure.Present.class);
        assertThat(seen(back, leave).number()).isEqualTo(2);
    }
}
