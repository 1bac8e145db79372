package org.bangdai.notification.inbox;

import java.util.List;
import java.util.Map;
import reactor.core.publisher.Mono;

/** Tells persons of their messages outside the inbox. */
public interface Announcer {

    /** Durable when it completes; may be repeated. What was decided for each, by message id; who is missing there has the inbox alone. */
    Mono<Map<String, List<Announced>>> announce(List<Message> messages);
}
