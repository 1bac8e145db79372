package org.bangdai.pairing.pairing.ceremony.domain;

import org.bangdai.platform.decision.Refusal;

/** Why a ceremony may not be, or not go on. */
public sealed interface CeremonyRefusal extends Refusal {

    record InThePast() implements CeremonyRefusal {}

    record TooFarAhead() implements CeremonyRefusal {}

    record Full(int most) implements CeremonyRefusal {}

    /** Its day has not come. */
    record NotYet() implements CeremonyRefusal {}

    /** Pairings that joined are not held back yet. */
    record StillGathering() implements CeremonyRefusal {}

    /** Somebody has signed the pledge, so its text stands. */
    record PledgeSigned() implements CeremonyRefusal {}

    /** Who is no party of a pairing that takes part. */
    record NotAGuest() implements CeremonyRefusal {}

    record IsCancelled() implements CeremonyRefusal {}

    /** It has taken place. */
    record IsOver() implements CeremonyRefusal {}
}
