package org.bangdai.pairing.pairing.ceremony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bangdai.pairing.PoolFixtures.id;
import static org.bangdai.pairing.pairing.ceremony.Beginnings.ORGANISER;
import static org.bangdai.pairing.pairing.ceremony.Beginnings.SOON;

import org.bangdai.pairing.pairing.domain.Provisional;
import org.bangdai.platform.web.CommandId;

/** An emergency begins at once. */
final class EmergencyCase implements BeginningCase {

    private final Beginnings with;
    private final String mentor;
    private final String mentee;
    private final CommandId command = new CommandId(id());

    EmergencyCase(Beginnings with) {
        this.with = with;
        mentor = with.mentor(1);
        mentee = with.mentee();
    }

    @Override
    public void command() {
        with.emergency.start(ORGANISER, command, mentor, mentee, "台风").block(SOON);
    }

    @Override
    public boolean neverBegan() {
        return with.state(command.value()) == null;
    }

    @Override
    public void isDone() {
        assertThat(with.state(command.value()))
                .isInstanceOfSatisfying(
                        Provisional.class,
                        it -> assertThat(with.mentors.seated(mentor).block(SOON))
                                .containsExactly(it.seat()));
        assertThat(with.mentees.primary(mentee).block(SOON)).isNull();
        assertThat(with.published(command.value())).containsExactly(1L);
    }
}
