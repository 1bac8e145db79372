package org.bangdai.notification.inbox;

import java.util.List;
import java.util.Map;
import reactor.core.publisher.Mono;

/** Knows beforehand which messages nothing could carry out of the house. They need not be announced, which saves a write for each. */
public interface InboxOnly {

    /** By message id, for those, why on each channel. The messages are not stored yet and have no number (0). */
    Mono<Map<String, List<Announced>>> of(List<Message> coming);
}
