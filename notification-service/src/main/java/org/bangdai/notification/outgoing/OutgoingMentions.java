package org.bangdai.notification.outgoing;

import org.bangdai.notification.delivery.KeptTexts;
import org.bangdai.notification.inbox.NamingMessages;
import org.bangdai.notification.person.Mentions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** An erased person's name is taken out of what waits to be sent to others, or is dead and may be replayed. */
@Component
class OutgoingMentions implements Mentions {

    private static final int BATCH = 200;

    private final NamingMessages naming;
    private final KeptTexts texts;

    OutgoingMentions(NamingMessages naming, KeptTexts texts) {
        this.naming = naming;
        this.texts = texts;
    }

    @Override
    public Mono<Void> forget(String person, @Nullable String name) {
        return name == null
                ? Mono.empty()
                : naming.of(person)
                        .buffer(BATCH)
                        .concatMap(messages -> texts.unname(messages, name))
                        .then();
    }
}
