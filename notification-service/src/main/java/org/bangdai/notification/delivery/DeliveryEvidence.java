package org.bangdai.notification.delivery;

import java.time.Instant;
import java.util.List;
import org.bangdai.notification.delivery.domain.Attempt;
import org.bangdai.notification.delivery.domain.Channel;
import org.bangdai.notification.delivery.domain.State;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What was tried to reach a person, without what was said. Who may ask is the caller's to decide. */
public interface DeliveryEvidence {

    /**
     * @param message id of the inbox message or digest
     * @param due when something is to happen next; null where all is done
     * @param attempts the oldest first, at most the newest fifty
     */
    record Evidence(
            String id,
            String message,
            String person,
            String division,
            Channel channel,
            boolean mandatory,
            State state,
            Instant orderedAt,
            @Nullable Instant due,
            List<Attempt> attempts) {}

    /** At most one for each channel. */
    Flux<Evidence> ofMessage(String message);

    /** Newest order first. */
    Mono<Page<Evidence>> ofPerson(String person, PageRequest page);

    /** Newest order first. */
    Mono<Page<Evidence>> inState(State state, PageRequest page);
}
