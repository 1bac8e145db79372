package org.bangdai.notification.delivery;

import org.bangdai.notification.contact.Contacts;
import org.bangdai.notification.contact.Reach;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
class ContactAddresses implements Addresses {

    private final Contacts contacts;

    ContactAddresses(Contacts contacts) {
        this.contacts = contacts;
    }

    @Override
    public Mono<Reach> of(String person) {
        return contacts.reach(person).defaultIfEmpty(Reach.NONE);
    }
}
