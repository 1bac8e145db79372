package org.bangdai.pairing.gap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.bangdai.pairing.gap.domain.Mark;
import org.bangdai.pairing.gap.domain.Measurement;
import org.bangdai.pairing.gap.domain.Source;
import org.bangdai.pairing.mentee.SeeMentee;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.decision.RefusedException;
import org.bangdai.platform.store.AlreadyExistsException;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.CommandId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The mentee, a mentor of theirs or an organiser measures. With the same command it may be repeated from any point. */
@Component
class MeasureGap {

    private final SeeMentee see;
    private final Measurements measurements;
    private final FoldMeasurement fold;
    private final Clock clock;

    MeasureGap(SeeMentee see, Measurements measurements, FoldMeasurement fold, Clock clock) {
        this.see = see;
        this.measurements = measurements;
        this.fold = fold;
        this.clock = clock;
    }

    /** @param measuredOn today where it is null */
    Mono<Stored<Measurement>> measure(
            Caller by, CommandId command, String menteeId, @Nullable LocalDate measuredOn, List<Mark> marks) {
        return see.see(by, menteeId)
                .map(seen -> occasion(by, seen))
                .flatMap(occasion -> insert(
                        by,
                        Measurement.of(
                                command.value(),
                                occasion,
                                Objects.requireNonNullElse(measuredOn, occasion.today()),
                                marks)))
                .then(fold.drive(command.value()))
                .then(Mono.defer(() -> measurements.get(Caller.system("gaps"), command.value())));
    }

    private Measurement.Occasion occasion(Caller by, SeeMentee.Seen seen) {
        var person = seen.mentee().person();
        return new Measurement.Occasion(
                person.personId(),
                person.division(),
                person.serviceSince(),
                source(by, seen.as()),
                Objects.requireNonNullElse(by.person(), by.actor()),
                LocalDate.now(clock),
                clock.instant());
    }

    private static Source source(Caller by, SeeMentee.Sight as) {
        return switch (as) {
            case SELF -> Source.SELF;
            case MENTOR -> Source.MENTOR;
            case DIVISION -> Source.ORGANISER;
            case LEADER, HOST -> throw new AccessDeniedException("measures nobody");
        };
    }

    private Mono<Void> insert(Caller by, Decision<Measurement> decision) {
        return switch (decision) {
            case Decision.Refused<Measurement> no -> Mono.error(new RefusedException(no.refusal()));
            case Decision.Change<Measurement> yes ->
                measurements
                        .insert(by, yes.next(), yes.events())
                        .then()
                        .onErrorResume(AlreadyExistsException.class, repeated -> Mono.empty());
        };
    }
}
