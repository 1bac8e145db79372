package org.bangdai.evaluation.review;

import static com.mongodb.client.model.Filters.eq;

import java.util.List;
import org.bangdai.evaluation.review.Draft.Content;
import org.bangdai.evaluation.review.domain.Part;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.store.Aggregate;
import org.bangdai.platform.store.AggregateFactory;
import org.bangdai.platform.store.Aggregates;
import org.bangdai.platform.store.AlreadyExistsException;
import org.bangdai.platform.store.RecordMapping;
import org.bangdai.platform.store.StaleVersionException;
import org.bangdai.platform.store.Stored;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Drafts, under review, part and author; they cause no events, and end when the part is handed in. */
@Component
class Drafts {

    private static final Caller SYSTEM = Caller.system("drafts");
    private static final String KIND = "drafts";

    /** The version of a draft that is not there yet. */
    private static final long NONE = 0;

    private final Aggregates<Draft> drafts;

    Drafts(AggregateFactory stores) {
        drafts = stores.create(Aggregate.in(KIND, RecordMapping.of(Draft.class), Draft::division)
                .participants(draft -> List.of(draft.author())));
    }

    /** At version 0 with nothing in it where there is none. */
    Mono<Stored<Content>> find(String reviewId, Part part, String author) {
        return drafts.find(SYSTEM, Draft.id(reviewId, part, author))
                .map(it -> new Stored<>(it.id(), it.version(), it.state().content()))
                .defaultIfEmpty(new Stored<>(Draft.id(reviewId, part, author), NONE, Content.EMPTY));
    }

    /** Errors: {@code StaleVersionException} where another device has saved meanwhile. */
    Mono<Stored<Content>> save(Draft draft, long expected) {
        Mono<Stored<Draft>> saved = expected == NONE
                ? drafts.insert(SYSTEM, draft.id(), draft, List.of())
                        .onErrorMap(AlreadyExistsException.class, there -> new StaleVersionException(KIND, draft.id()))
                : drafts.update(SYSTEM, draft.id(), expected, before -> Decision.change(draft));
        return saved.map(it -> new Stored<>(it.id(), it.version(), it.state().content()));
    }

    /** May be repeated. */
    Mono<Void> discard(String reviewId, Part part, String author) {
        // _id_
        return Mono.from(drafts.collection().deleteOne(eq("_id", Draft.id(reviewId, part, author))))
                .then();
    }
}
