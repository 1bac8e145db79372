package org.bangdai.pairing.activity;

import reactor.core.publisher.Mono;

/** The disputes and enterprises' problems that a pairing works on, which its activities may go on with. */
public interface OpenCases {

    Mono<Boolean> hasDispute(String pairingId, String disputeId);

    Mono<Boolean> hasProblem(String pairingId, String problemId);
}
