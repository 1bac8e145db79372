package org.bangdai.pairing.pairing.ceremony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bangdai.pairing.PoolFixtures.SYSTEM;
import static org.bangdai.pairing.PoolFixtures.id;
import static org.bangdai.pairing.pairing.ceremony.Beginnings.ORGANISER;
import static org.bangdai.pairing.pairing.ceremony.Beginnings.SOON;

import java.util.List;
import org.bangdai.pairing.pairing.ProposePairing.Offer;
import org.bangdai.pairing.pairing.domain.Lapsed;
import org.bangdai.pairing.pairing.domain.Proposed;
import org.bangdai.pairing.pairing.domain.Role;
import org.bangdai.platform.web.CommandId;

/** The first mentor refuses, and the second is asked. */
final class NextChoiceCase implements BeginningCase {

    private final Beginnings with;
    private final String first;
    private final String second;
    private final String mentee;
    private final String pairing = id();

    NextChoiceCase(Beginnings with) {
        this.with = with;
        first = with.mentor(1);
        second = with.mentor(1);
        mentee = with.mentee();
        with.propose
                .propose(
                        ORGANISER,
                        new CommandId(pairing),
                        new Offer(first, mentee, Role.PRIMARY, List.of(second), null))
                .block(SOON);
    }

    @Override
    public void command() {
        with.consent.decline(Beginnings.person(first), pairing).block(SOON);
    }

    @Override
    public boolean neverBegan() {
        return with.state(pairing) instanceof Proposed;
    }

    @Override
    public void isDone() {
        assertThat(with.state(pairing)).isInstanceOfSatisfying(Lapsed.class, it -> {
            assertThat(it.intent()).isNull();
            String next = it.nextId();
            assertThat(next).isNotNull();
            assertThat(with.state(next))
                    .isInstanceOfSatisfying(
                            Proposed.class,
                            offered -> assertThat(offered.terms().mentorId()).isEqualTo(second));
            assertThat(with.mentees.primary(mentee).block(SOON)).isEqualTo(next);
            assertThat(with.published(next)).containsExactly(1L);
        });
        assertThat(with.pairings.ofMentee(SYSTEM, mentee, 10).collectList().block(SOON))
                .hasSize(2);
        assertThat(with.published(pairing)).containsExactly(1L, 2L);
    }
}
