package org.bangdai.pairing.pairing.ceremony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bangdai.pairing.PoolFixtures.SYSTEM;
import static org.bangdai.pairing.PoolFixtures.id;
import static org.bangdai.pairing.pairing.ceremony.Beginnings.ORGANISER;
import static org.bangdai.pairing.pairing.ceremony.Beginnings.SOON;

import java.util.List;
import org.bangdai.pairing.pairing.ceremony.domain.Ceremony;
import org.bangdai.pairing.pairing.ceremony.domain.Entry.Standing;
import org.bangdai.pairing.pairing.ceremony.domain.Scheduled;
import org.bangdai.pairing.pairing.domain.Role;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.CommandId;
import org.jspecify.annotations.Nullable;

/** Two pairings that are agreed, and one that is not. */
class GatheringCase implements BeginningCase {

    final Beginnings with;
    final String mentor;
    final List<String> pairs = List.of(id(), id());
    final String behind = id();
    final CommandId id = new CommandId(id());

    GatheringCase(Beginnings with) {
        this.with = with;
        mentor = with.mentor(3);
        for (String pairing : List.of(pairs.getFirst(), pairs.getLast(), behind)) {
            with.propose
                    .propose(ORGANISER, new CommandId(pairing), mentor, with.mentee(), Role.PRIMARY)
                    .block(SOON);
        }
    }

    void schedule() {
        HoldCeremony.Plan plan =
                new HoldCeremony.Plan("结对仪式", "县委党校", with.clock.instant().plusSeconds(5), "传帮带");
        with.ceremony
                .schedule(ORGANISER, id, plan, List.of(pairs.getFirst(), pairs.getLast(), behind))
                .block(SOON);
    }

    void agree() {
        for (String pairing : pairs) {
            with.consent
                    .accept(Beginnings.person(mentor), pairing)
                    .then(with.consent.accept(
                            Beginnings.person(with.state(pairing).terms().menteeId()), pairing))
                    .block(SOON);
        }
    }

    @Nullable
    Ceremony ceremony() {
        return with.ceremonies.find(SYSTEM, id.value()).map(Stored::state).block(SOON);
    }

    @Override
    public void command() {
        schedule();
    }

    @Override
    public boolean neverBegan() {
        return ceremony() == null;
    }

    @Override
    public void isDone() {
        assertThat(ceremony())
                .isInstanceOfSatisfying(
                        Scheduled.class,
                        it -> assertThat(it.guests().pairings(Standing.JOINED)).hasSize(3));
        for (String pairing : pairs) {
            assertThat(with.state(pairing).terms().ceremonyId()).isEqualTo(id.value());
        }
        assertThat(with.published(id.value())).containsExactly(1L);
    }
}
