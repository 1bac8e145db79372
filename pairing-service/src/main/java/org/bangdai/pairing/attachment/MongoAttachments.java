package org.bangdai.pairing.attachment;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.Indexes;
import java.util.List;
import org.bangdai.pairing.attachment.domain.Attachment;
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
import reactor.core.publisher.Mono;

/** Collection {@code attachments}, {@code _id} the attachment. */
@Component
final class MongoAttachments implements Attachments {

    private static final String ACTIVITY = "state.about.activityId";

    private final Aggregates<Attachment> attachments;

    MongoAttachments(AggregateFactory stores) {
        this.attachments = stores.create(Aggregate.in(
                        COLLECTION,
                        RecordMapping.of(Attachment.class),
                        attachment -> attachment.about().division())
                .participants(attachment -> attachment.about().readers())
                .publishes("pairing-events", attachment -> attachment.about().pairingId())
                .intent(Attachment::intent)
                .index(Index.on("activity_kind", Indexes.ascending(ACTIVITY, "state.kind", "_id"))));
    }

    @Override
    public Mono<Stored<Attachment>> get(Caller by, String attachmentId) {
        return attachments.get(by, attachmentId);
    }

    @Override
    public Mono<Stored<Attachment>> insert(Caller by, Attachment.Storing storing) {
        return attachments.insert(by, storing.about().attachmentId(), storing, List.of());
    }

    @Override
    public Mono<Stored<Attachment>> update(Caller by, String attachmentId, Step<Attachment> step) {
        return attachments.update(by, attachmentId, step);
    }

    @Override
    public Mono<Page<Attachment.About>> stored(String activityId, PageRequest request) {
        // activity_kind
        return attachments
                .page(Caller.system("attachments"), storedOf(activityId), "_id", false, request)
                .map(page -> page.map(it -> it.state().about()));
    }

    @Override
    public Mono<Long> count(String activityId) {
        // activity_kind
        return Mono.from(attachments.collection().countDocuments(storedOf(activityId)));
    }

    private static Bson storedOf(String activityId) {
        return and(eq(ACTIVITY, activityId), eq("state.kind", Attachment.Stored.class.getSimpleName()));
    }
}
