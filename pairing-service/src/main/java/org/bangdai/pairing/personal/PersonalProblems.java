package org.bangdai.pairing.personal;

import org.bangdai.pairing.personal.domain.ErasureRefusal;
import org.bangdai.platform.web.Problem;
import org.bangdai.platform.web.RefusalProblems;
import org.springframework.stereotype.Component;

@Component
final class PersonalProblems implements RefusalProblems<ErasureRefusal> {

    @Override
    public Class<ErasureRefusal> refusals() {
        return ErasureRefusal.class;
    }

    @Override
    public Problem problem(ErasureRefusal refusal) {
        return switch (refusal) {
            case ErasureRefusal.Paired paired -> Problem.of(409, "erasure-while-paired", paired.pairings());
            case ErasureRefusal.InOffice office -> Problem.of(409, "erasure-while-in-office");
            case ErasureRefusal.OnHold hold -> Problem.of(409, "erasure-while-on-hold");
        };
    }
}
