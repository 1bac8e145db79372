package org.bangdai.notification.outgoing;

import org.bangdai.notification.delivery.Readings;
import org.bangdai.notification.inbox.ReadMessages;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
class InboxReadings implements Readings {

    private final ReadMessages messages;

    InboxReadings(ReadMessages messages) {
        this.messages = messages;
    }

    @Override
    public Mono<Boolean> isRead(String person, String message) {
        return messages.isRead(person, message);
    }
}
