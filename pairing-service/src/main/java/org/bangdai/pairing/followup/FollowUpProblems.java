package org.bangdai.pairing.followup;

import org.bangdai.pairing.followup.domain.FollowUpRefusal;
import org.bangdai.platform.web.Problem;
import org.bangdai.platform.web.RefusalProblems;
import org.springframework.stereotype.Component;

@Component
class FollowUpProblems implements RefusalProblems<FollowUpRefusal> {

    @Override
    public Class<FollowUpRefusal> refusals() {
        return FollowUpRefusal.class;
    }

    @Override
    public Problem problem(FollowUpRefusal refusal) {
        return switch (refusal) {
            case FollowUpRefusal.AlreadyClosed closed -> Problem.of(409, "follow-up-closed");
            case FollowUpRefusal.OwnFollowUp own -> Problem.of(403, "own-follow-up");
        };
    }
}
