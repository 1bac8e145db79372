package org.bangdai.pairing.personal.domain;

import org.bangdai.platform.decision.Refusal;

/** Why a person cannot be erased now. */
public sealed interface ErasureRefusal extends Refusal {

    /** As mentor or mentee. */
    record Paired(long pairings) implements ErasureRefusal {}

    /** Appointed, suspended, or proposed for removal. */
    record InOffice() implements ErasureRefusal {}

    record OnHold() implements ErasureRefusal {}
}
