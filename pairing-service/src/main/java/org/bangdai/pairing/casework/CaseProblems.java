package org.bangdai.pairing.casework;

import org.bangdai.pairing.casework.domain.CaseRefusal;
import org.bangdai.platform.web.Problem;
import org.bangdai.platform.web.RefusalProblems;
import org.springframework.stereotype.Component;

@Component
class CaseProblems implements RefusalProblems<CaseRefusal> {

    @Override
    public Class<CaseRefusal> refusals() {
        return CaseRefusal.class;
    }

    @Override
    public Problem problem(CaseRefusal refusal) {
        return switch (refusal) {
            case CaseRefusal.NotYours other -> Problem.of(403, "not-your-case");
            case CaseRefusal.PairingNotActive over -> Problem.of(409, "no-case-now");
            case CaseRefusal.OtherOutcome other -> Problem.of(409, "other-outcome");
            case CaseRefusal.AlreadyClosed closed -> Problem.of(409, "case-closed");
            case CaseRefusal.NotClosed open -> Problem.of(409, "case-not-closed");
            case CaseRefusal.NotUnassigned taken -> Problem.of(409, "case-not-unassigned");
        };
    }
}
