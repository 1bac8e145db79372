package org.bangdai.pairing.roster;

import org.bangdai.pairing.roster.domain.RosterRefusal;
import org.bangdai.platform.web.Problem;
import org.bangdai.platform.web.RefusalProblems;
import org.springframework.stereotype.Component;

@Component
final class RosterProblems implements RefusalProblems<RosterRefusal> {

    @Override
    public Class<RosterRefusal> refusals() {
        return RosterRefusal.class;
    }

    @Override
    public Problem problem(RosterRefusal refusal) {
        return switch (refusal) {
            case RosterRefusal.StillChecking checking -> Problem.of(409, "roster-still-checking");
            case RosterRefusal.Overtaken overtaken -> Problem.of(409, "roster-still-checking");
            case RosterRefusal.HasFailed failed -> Problem.of(409, "roster-failed");
            case RosterRefusal.NothingGood nothing -> Problem.of(409, "roster-nothing-good");
        };
    }
}
