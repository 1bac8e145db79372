package org.bangdai.notification.contact;

import static com.mongodb.client.model.Filters.in;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.bangdai.notification.contact.Reach.Messenger;
import org.bangdai.notification.contact.Reach.RobotId;
import org.bangdai.notification.contact.domain.Contact;
import org.bangdai.notification.contact.domain.ContactChanged;
import org.bangdai.notification.person.Mentions;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.personal.DataKey;
import org.bangdai.platform.personal.DataKeys;
import org.bangdai.platform.store.Aggregate;
import org.bangdai.platform.store.AggregateFactory;
import org.bangdai.platform.store.Aggregates;
import org.bangdai.platform.store.AlreadyExistsException;
import org.bangdai.platform.store.NotFoundException;
import org.bangdai.platform.store.RecordMapping;
import org.bangdai.platform.store.StaleVersionException;
import org.bangdai.platform.store.Stored;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Collection {@code contacts}, {@code _id} the person id. Who may see and change them is the caller's to ask first. */
@Component
public class Contacts implements Mentions {

    private static final Caller SYSTEM = Caller.system("contacts");

    /** Places of sealed texts; stored data depends on them. */
    private static final String PHONE = "phone";

    private static final String EMAIL = "email";
    private static final String ROBOT = "robot";

    private final Aggregates<Contact> contacts;
    private final DataKeys keys;

    Contacts(AggregateFactory stores, DataKeys keys) {
        this.contacts = stores.create(Aggregate.in("contacts", RecordMapping.of(Contact.class), Contact::division)
                .participants(contact -> Set.of(contact.personId()))
                .publishes("notification-events", Contact::personId));
        this.keys = keys;
    }

    /** In clear, for sending; empty where the person has given nothing. */
    public Mono<Reach> reach(String person) {
        return stored(person).map(found -> open(found.state()));
    }

    /** As they are stored; who has given nothing is missing. */
    public Flux<Stored<Contact>> sealed(Collection<String> persons) {
        // Index _id.
        return Flux.from(contacts.collection().find(in("_id", persons))).map(contacts::read);
    }

    /** Version 0 and no address where there is nothing yet. */
    Mono<Stored<Reach>> get(String person) {
        return stored(person)
                .map(found -> new Stored<>(person, found.version(), open(found.state())))
                .defaultIfEmpty(new Stored<>(person, 0, Reach.NONE));
    }

    /** Erased ones too, whose version goes on. */
    private Mono<Stored<Contact>> stored(String person) {
        return contacts.find(SYSTEM, person);
    }

    /**
     * All addresses at once, which {@code contact-changed} tells the audit of; {@link StaleVersionException} where the version is not the present one.
     *
     * @param by is named as who changed them; whether they may is the caller's to ask first
     */
    Mono<Stored<Reach>> put(Caller by, String person, String division, long version, Reach reach) {
        // The division of contacts follows the person's later than the person's own, so it is not asked for.
        Caller actor = by.seeingEverything();
        Contact first = sealed(null, person, division, reach);
        Mono<Stored<Contact>> written = version == 0
                ? contacts.insert(actor, person, first, List.of(ContactChanged.of(first)))
                        .onErrorMap(
                                AlreadyExistsException.class, taken -> new StaleVersionException("contacts", person))
                : contacts.update(actor, person, version, present -> changed(present, person, division, reach))
                        .onErrorMap(NotFoundException.class, none -> new StaleVersionException("contacts", person));
        return written.map(it -> new Stored<>(person, it.version(), open(it.state())));
    }

    private Decision<Contact> changed(Contact present, String person, String division, Reach reach) {
        if (open(present).equals(reach)) {
            return Decision.change(present);
        }
        Contact next = sealed(present, person, division, reach);
        return Decision.change(next, ContactChanged.of(next));
    }

    /** Destroys the key. */
    @Override
    public Mono<Void> forget(String person, @Nullable String name) {
        return change(person, Contact::erased);
    }

    /** @param divisions by person; most persons have given no address. May be repeated. */
    Mono<Void> move(Map<String, String> divisions) {
        return sealed(divisions.keySet())
                .concatMap(found -> change(
                        found.id(), contact -> contact.movedTo(divisions.getOrDefault(found.id(), contact.division()))))
                .then();
    }

    private Mono<Void> change(String person, UnaryOperator<Contact> how) {
        return contacts.update(SYSTEM, person, contact -> Decision.change(how.apply(contact)))
                .onErrorResume(NotFoundException.class, none -> Mono.empty())
                .then();
    }

    private Contact sealed(@Nullable Contact present, String person, String division, Reach reach) {
        DataKey key = present == null || present.isErased() ? keys.create(person) : keys.open(present.key(), person);
        RobotId robot = reach.robot();
        return new Contact(
                person,
                division,
                key.wrapped(),
                reach.phone() == null ? null : key.seal(reach.phone(), PHONE),
                reach.email() == null ? null : key.seal(reach.email(), EMAIL),
                robot == null ? null : key.seal(robot.kind().name() + ':' + robot.id(), ROBOT));
    }

    private Reach open(Contact contact) {
        if (contact.isErased()) {
            return Reach.NONE;
        }
        DataKey key = keys.open(contact.key(), contact.personId());
        return new Reach(
                contact.phone() == null ? null : key.open(contact.phone(), PHONE),
                contact.email() == null ? null : key.open(contact.email(), EMAIL),
                contact.robot() == null ? null : robot(key.open(contact.robot(), ROBOT)));
    }

    private static RobotId robot(String text) {
        int colon = text.indexOf(':');
        return new RobotId(Messenger.valueOf(text.substring(0, colon)), text.substring(colon + 1));
    }
}
