package org.bangdai.pairing.departure.domain;

import org.bangdai.platform.decision.Refusal;

/** Why a follow-up stays as it is. */
public sealed interface DepartureRefusal extends Refusal {

    record AlreadyClosed() implements DepartureRefusal {}

    /** An organiser does not dismiss what their own leaving asks for. */
    record OwnDeparture() implements DepartureRefusal {}
}
