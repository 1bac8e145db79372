package org.bangdai.pairing.casework.domain;

import org.bangdai.platform.decision.Refusal;

/** Why a case is not opened, closed, reopened or assigned. */
public sealed interface CaseRefusal extends Refusal {

    /** Only the pairing that works on it and organisers may. */
    record NotYours() implements CaseRefusal {}

    /** A pairing that is not active takes no cases. */
    record PairingNotActive() implements CaseRefusal {}

    /** Disputes and problems end in different ways. */
    record OtherOutcome() implements CaseRefusal {}

    record AlreadyClosed() implements CaseRefusal {}

    record NotClosed() implements CaseRefusal {}

    /** A pairing works on it, or it is closed. */
    record NotUnassigned() implements CaseRefusal {}
}
