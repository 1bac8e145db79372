package org.bangdai.pairing.pairing.ceremony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bangdai.pairing.PoolFixtures.id;
import static org.bangdai.pairing.pairing.ceremony.Beginnings.ORGANISER;
import static org.bangdai.pairing.pairing.ceremony.Beginnings.SOON;

import org.bangdai.pairing.pairing.ceremony.domain.Cancelled;
import org.bangdai.pairing.pairing.ceremony.domain.Scheduled;
import org.bangdai.pairing.pairing.domain.Active;
import org.bangdai.pairing.pairing.domain.Agreed;
import org.bangdai.pairing.pairing.domain.Proposed;

/** The ceremony is called off. */
final class CancellationCase extends GatheringCase {

    CancellationCase(Beginnings with) {
        super(with);
        schedule();
        agree();
    }

    @Override
    public void command() {
        with.ceremony.cancel(ORGANISER, id.value(), "防汛").block(SOON);
    }

    @Override
    public boolean neverBegan() {
        return ceremony() instanceof Scheduled && with.state(pairs.getFirst()) instanceof Agreed;
    }

    @Override
    public void isDone() {
        assertThat(ceremony())
                .isInstanceOfSatisfying(
                        Cancelled.class, it -> assertThat(it.released()).isTrue());
        for (String pairing : pairs) {
            assertThat(with.state(pairing)).isInstanceOf(Active.class);
            assertThat(with.published(pairing)).containsExactly(1L, 2L, 3L);
        }
        assertThat(with.state(behind)).isInstanceOf(Proposed.class);
        assertThat(with.state(behind).terms().ceremonyId()).isNull();
    }
}
