package org.bangdai.evaluation.objection.domain;

import org.bangdai.platform.decision.Refusal;

/** Why an objection is not taken, or not decided. */
public sealed interface ObjectionRefusal extends Refusal {

    /** The score is not final, so there is nothing to object to. */
    record NotFinal() implements ObjectionRefusal {}

    /** What is published, or about to be, is no longer open to objection. */
    record WindowOver() implements ObjectionRefusal {}

    /** The same person has objected to the same result. */
    record AlreadyRaised() implements ObjectionRefusal {}

    record AlreadyOver() implements ObjectionRefusal {}

    /** Nobody decides what concerns themselves. */
    record OwnMatter() implements ObjectionRefusal {}

    record NotTheObjector() implements ObjectionRefusal {}
}
