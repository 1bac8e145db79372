package org.bangdai.pairing.matching;

import org.bangdai.pairing.matching.domain.MatchingRefusal;
import org.bangdai.platform.web.Problem;
import org.bangdai.platform.web.RefusalProblems;
import org.springframework.stereotype.Component;

@Component
class MatchingProblems implements RefusalProblems<MatchingRefusal> {

    @Override
    public Class<MatchingRefusal> refusals() {
        return MatchingRefusal.class;
    }

    @Override
    public Problem problem(MatchingRefusal refusal) {
        return switch (refusal) {
            case MatchingRefusal.UnknownPersons some ->
                Problem.of(422, "matching-unknown-persons", some.mentors(), some.mentees());
            case MatchingRefusal.LockedAndForbidden both -> Problem.of(422, "matching-locked-and-forbidden");
            case MatchingRefusal.TooManyWishes many -> Problem.of(422, "matching-too-many-wishes", many.most());
            case MatchingRefusal.LockedTwice twice -> Problem.of(422, "matching-locked-twice");
            case MatchingRefusal.NotDone open -> Problem.of(409, "matching-not-done");
            case MatchingRefusal.AlreadyDone done -> Problem.of(409, "matching-already-done");
            case MatchingRefusal.ApprovalUnderWay other -> Problem.of(409, "matching-approval-under-way");
            case MatchingRefusal.NotProposed some -> Problem.of(422, "matching-not-proposed", some.pairs());
        };
    }
}
