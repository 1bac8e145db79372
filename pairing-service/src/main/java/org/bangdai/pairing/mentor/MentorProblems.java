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
