package org.bangdai.pairing.pairing.ceremony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bangdai.pairing.PoolFixtures.id;
import static org.bangdai.pairing.pairing.ceremony.Beginnings.ORGANISER;
import static org.bangdai.pairing.pairing.ceremony.Beginnings.SOON;

import org.bangdai.pairing.pairing.ceremony.domain.Entry.Standing;
import org.bangdai.pairing.pairing.ceremony.domain.Held;
import org.bangdai.pairing.pairing.ceremony.domain.Scheduled;
import org.bangdai.pairing.pairing.domain.Active;
import org.bangdai.pairing.pairing.domain.Agreed;

/** The ceremony takes place. */
final class CelebrationCase extends GatheringCase {

    CelebrationCase(Beginnings with) {
        super(with);
        schedule();
        agree();
    }

    @Override
    public void command() {
        with.ceremony.celebrate(ORGANISER, id.value()).block(SOON);
    }

    @Override
    public boolean neverBegan() {
        return ceremony() instanceof Scheduled && with.state(pairs.getFirst()) instanceof Agreed;
    }

    @Override
    public void isDone() {
        assertThat(ceremony()).isInstanceOfSatisfying(Held.class, it -> {
            assertThat(it.guests().pairings(Standing.ACTIVATED)).containsExactlyElementsOf(pairs);
            assertThat(it.guests().pairings(Standing.LEFT_BEHIND)).containsExactly(behind);
        });
        for (String pairing : pairs) {
            assertThat(with.state(pairing)).isInstanceOf(Active.class);
            assertThat(with.published(pairing)).containsExactly(1L, 2L, 3L);
        }
        assertThat(with.state(behind).terms().ceremonyId()).isNull();
        assertThat(with.published(id.value())).containsExactly(1L, 2L);
        assertThat(with.mentors.seated(mentor).block(SOON)).hasSize(2);
    }
}
