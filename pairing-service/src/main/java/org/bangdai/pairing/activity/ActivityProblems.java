package org.bangdai.pairing.activity;

import org.bangdai.pairing.activity.domain.ActivityRefusal;
import org.bangdai.platform.web.Problem;
import org.bangdai.platform.web.RefusalProblems;
import org.springframework.stereotype.Component;

@Component
class ActivityProblems implements RefusalProblems<ActivityRefusal> {

    @Override
    public Class<ActivityRefusal> refusals() {
        return ActivityRefusal.class;
    }

    @Override
    public Problem problem(ActivityRefusal refusal) {
        return switch (refusal) {
            case ActivityRefusal.NotAParty other -> Problem.of(403, "not-a-party");
            case ActivityRefusal.NotActive over -> Problem.of(409, "not-active");
            case ActivityRefusal.OutsideTerm outside -> Problem.of(409, "outside-term");
            case ActivityRefusal.OwnRecord own -> Problem.of(403, "own-record");
        };
    }
}
