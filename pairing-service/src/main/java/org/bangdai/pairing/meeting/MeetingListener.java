package org.bangdai.pairing.meeting;

import java.time.Clock;
import java.util.Objects;
import org.bangdai.pairing.meeting.domain.Meeting;
import org.bangdai.pairing.meeting.domain.Scheduled;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.event.Subscription;
import org.bangdai.platform.store.Stored;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/** A pairing that is over meets no more: what was still to come is cancelled, and both sides' days are free. */
@Configuration(proxyBeanMethods = false)
class MeetingListener {

    private static final Caller SYSTEM = Caller.system("meetings");

    record PairingEnded(String pairingId) {
        PairingEnded {
            Objects.requireNonNull(pairingId);
        }
    }

    private final Meetings meetings;
    private final Clock clock;

    MeetingListener(Meetings meetings, Clock clock) {
        this.meetings = meetings;
        this.clock = clock;
    }

    @Bean
    Subscription meetingsOfEndedPairings() {
        return Subscription.unordered("meetings", "pairing-events")
                .on("pairing-completed", PairingEnded.class, (event, meta) -> ended(event))
                .on("pairing-terminated", PairingEnded.class, (event, meta) -> ended(event))
                .on("emergency-lapsed", PairingEnded.class, (event, meta) -> ended(event))
                .on("pairing-transferred", PairingEnded.class, (event, meta) -> ended(event));
    }

    Mono<Void> ended(PairingEnded event) {
        return meetings.scheduled(event.pairingId())
                .map(Stored::id)
                .concatMap(id -> meetings.update(SYSTEM, id, this::cancelled))
                .then();
    }

    private Decision<Meeting> cancelled(Meeting meeting) {
        return meeting instanceof Scheduled scheduled
                ? scheduled.pairingEnded(SYSTEM.actor(), clock.instant())
                : Decision.change(meeting);
    }
}
