package org.bangdai.pairing.gap;

import org.bangdai.pairing.gap.domain.GapRefusal;
import org.bangdai.platform.web.Problem;
import org.bangdai.platform.web.RefusalProblems;
import org.springframework.stereotype.Component;

@Component
class GapProblems implements RefusalProblems<GapRefusal> {

    @Override
    public Class<GapRefusal> refusals() {
        return GapRefusal.class;
    }

    @Override
    public Problem problem(GapRefusal refusal) {
        return switch (refusal) {
            case GapRefusal.NamedTwice twice ->
                Problem.of(400, "competence-twice", twice.competence().name());
            case GapRefusal.TargetsNotYours self -> Problem.of(403, "targets-not-yours");
            case GapRefusal.OutsideService outside ->
                Problem.of(
                        409, "measured-outside-service", outside.serviceSince().toString());
            case GapRefusal.DueInThePast past ->
                Problem.of(409, "due-in-the-past", past.competence().name());
        };
    }
}
