package org.bangdai.pairing.mentee.domain;

import org.bangdai.pairing.person.domain.PersonFacts;
import org.bangdai.pairing.roster.domain.MenteeCategory;
import org.bangdai.platform.decision.Decision;

/**
 * 帮带对象. The mentee's id is the person's.
 *
 * @param leaderId person id of the leader in charge (分管领导)
 */
public record Mentee(PersonFacts person, MenteeCategory category, String leaderId) {

    public String id() {
        return person.personId();
    }

    /** The same mentee, by what the registry says now. */
    public Mentee of(PersonFacts renewed, String leader) {
        return new Mentee(renewed, category, leader);
    }

    /** Whether an erasure has made this a file of nobody: then it is in nobody's sight. */
    public boolean isErased() {
        return person.isErased();
    }

    /** Nobody's any more, and no mentee; may be repeated. */
    public Decision<Mentee> erased() {
        Mentee nobody = new Mentee(person.erased(), category, leaderId);
        return isErased() ? Decision.change(this) : Decision.change(nobody, MenteeEvents.erased(nobody));
    }

    /** As a later roster says; nothing where it says the same. Who was erased is registered as if they had never been there. */
    public Decision<Mentee> edited(Mentee next) {
        if (isErased()) {
            return Decision.change(next, MenteeEvents.registered(next));
        }
        return next.equals(this) ? Decision.change(this) : Decision.change(next, MenteeEvents.edited(next));
    }
}
