package org.bangdai.pairing.roster;

import org.bangdai.pairing.roster.domain.Committer;
import org.bangdai.platform.caller.Caller;

/** Who commits, for tests. */
final class Committers {

    private Committers() {}

    static Committer of(Caller by) {
        return new Committer(by.actor(), by.person(), by.client(), by.roles(), by.division(), by.department());
    }
}
