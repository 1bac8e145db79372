package org.bangdai.pairing.meeting;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;

import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bangdai.pairing.meeting.domain.Meeting;
import org.bangdai.pairing.meeting.domain.Scheduled;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.store.Aggregate;
import org.bangdai.platform.store.AggregateFactory;
import org.bangdai.platform.store.Aggregates;
import org.bangdai.platform.store.Index;
import org.bangdai.platform.store.RecordMapping;
import org.bangdai.platform.store.Step;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Collection {@code meetings}. */
@Component
final class MongoMeetings implements Meetings {

    private static final String PAIRING = "state.details.pairingId";
    private static final String FROM = "state.details.from";
    private static final String UNTIL = "state.details.until";

    private final Aggregates<Meeting> meetings;

    MongoMeetings(AggregateFactory stores) {
        this.meetings = stores.create(Aggregate.in(
                        COLLECTION,
                        RecordMapping.of(Meeting.class),
                        meeting -> meeting.details().division())
                .participants(meeting -> meeting.details().participants())
                .publishes("pairing-events", meeting -> meeting.details().pairingId())
                .intent(Meeting::intent)
                .index(Index.on("pairing_kind_from", Indexes.ascending(PAIRING, "state.kind", FROM, "_id")))
                .index(Index.on("participants_until", Indexes.ascending("participants", UNTIL))));
    }

    @Override
    public Mono<Stored<Meeting>> find(Caller by, String meetingId) {
        return meetings.find(by, meetingId);
    }

    @Override
    public Mono<Stored<Meeting>> get(Caller by, String meetingId) {
        return meetings.get(by, meetingId);
    }

    @Override
    public Mono<Stored<Meeting>> insert(Caller by, Meeting booking) {
        return meetings.insert(by, booking.details().meetingId(), booking, List.of());
    }

    @Override
    public Mono<Stored<Meeting>> update(Caller by, String meetingId, Step<Meeting> step) {
        return meetings.update(by, meetingId, step);
    }

    @Override
    public Mono<Page<Stored<Meeting>>> page(String pairingId, PageRequest request) {
        // pairing_kind_from
        return meetings.page(Caller.system("meetings"), scheduledOf(pairingId), FROM, true, request);
    }

    @Override
    public Flux<Stored<Meeting>> scheduled(String pairingId) {
        // pairing_kind_from
        return Flux.from(meetings.collection().find(scheduledOf(pairingId))).map(meetings::read);
    }

    private static Bson scheduledOf(String pairingId) {
        return and(eq(PAIRING, pairingId), eq("state.kind", Scheduled.class.getSimpleName()));
    }

    @Override
    public Flux<Meeting> endingAfter(Instant instant, String personId) {
        // participants_until
        return Flux.from(meetings.collection().find(and(eq("participants", personId), gt(UNTIL, Date.from(instant)))))
                .map(found -> meetings.read(found).state());
    }
}
