package org.bangdai.pairing.mentor.domain;

import org.bangdai.platform.decision.Decision;
import org.jspecify.annotations.Nullable;

/** In the pool, but takes no new mentees; those there are go on. */
public record Suspended(
        CandidateFile file,
        Tenure tenure,
        Suspension suspension,
        @Nullable String intent) implements InOffice {

    @Override
    public Suspended with(CandidateFile next) {
        return new Suspended(next, tenure, suspension, intent);
    }

    @Override
    public Suspended in(Tenure next) {
        return new Suspended(file, next, suspension, intent);
    }

    @Override
    public Suspended settled() {
        return new Suspended(file, tenure, suspension, null);
    }

    public Decision<Mentor> resume(Act act) {
        return Decision.change(
                new Appointed(file, tenure.by(act.command()), SETTLE),
                new MentorEvents.MentorResumed(id(), division()));
    }
}
