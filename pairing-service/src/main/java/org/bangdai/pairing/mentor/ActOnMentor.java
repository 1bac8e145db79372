package org.bangdai.pairing.mentor;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.BiFunction;
import org.bangdai.pairing.mentor.domain.Act;
import org.bangdai.pairing.mentor.domain.Mentor;
import org.bangdai.pairing.mentor.domain.MentorRefusal;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.decision.RefusedException;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.CommandId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A command on a mentor's tenure: it happens once however often it comes, and what must follow has followed when it answers. */
@Component
class ActOnMentor {

    private final Mentors mentors;
    private final SettleMentor settle;
    private final Clock clock;

    ActOnMentor(Mentors mentors, SettleMentor settle, Clock clock) {
        this.mentors = mentors;
        this.settle = settle;
        this.clock = clock;
    }

    /** An organiser's, who decides nothing about themselves. */
    Mono<Stored<Mentor>> byOrganiser(
            Caller by, String mentorId, CommandId command, BiFunction<Mentor, Act, Decision<Mentor>> step) {
        return by.is(mentorId)
                ? Mono.error(new RefusedException(new MentorRefusal.OwnFile()))
                : act(by, mentorId, command, step);
    }

    /** The mentor's own. */
    Mono<Stored<Mentor>> byMentor(
            Caller by, String mentorId, CommandId command, BiFunction<Mentor, Act, Decision<Mentor>> step) {
        return by.is(mentorId)
                ? act(by, mentorId, command, step)
                // Not seen by the scope: not there. Seen, but somebody else's: not theirs.
                : mentors.get(by, mentorId)
                        .flatMap(other -> Mono.error(new RefusedException(new MentorRefusal.NotTheMentor())));
    }

    /** The system's own, by a command that names its cause. */
    Mono<Stored<Mentor>> bySystem(
            Caller system, String mentorId, CommandId command, BiFunction<Mentor, Act, Decision<Mentor>> step) {
        return act(system, mentorId, command, step);
    }

    private Mono<Stored<Mentor>> act(
            Caller by, String mentorId, CommandId command, BiFunction<Mentor, Act, Decision<Mentor>> step) {
        return Mono.defer(() -> {
            Act act = new Act(command.value(), by.actor(), clock.instant(), LocalDate.now(clock));
            return mentors.update(
                            by,
                            mentorId,
                            mentor -> act.command().equals(mentor.lastCommand())
                                    ? Decision.change(mentor)
                                    : step.apply(mentor, act))
                    .flatMap(settle::after);
        });
    }
}
