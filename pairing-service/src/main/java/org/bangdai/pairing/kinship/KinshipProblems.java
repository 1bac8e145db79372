package org.bangdai.pairing.kinship;

import org.bangdai.pairing.kinship.domain.KinshipRefusal;
import org.bangdai.platform.web.Problem;
import org.bangdai.platform.web.RefusalProblems;
import org.springframework.stereotype.Component;

@Component
class KinshipProblems implements RefusalProblems<KinshipRefusal> {

    @Override
    public Class<KinshipRefusal> refusals() {
        return KinshipRefusal.class;
    }

    @Override
    public Problem problem(KinshipRefusal refusal) {
        return switch (refusal) {
            case KinshipRefusal.Oneself same -> Problem.of(422, "kin-with-oneself");
            case KinshipRefusal.OwnKin own -> Problem.of(403, "own-kin");
            case KinshipRefusal.UnknownPerson unknown -> Problem.of(422, "unknown-person");
        };
    }
}
