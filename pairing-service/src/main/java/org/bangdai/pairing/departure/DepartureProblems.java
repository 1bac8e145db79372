package org.bangdai.pairing.departure;

import org.bangdai.pairing.departure.domain.DepartureRefusal;
import org.bangdai.platform.web.Problem;
import org.bangdai.platform.web.RefusalProblems;
import org.springframework.stereotype.Component;

@Component
class DepartureProblems implements RefusalProblems<DepartureRefusal> {

    @Override
    public Class<DepartureRefusal> refusals() {
        return DepartureRefusal.class;
    }

    @Override
    public Problem problem(DepartureRefusal refusal) {
        return switch (refusal) {
            case DepartureRefusal.AlreadyClosed closed -> Problem.of(409, "follow-up-closed");
            case DepartureRefusal.OwnDeparture own -> Problem.of(403, "own-departure");
        };
    }
}
