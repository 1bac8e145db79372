package org.bangdai.pairing.practice;

import java.util.stream.Collectors;
import org.bangdai.pairing.practice.domain.PracticeRefusal;
import org.bangdai.platform.web.Problem;
import org.bangdai.platform.web.RefusalProblems;
import org.springframework.stereotype.Component;

@Component
class PracticeProblems implements RefusalProblems<PracticeRefusal> {

    @Override
    public Class<PracticeRefusal> refusals() {
        return PracticeRefusal.class;
    }

    @Override
    public Problem problem(PracticeRefusal refusal) {
        return switch (refusal) {
            case PracticeRefusal.NotConfirmed draft -> Problem.of(409, "activity-not-confirmed");
            case PracticeRefusal.NotAParty other -> Problem.of(403, "not-a-party");
            case PracticeRefusal.NotTheProposer other -> Problem.of(403, "not-the-proposer");
            case PracticeRefusal.NotRedacted text ->
                Problem.of(
                        409,
                        "practice-not-redacted",
                        text.leaks().stream()
                                .sorted()
                                .map(it -> it.zh() + " (" + it.en() + ")")
                                .collect(Collectors.joining("、")));
            case PracticeRefusal.OwnPractice own -> Problem.of(409, "own-practice");
            case PracticeRefusal.NotAbove below -> Problem.of(409, "practice-not-above");
            case PracticeRefusal.WrongState other -> Problem.of(409, "wrong-practice-state");
        };
    }
}
