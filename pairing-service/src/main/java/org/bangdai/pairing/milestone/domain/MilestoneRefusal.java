package org.bangdai.pairing.milestone.domain;

import org.bangdai.platform.decision.Refusal;

/** Why a milestone is not recorded or corrected. */
public sealed interface MilestoneRefusal extends Refusal {

    record InTheFuture() implements MilestoneRefusal {}

    record BeforeBirth() implements MilestoneRefusal {}

    /** Nobody joins the Party earlier. */
    record UnderAge(int years) implements MilestoneRefusal {}

    record OwnIntroducer() implements MilestoneRefusal {}

    /** A person whom the organiser's registry does not know. */
    record UnknownIntroducer() implements MilestoneRefusal {}

    record SameRank() implements MilestoneRefusal {}

    /** A correction says what happened, not that something else did: that is withdrawn, and recorded anew. */
    record OtherKind(Kind kind) implements MilestoneRefusal {}

    record CorrectedTooOften(int most) implements MilestoneRefusal {}

    record IsWithdrawn() implements MilestoneRefusal {}
}
