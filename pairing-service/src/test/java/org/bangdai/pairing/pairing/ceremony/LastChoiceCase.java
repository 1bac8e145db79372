package org.bangdai.pairing.pairing.ceremony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bangdai.pairing.PoolFixtures.id;
import static org.bangdai.pairing.pairing.ceremony.Beginnings.ORGANISER;
import static org.bangdai.pairing.pairing.ceremony.Beginnings.SOON;

import org.bangdai.pairing.pairing.domain.Lapsed;
import org.bangdai.pairing.pairing.domain.Proposed;
import org.bangdai.pairing.pairing.domain.Role;
import org.bangdai.platform.web.CommandId;

/** The only mentor refuses, and nobody is left. */
final class LastChoiceCase implements BeginningCase {

    private final Beginnings with;
    private final String mentor;
    private final String mentee;
    private final String pairing = id();

    LastChoiceCase(Beginnings with) {
        this.with = with;
        mentor = with.mentor(1);
        mentee = with.mentee();
        with.propose
                .propose(ORGANISER, new CommandId(pairing), mentor, mentee, Role.PRIMARY)
                .block(SOON);
    }

    @Override
    public void command() {
        with.consent.decline(Beginnings.person(mentor), pairing).block(SOON);
    }

    @Override
    public boolean neverBegan() {
        return with.state(pairing) instanceof Proposed;
    }

    @Override
    public void isDone() {
        assertThat(with.state(pairing))
                .isInstanceOfSatisfying(
                        Lapsed.class, it -> assertThat(it.chain()).isEqualTo(Lapsed.Chain.EXHAUSTED));
        assertThat(with.mentees.primary(mentee).block(SOON)).isNull();
        assertThat(with.published(pairing)).containsExactly(1L, 2L, 3L);
    }
}
