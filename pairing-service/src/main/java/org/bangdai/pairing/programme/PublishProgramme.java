package org.bangdai.pairing.programme;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.bangdai.pairing.programme.domain.Chain;
import org.bangdai.pairing.programme.domain.ProgrammeVersion;
import org.bangdai.pairing.programme.domain.Publication;
import org.bangdai.pairing.reference.Divisions;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.decision.Event;
import org.bangdai.platform.decision.RefusedException;
import org.bangdai.platform.store.AlreadyExistsException;
import org.bangdai.platform.store.NotFoundException;
import org.bangdai.platform.store.Stored;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Publishes a division's next version, and takes back one that has not taken effect. Both may be repeated. */
@Component
class PublishProgramme {

    /** Whoever lost the race for a number takes the next. */
    private static final Retry NEXT_NUMBER = Retry.backoff(10, Duration.ofMillis(5))
            .maxBackoff(Duration.ofMillis(100))
            .filter(AlreadyExistsException.class::isInstance)
            .onRetryExhaustedThrow((spec, lost) -> lost.failure());

    private final Programmes programmes;
    private final ProgrammeVersions versions;
    private final BundledProgrammes bundled;
    private final Divisions divisions;
    private final Clock clock;

    PublishProgramme(
            Programmes programmes,
            ProgrammeVersions versions,
            BundledProgrammes bundled,
            Divisions divisions,
            Clock clock) {
        this.programmes = programmes;
        this.versions = versions;
        this.bundled = bundled;
        this.divisions = divisions;
        this.clock = clock;
    }

    /** Errors: {@code NotFoundException} for a division that is none of the caller's, {@code RefusedException}. */
    Mono<Stored<ProgrammeVersion>> publish(Caller by, Publication publication) {
        String division = publication.division();
        if (!by.scope().sees(division, List.of()) || !divisions.exists(division)) {
            return Mono.error(new NotFoundException("divisions", division));
        }
        return versions.publishedBy(division, publication.command())
                .switchIfEmpty(Mono.defer(() -> insert(by, publication)))
                .retryWhen(NEXT_NUMBER);
    }

    Mono<Stored<ProgrammeVersion>> withdraw(Caller by, String versionId, String reason) {
        return versions.update(
                by,
                versionId,
                it -> it.withdraw(
                        new ProgrammeVersion.Withdrawal(reason, by.actor(), clock.instant()), LocalDate.now(clock)));
    }

    private Mono<Stored<ProgrammeVersion>> insert(Caller by, Publication publication) {
        List<String> levels = org.bangdai.platform.store.Divisions.containing(publication.division());
        boolean bound = levels.size() > 1;
        String above = bound ? levels.get(levels.size() - 2) : publication.division();
        return Mono.zip(
                        programmes.chain(above, publication.effectiveFrom()),
                        versions.latest(publication.division()),
                        (inherited, latest) -> decide(publication, inherited, bound, latest))
                .flatMap(decision -> switch (decision) {
                    case Decision.Refused<ProgrammeVersion> refused ->
                        Mono.error(new RefusedException(refused.refusal()));
                    case Decision.Change<ProgrammeVersion> change ->
                        versions.insert(by, change.next(), published(change.events()));
                });
    }

    private Decision<ProgrammeVersion> decide(Publication publication, Chain inherited, boolean bound, int latest) {
        int known = bundled.of(List.of(publication.division())).size();
        return publication.decide(Math.max(known, latest) + 1, inherited, bound, LocalDate.now(clock));
    }

    private static Event published(Collection<Event> events) {
        return events.iterator().next();
    }
}
