package org.bangdai.pairing.person.domain;

import org.jspecify.annotations.Nullable;

/**
 * A person in the registry.
 *
 * @param leaderId person id of the leader in charge (分管领导); null where none is known
 */
public record Person(PersonFacts facts, @Nullable String leaderId, Identity identity) {

    /**
     * What identifies the person elsewhere, encrypted.
     *
     * @param key the person's own data key, wrapped
     */
    public record Identity(String key, String idNumber, String phone) {}

    /** What a newer roster says of the person; that it names no leader does not end what an older one said. */
    public Person registered(PersonFacts newFacts, @Nullable String newLeader, Identity newIdentity) {
        return new Person(newFacts, newLeader == null ? leaderId : newLeader, newIdentity);
    }

    public PersonChanged changed() {
        return new PersonChanged(
                facts.personId(), facts.name(), facts.division(), facts.unit(), facts.post(), leaderId);
    }
}
