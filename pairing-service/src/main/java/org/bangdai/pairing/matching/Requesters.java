package org.bangdai.pairing.matching;

import java.util.Set;
import org.bangdai.pairing.matching.domain.Organiser;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.caller.Scope;

/** Who asked, as a caller again when their work is done later. */
final class Requesters {

    private Requesters() {}

    static Organiser of(Caller by) {
        return new Organiser(by.actor(), by.division());
    }

    static Caller caller(Organiser by) {
        return new Caller(
                by.actor(),
                null,
                "matching",
                Set.of("organiser"),
                by.division(),
                null,
                new Scope.Within(by.division()));
    }
}
