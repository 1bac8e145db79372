package org.bangdai.pairing.secondment;

import java.time.Clock;
import java.time.LocalDate;
import org.bangdai.pairing.secondment.domain.Secondments;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.caller.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The one place that lets a receiving division read of a mentee whose home is elsewhere. It asks the clock each time, so access begins and ends with the
 * days of the secondment, whether a sweeper runs or not; nothing is granted that would have to be withdrawn.
 */
@Component
public class HostAccess {

    private static final Caller SYSTEM = Caller.system("secondments");

    private final SecondmentBook book;
    private final Clock clock;

    HostAccess(SecondmentBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    /** Whether the caller is an organiser of a division that receives the mentee now. For reading only. */
    public Mono<Boolean> hosts(Caller by, String menteeId) {
        String division = division(by);
        return division == null
                ? Mono.just(false)
                : book.find(SYSTEM, menteeId)
                        .map(it -> receives(it.state(), division))
                        .defaultIfEmpty(false);
    }

    private boolean receives(Secondments secondments, String division) {
        return secondments.receivedBy(division, LocalDate.now(clock)).isPresent();
    }

    /** Null for whoever organises nothing. */
    static @Nullable String division(Caller by) {
        if (!by.hasRole("organiser")) {
            return null;
        }
        String division = switch (by.scope()) {
            case Scope.Within within -> within.division();
            case Scope.WithinOrOwn either -> either.division();
            case Scope.Everything all -> null;
            case Scope.Own own -> null;
            case Scope.Nothing none -> null;
        };
        return division == null || division.isBlank() ? null : division;
    }
}
