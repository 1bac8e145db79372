package org.bangdai.pairing.person.domain;

import org.bangdai.platform.decision.Decision;
import org.jspecify.annotations.Nullable;

/**
 * A person in the registry.
 *
 * @param leaderId person id of the leader in charge (分管领导); null where none is known
 * @param standing as the personnel system last said; null where it has said nothing
 * @param lastErasure the erasure that the person was forgotten by, also when registered again since; null where there was none
 */
public record Person(
        PersonFacts facts,
        @Nullable String leaderId,
        Identity identity,
        @Nullable Standing standing,
        @Nullable String lastErasure) {

    /**
     * What identifies the person elsewhere, encrypted.
     *
     * @param key the person's own data key, wrapped; empty once it is destroyed
     */
    public record Identity(String key, String idNumber, String phone) {}

    /** What a newer roster says of the person; that it names no leader does not end what an older one said. */
    public Person registered(PersonFacts newFacts, @Nullable String newLeader, Identity newIdentity) {
        return new Person(newFacts, newLeader == null ? leaderId : newLeader, newIdentity, standing, lastErasure);
    }

    /** What the personnel system says, unless it is not newer than what it said before. */
    public Decision<Person> stands(Standing next) {
        return isOlder(next) ? Decision.change(this) : standing(next);
    }

    /** Whether the personnel system has said something as new before. */
    public boolean isOlder(Standing next) {
        return standing != null && next.version() <= standing.version();
    }

    private Decision<Person> standing(Standing next) {
        Person changed = new Person(facts, leaderId, identity, next, lastErasure);
        return Decision.change(changed, changed.changed());
    }

    public boolean isErased() {
        return identity.key().isEmpty();
    }

    /** Forgotten, once for each erasure: what was registered since stays. */
    public Decision<Person> erase(String erasureId) {
        return erasureId.equals(lastErasure)
                ? Decision.change(this)
                : Decision.change(
                        new Person(facts.erased(), null, new Identity("", "", ""), standing, erasureId),
                        new PersonErased(facts.personId(), facts.division()));
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
