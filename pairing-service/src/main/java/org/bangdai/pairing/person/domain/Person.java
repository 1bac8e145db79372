package org.bangdai.pairing.person.domain;

import org.bangdai.platform.decision.Decision;
import org.jspecify.annotations.Nullable;

/**
 * A person in the registry.
 *
 * @param leaderId person id of the leader in charge (分管领导); null where none is known
 * @param standing as the personnel system last said; null where it has said nothing
 */
public record Person(
        PersonFacts facts,
        @Nullable String leaderId,
        Identity identity,
        @Nullable Standing standing) {

    /**
     * What identifies the person elsewhere, encrypted.
     *
     * @param key the person's own data key, wrapped
     */
    public record Identity(String key, String idNumber, String phone) {}

    /** What a newer roster says of the person; that it names no leader does not end what an older one said. */
    public Person registered(PersonFacts newFacts, @Nullable String newLeader, Identity newIdentity) {
        return new Person(newFacts, newLeader == null ? leaderId : newLeader, newIdentity, standing);
    }

    /** What the personnel system says, unless it is not newer than what it said before. */
    public Decision<Person> stands(Standing next) {
        if (standing != null && next.version() <= standing.version()) {
            return Decision.change(this);
        }
        Person changed = new Person(facts, leaderId, identity, next);
        return Decision.change(changed, changed.changed());
    }

    public PersonChanged changed() {
        return new PersonChanged(
                facts.personId(),
                facts.name(),
                facts.division(),
                facts.unit(),
                facts.post(),
                leaderId,
                standing == null ? null : standing.kind(),
                standing == null ? null : standing.since());
    }
}
