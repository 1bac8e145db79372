package org.bangdai.pairing.mentor;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Function;
import org.bangdai.pairing.programme.Programmes;
import org.bangdai.pairing.programme.domain.Programme;
import org.bangdai.platform.caller.Caller;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** By which rules a mentor is decided about. They are read before the step, which has to be pure. */
@Component
class RulesForMentor {

    private final Mentors mentors;
    private final Programmes programmes;
    private final Clock clock;

    RulesForMentor(Mentors mentors, Programmes programmes, Clock clock) {
        this.mentors = mentors;
        this.programmes = programmes;
        this.clock = clock;
    }

    /** Errors: {@code NotFoundException} where the caller does not see the mentor. */
    <T> Mono<T> today(Caller by, String mentorId, Function<Programme, Mono<T>> decide) {
        return mentors.get(by, mentorId)
                .flatMap(it -> programmes.inForce(it.state().file().person().division(), LocalDate.now(clock)))
                .flatMap(decide);
    }
}
