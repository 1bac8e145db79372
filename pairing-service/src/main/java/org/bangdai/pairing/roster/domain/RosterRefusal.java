package org.bangdai.pairing.roster.domain;

import org.bangdai.platform.decision.Refusal;

/** Why a roster cannot go on. */
public sealed interface RosterRefusal extends Refusal {

    record StillChecking() implements RosterRefusal {}

    record HasFailed() implements RosterRefusal {}

    record NothingGood() implements RosterRefusal {}

    /** Another attempt at the same upload has taken over. */
    record Overtaken() implements RosterRefusal {}
}
