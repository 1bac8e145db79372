package org.bangdai.notification.inbox;

import org.bangdai.notification.person.Mentions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** An erased person's inbox is emptied, and the name taken out of what others were told. */
@Component
class MessageMentions implements Mentions {

    private final Inbox inbox;

    MessageMentions(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public Mono<Void> forget(String person, @Nullable String name) {
        Mono<Void> unnamed = name == null ? Mono.empty() : inbox.unname(person, name);
        return inbox.empty(person).then(unnamed);
    }
}
