package org.bangdai.pairing.mentor;

import java.util.List;
import java.util.stream.Collectors;
import org.bangdai.pairing.mentor.domain.Criterion;
import org.bangdai.pairing.mentor.domain.MentorRefusal;
import org.bangdai.platform.web.Problem;
import org.bangdai.platform.web.Problem.InputError;
import org.bangdai.platform.web.ProblemException;
import org.bangdai.platform.web.RefusalProblems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class MentorProblems implements RefusalProblems<MentorRefusal> {

    @Override
    public Class<MentorRefusal> refusals() {
        return MentorRefusal.class;
    }

    @Override
    public Problem problem(MentorRefusal refusal) {
        return switch (refusal) {
            case MentorRefusal.NotAConfirmer none -> Problem.of(403, "not-a-confirmer", none.department());
            case MentorRefusal.OwnFile own -> Problem.of(403, "own-file");
            case MentorRefusal.OtherVersion other -> Problem.of(409, "file-edited", other.present());
            case MentorRefusal.CriteriaNotMet failed -> Problem.of(409, "criteria-not-met", names(failed.failed()));
            case MentorRefusal.AlreadyAppointed appointed -> Problem.of(409, "already-appointed");
            case MentorRefusal.NotYours other -> Problem.of(403, "not-your-nomination");
            case MentorRefusal.WrongState other -> Problem.of(409, "wrong-mentor-state");
            case MentorRefusal.CapacityBelowPaired below -> Problem.of(409, "capacity-below-paired", below.seated());
            case MentorRefusal.CapacityAboveProgramme above ->
                Problem.of(409, "capacity-above-programme", above.greatest(), above.programmeVersion());
            case MentorRefusal.NotRenewable early ->
                Problem.of(409, "not-renewable", early.from().toString());
            case MentorRefusal.ObjectionTooLate late ->
                Problem.of(409, "objection-too-late", late.until().toString());
            case MentorRefusal.ObjectedTooOften often -> Problem.of(409, "objected-too-often", often.most());
            case MentorRefusal.MayStillObject early ->
                Problem.of(409, "may-still-object", early.until().toString());
            case MentorRefusal.MenteesLeft left -> Problem.of(409, "mentees-left", left.seated());
            case MentorRefusal.NothingToOverride none -> Problem.of(409, "nothing-to-override");
            case MentorRefusal.NotTheMentor other -> Problem.of(403, "not-the-mentor");
            case MentorRefusal.UnknownRecommenders unknown -> Problem.of(400, "unknown-recommenders", unknown.count());
        };
    }

    private static String names(List<Criterion> criteria) {
        return criteria.stream().map(it -> it.zh() + " " + it.en()).collect(Collectors.joining("; "));
    }

    /** A rejection says why. */
    static String reason(@Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            throw new ProblemException(Problem.of(400, "invalid-input")
                    .withErrors(List.of(new InputError("/reason", "required", List.of()))));
        }
        return reason;
    }
}
