package org.bangdai.pairing.gap.domain;

import java.time.LocalDate;
import org.bangdai.pairing.reference.domain.Competence;
import org.bangdai.platform.decision.Refusal;

/** Why something is not measured, or no target set. */
public sealed interface GapRefusal extends Refusal {

    record NamedTwice(Competence competence) implements GapRefusal {}

    /** Mentor and organiser set targets, mentees measure themselves. */
    record TargetsNotYours() implements GapRefusal {}

    /** After today, or before the mentee's first day of service. */
    record OutsideService(LocalDate serviceSince) implements GapRefusal {}

    /** A new due date that is over already. */
    record DueInThePast(Competence competence) implements GapRefusal {}
}
