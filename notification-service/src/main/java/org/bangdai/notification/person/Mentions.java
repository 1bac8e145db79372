package org.bangdai.notification.person;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Where persons are named, or told something. */
public interface Mentions {

    /** Takes the person out of all of it. May be repeated. @param name as it was last known; null where none was */
    Mono<Void> forget(String person, @Nullable String name);

    /** The text with a word for somebody who is gone in the name's place. */
    static String unnamed(String text, String name, boolean english) {
        return text.replace(name, english ? "a former participant" : "已注销人员");
    }
}
