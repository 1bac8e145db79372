package org.bangdai.pairing.activity;

import org.bangdai.pairing.activity.domain.ActivityRefusal;
import org.bangdai.platform.web.Problem;
import org.bangdai.platform.web.Problem.InputError;
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
            case ActivityRefusal.TooLate late -> Problem.of(409, "activity-too-late", late.days());
            case ActivityRefusal.OwnRecord own -> Problem.of(403, "own-record");
            case ActivityRefusal.NotTheRecorder other -> Problem.of(403, "not-the-recorder");
            case ActivityRefusal.AlreadyConfirmed confirmed -> Problem.of(409, "activity-confirmed");
            case ActivityRefusal.AlreadyDeclined declined -> Problem.of(409, "activity-declined");
            case ActivityRefusal.AlreadySuperseded old -> Problem.of(409, "activity-superseded", old.successorId());
            case ActivityRefusal.FoundNotGenuine voided -> Problem.of(409, "activity-voided");
            case ActivityRefusal.Incomplete faulty ->
                Problem.of(400, "invalid-input")
                        .withErrors(faulty.faults().stream()
                                .map(it -> new InputError(it.pointer(), it.code(), it.args()))
                                .toList());
        };
    }
}
