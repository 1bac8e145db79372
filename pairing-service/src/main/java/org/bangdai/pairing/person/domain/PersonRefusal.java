package org.bangdai.pairing.person.domain;

import org.bangdai.platform.decision.Refusal;

/** Why a person cannot be registered. */
public sealed interface PersonRefusal extends Refusal {

    /** The person works in a division that the caller has no part in; only a department over both may move them. */
    record RegisteredElsewhere() implements PersonRefusal {}

    /** Not 18 characters, or the last does not fit the others (GB 11643). */
    record InvalidIdNumber() implements PersonRefusal {}

    record UnknownDivision(String code) implements PersonRefusal {}

    record DivisionOutside(String code) implements PersonRefusal {}

    /** The first day of service lies ahead, or before the birth. */
    record ImpossibleService() implements PersonRefusal {}

    record LedByOneself() implements PersonRefusal {}

    record UnknownLeader() implements PersonRefusal {}
}
