package org.bangdai.notification.delivery;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.bangdai.notification.contact.Contacts;
import org.bangdai.notification.contact.Reach;
import org.bangdai.notification.contact.domain.Contact;
import org.bangdai.notification.delivery.domain.Channel;
import org.bangdai.platform.store.Stored;
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

    @Override
    public Mono<Map<String, Set<Channel>>> given(Collection<String> persons) {
        return contacts.sealed(persons).collectMap(Stored::id, it -> channels(it.state()));
    }

    private static Set<Channel> channels(Contact contact) {
        Set<Channel> given = EnumSet.noneOf(Channel.class);
        if (contact.email() != null) {
            given.add(Channel.EMAIL);
        }
        if (contact.phone() != null) {
            given.add(Channel.SMS);
        }
        if (contact.robot() != null) {
            given.add(Channel.ROBOT);
        }
        return given;
    }
}
