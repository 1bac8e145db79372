package org.bangdai.pairing.matching;

import java.util.Set;
import org.bangdai.pairing.matching.domain.Organiser;
import org.bangdai.pairing.organiser.AsOrganiser;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.caller.Scope;

/** Who asked, as a caller again when their work is done later. */
final class Requesters {

    private static final String PERSON = "person:";

    private Requesters() {}

    static Organiser of(Caller by) {
        return new Organiser(by.actor(), by.division());
    }

    static Caller caller(Organiser by) {
        String actor = by.actor();
        String person = actor.startsWith(PERSON) ? actor.substring(PERSON.length()) : null;
        return AsOrganiser.of(
                new Caller(actor, person, "matching", Set.of("organiser"), by.division(), null, new Scope.Nothing()));
    }
}
