package org.bangdai.pairing.spotcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bangdai.pairing.PoolFixtures.NOW;
import static org.bangdai.pairing.PoolFixtures.TODAY;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.bangdai.pairing.reference.domain.Method;
import org.bangdai.pairing.spotcheck.domain.Draw;
import org.bangdai.pairing.spotcheck.domain.Lot;
import org.bangdai.pairing.spotcheck.domain.SpotCheck;
import org.bangdai.pairing.spotcheck.domain.SpotCheck.Result;
import org.bangdai.pairing.spotcheck.domain.SpotCheckRefusal;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.store.RecordMapping;
import org.junit.jupiter.api.Test;

class SpotCheckTest {

    private static final YearMonth MONTH = YearMonth.of(2026, 10);
    private static final SpotCheck PENDING = new SpotCheck.Pending(
            new SpotCheck.Facts("c", "a", "p", "m", "e", "330523205", Method.GUIDANCE, TODAY, MONTH));

    private static List<String> activities(int number) {
        return IntStream.range(0, number).mapToObj(i -> "activity-" + i).toList();
    }

    @Test
    void anybodyDrawsTheSameFromTheSameSeed() {
        List<String> shuffled = new ArrayList<>(activities(200));
        Collections.shuffle(shuffled, new Random(7));
        assertThat(Lot.draw("seed", shuffled, 5))
                .isEqualTo(Lot.draw("seed", activities(200), 5))
                .hasSize(10);
        assertThat(Lot.draw("other seed", shuffled, 5)).isNotEqualTo(Lot.draw("seed", shuffled, 5));
        assertThat(Lot.digest(shuffled)).isEqualTo(Lot.digest(activities(200)));
        // As sha256sum gives it for seedactivity-0 to seedactivity-4.
        assertThat(Lot.draw("seed", activities(5), 100))
                .containsExactly("activity-2", "activity-4", "activity-0", "activity-1", "activity-3");
        List<String> all = Lot.draw("seed", activities(50), 100);
        List<String> more = new ArrayList<>(Lot.draw("seed", activities(51), 100));
        more.remove("activity-50");
        assertThat(more).isEqualTo(all);
    }

    @Test
    void atLeastOneIsDrawn() {
        assertThat(Lot.draw("s", activities(1), 5)).hasSize(1);
        assertThat(Lot.draw("s", activities(21), 5)).hasSize(2);
        assertThat(Lot.draw("s", activities(20), 5)).hasSize(1);
        assertThat(Lot.draw("s", activities(20), 0)).isEmpty();
        assertThat(Lot.draw("s", List.of(), 5)).isEmpty();
    }

    @Test
    void aFindingIsRecordedOnceAndNeedsAReasonWhenItIsNotGenuine() {
        assertThat(PENDING.find(Result.NOT_GENUINE, " ", "person:o", NOW))
                .isEqualTo(Decision.refuse(new SpotCheckRefusal.NoReason()));
        SpotCheck genuine = next(PENDING.find(Result.GENUINE, null, "person:o", NOW));
        assertThat(genuine.intent()).isNull();
        SpotCheck found = next(PENDING.find(Result.NOT_GENUINE, "未走访", "person:o", NOW));
        assertThat(found.intent()).isEqualTo(SpotCheck.ANNUL);
        assertThat(found.find(Result.NOT_GENUINE, "未走访", "person:o", NOW)).isEqualTo(Decision.change(found));
        assertThat(found.find(Result.GENUINE, null, "person:o", NOW))
                .isEqualTo(Decision.refuse(new SpotCheckRefusal.AlreadyFound()));
        assertThat(next(((SpotCheck.Found) found).done()).intent()).isNull();
    }

    private static SpotCheck next(Decision<SpotCheck> decision) {
        return ((Decision.Change<SpotCheck>) decision).next();
    }

    @Test
    void whatIsStoredComesBack() {
        RecordMapping<Draw> draws = RecordMapping.of(Draw.class);
        Draw.Seeded seeded = new Draw.Seeded("330523205", MONTH, "seed");
        for (Draw each : new Draw[] {seeded, seeded.draw(activities(30), 10, "33-v1")}) {
            assertThat(draws.read(draws.write(each))).isEqualTo(each);
        }
        RecordMapping<SpotCheck> checks = RecordMapping.of(SpotCheck.class);
        assertThat(checks.read(checks.write(PENDING))).isEqualTo(PENDING);
    }
}
