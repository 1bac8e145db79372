package org.bangdai.pairing.kinship.domain;

import org.bangdai.platform.decision.Refusal;

/** Why kin cannot be declared. */
public sealed interface KinshipRefusal extends Refusal {

    /** Nobody is their own kin. */
    record Oneself() implements KinshipRefusal {}

    /** An organiser declares nothing about themselves, nor withdraws it. */
    record OwnKin() implements KinshipRefusal {}

    /** The caller sees no such second person. */
    record UnknownPerson() implements KinshipRefusal {}
}
