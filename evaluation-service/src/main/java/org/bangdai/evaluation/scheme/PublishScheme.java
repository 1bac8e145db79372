package org.bangdai.evaluation.scheme;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.bangdai.evaluation.scheme.domain.Publication;
import org.bangdai.evaluation.scheme.domain.Scheme;
import org.bangdai.evaluation.scheme.domain.SchemeRefusal;
import org.bangdai.evaluation.scheme.domain.SchemeVersion;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.decision.RefusedException;
import org.bangdai.platform.store.AlreadyExistsException;
import org.bangdai.platform.store.Divisions;
import org.bangdai.platform.store.NotFoundException;
import org.bangdai.platform.store.Stored;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Publishes a division's next version, and takes back one that has not taken effect. Both may be repeated. */
@Component
class PublishScheme {

    /** Whoever lost the race for a number takes the next. */
    private static final Retry NEXT_NUMBER = Retry.backoff(10, Duration.ofMillis(5))
            .maxBackoff(Duration.ofMillis(100))
            .filter(AlreadyExistsException.class::isInstance)
            .onRetryExhaustedThrow((spec, lost) -> lost.failure());

    private final Schemes schemes;
    private final SchemeVersions versions;
    private final Clock clock;

    PublishScheme(Schemes schemes, SchemeVersions versions, Clock clock) {
        this.schemes = schemes;
        this.versions = versions;
        this.clock = clock;
    }

    /** Errors: {@code NotFoundException} for a division that is none of the caller's, {@code RefusedException}. */
    Mono<Stored<SchemeVersion>> publish(Caller by, Publication publication) {
        String division = publication.division();
        if (!by.scope().sees(division, List.of())) {
            return Mono.error(new NotFoundException("divisions", division));
        }
        return versions.publishedBy(division, publication.command())
                .switchIfEmpty(Mono.defer(() -> insert(by, publication)))
                .retryWhen(NEXT_NUMBER);
    }

    Mono<Stored<SchemeVersion>> withdraw(Caller by, String id, String reason) {
        return versions.update(
                by,
                id,
                it -> it.withdraw(
                        new SchemeVersion.Withdrawal(reason, by.actor(), clock.instant()), LocalDate.now(clock)));
    }

    /** The number is read first: whoever publishes for the same day in between takes it, so that this is tried again and finds the other. */
    private Mono<Stored<SchemeVersion>> insert(Caller by, Publication publication) {
        String division = publication.division();
        LocalDate day = publication.effectiveFrom();
        return versions.latest(division)
                .flatMap(latest -> versions.startingOn(division, day)
                        .next()
                        .<Decision<SchemeVersion>>map(other -> Decision.refuse(new SchemeRefusal.SameDay(other.id())))
                        .switchIfEmpty(inherited(division, day)
                                .map(above -> publication.decide(latest + 1, above, LocalDate.now(clock)))))
                .flatMap(decision -> switch (decision) {
                    case Decision.Refused<SchemeVersion> refused -> Mono.error(new RefusedException(refused.refusal()));
                    case Decision.Change<SchemeVersion> change ->
                        versions.insert(by, change.next(), change.events().getFirst());
                });
    }

    private Mono<Scheme> inherited(String division, LocalDate day) {
        List<String> levels = Divisions.containing(division);
        return levels.size() > 1 ? schemes.inForce(levels.get(levels.size() - 2), day) : schemes.builtIn(day);
    }
}
