package org.bangdai.pairing.activity.domain;

import org.bangdai.platform.decision.Refusal;

/** Why an activity is not recorded or confirmed. */
public sealed interface ActivityRefusal extends Refusal {

    record NotAParty() implements ActivityRefusal {}

    record NotActive() implements ActivityRefusal {}

    /** Before the pairing's first day, or after today. */
    record OutsideTerm() implements ActivityRefusal {}

    /** One side records, the other confirms. */
    record OwnRecord() implements ActivityRefusal {}
}
