package org.bangdai.notification.inbox;

import java.time.Instant;
import org.bangdai.platform.event.BatchHandler.Received;
import org.bangdai.platform.work.DueWork;
import org.bson.Document;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Tells organisers and confirmers what came while nobody was on duty, once somebody is; gives up what has become too old. */
@Component
class TellUnattended implements DueWork {

    private static final int AT_ONCE = 8;

    private final Unattended unattended;
    private final EventNotices notices;
    private final InboxProperties settings;

    TellUnattended(Unattended unattended, EventNotices notices, InboxProperties settings) {
        this.unattended = unattended;
        this.notices = notices;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "unattended";
    }

    @Override
    public Flux<Integer> dueBuckets(Instant now) {
        return unattended.buckets(now);
    }

    @Override
    public Mono<Long> sweep(int bucket, Instant now) {
        return unattended
                .due(bucket, now)
                .flatMapDelayError(row -> tell(row, now).thenReturn(row), AT_ONCE, AT_ONCE)
                .count();
    }

    private Mono<Void> tell(Document row, Instant now) {
        if (row.getDate("time").toInstant().isBefore(now.minus(settings.unattended()))) {
            return unattended.done(row);
        }
        return notices.tellAgain(new Received<>(row.getString("body"), Unattended.meta(row)), Unattended.missing(row))
                .flatMap(missing -> missing.isEmpty() ? unattended.done(row) : unattended.later(row, missing, now));
    }
}
