package org.bangdai.pairing.casework;

import org.bangdai.pairing.activity.OpenCases;
import org.bangdai.pairing.casework.domain.Matter;
import org.bangdai.pairing.casework.domain.OpenCase;
import org.bangdai.platform.caller.Caller;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells activities which cases they may go on with. */
@Component
class OpenCasesOfPairings implements OpenCases {

    private final Cases cases;

    OpenCasesOfPairings(Cases cases) {
        this.cases = cases;
    }

    @Override
    public Mono<Boolean> hasDispute(String pairingId, String disputeId) {
        return has(pairingId, Matter.Sort.DISPUTE, disputeId);
    }

    @Override
    public Mono<Boolean> hasProblem(String pairingId, String problemId) {
        return has(pairingId, Matter.Sort.PROBLEM, problemId);
    }

    private Mono<Boolean> has(String pairingId, Matter.Sort sort, String caseId) {
        return cases.find(Caller.system("casework"), caseId)
                .filter(it -> it.state() instanceof OpenCase open
                        && open.owner().pairingId().equals(pairingId)
                        && open.facts().matter().sort() == sort)
                .hasElement();
    }
}
