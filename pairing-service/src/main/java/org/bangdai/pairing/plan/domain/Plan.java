package org.bangdai.pairing.plan.domain;

import java.time.Instant;
import java.util.List;
import org.bangdai.pairing.pairing.domain.Pairing;
import org.bangdai.platform.decision.Decision;
import org.jspecify.annotations.Nullable;

/** 帮带计划 of one pairing. */
public sealed interface Plan permits Open, HandedOver, Closed {

    /** Goals in one plan, those that are settled included; only what a predecessor hands over may exceed it. */
    int MOST_GOALS = 50;

    Parties parties();

    /** What both sides agreed on last; 0 where they never did. */
    int version();

    /** Those that both sides have agreed on, whatever became of them. */
    List<Goal> goals();

    /** The mentee goes over to the successor, and with them what is still open. */
    Decision<Plan> handOver(String successorId, Instant at);

    /** The pairing ended without a successor. @param reason null where it was completed */
    Decision<Plan> close(Pairing.Outcome outcome, @Nullable String reason, Instant at);

    /** Takes what the pairing before hands over, each goal once, however often and in whatever order it comes. */
    Decision<Plan> receive(List<Wish> handed, Instant at);
}
