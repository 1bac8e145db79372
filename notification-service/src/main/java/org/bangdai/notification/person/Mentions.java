package org.bangdai.notification.person;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Where persons are named, or told something. */
public interface Mentions {

    /** Takes the person out of all of it. May be repeated. @param name as it was last known; null where none was */
    Mono<Void> forget(String person, @Nullable String name);
}
