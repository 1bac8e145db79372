package org.bangdai.pairing.spotcheck.domain;

import org.bangdai.platform.decision.Refusal;

/** Why a finding is not recorded. */
public sealed interface SpotCheckRefusal extends Refusal {

    /** That an activity was not genuine needs a reason. */
    record NoReason() implements SpotCheckRefusal {}

    record AlreadyFound() implements SpotCheckRefusal {}
}
