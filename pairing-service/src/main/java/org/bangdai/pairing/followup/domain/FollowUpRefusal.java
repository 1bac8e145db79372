package org.bangdai.pairing.followup.domain;

import org.bangdai.platform.decision.Refusal;

/** Why a follow-up stays as it is. */
public sealed interface FollowUpRefusal extends Refusal {

    record AlreadyClosed() implements FollowUpRefusal {}

    /** An organiser does not dismiss what is about themselves. */
    record OwnFollowUp() implements FollowUpRefusal {}
}
