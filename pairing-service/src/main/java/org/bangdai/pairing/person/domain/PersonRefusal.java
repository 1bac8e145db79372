package org.bangdai.pairing.person.domain;

import org.bangdai.platform.decision.Refusal;

/** Why a person cannot be registered. */
public sealed interface PersonRefusal extends Refusal {

    /** The person works in a division that the caller has no part in; only a department over both may move them. */
    record RegisteredElsewhere() implements PersonRefusal {}
}
