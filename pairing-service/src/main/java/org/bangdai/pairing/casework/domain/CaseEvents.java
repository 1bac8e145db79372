package org.bangdai.pairing.casework.domain;

import org.bangdai.pairing.activity.domain.Details.Parties;
import org.bangdai.platform.decision.Event;
import org.jspecify.annotations.Nullable;

/** What happens to disputes and enterprises' problems, as it is published; keyed by the pairing that works on them. */
public final class CaseEvents {

    private CaseEvents() {}

    /** @param activityId the activity that opened it; null where somebody did so directly */
    public record DisputeOpened(
            String disputeId,
            String pairingId,
            String mentorId,
            String menteeId,
            String division,
            Parties parties,
            @Nullable String activityId)
            implements Event {
        @Override
        public String type() {
            return "dispute-opened";
        }
    }

    public record DisputeClosed(
            String disputeId,
            String pairingId,
            String mentorId,
            String menteeId,
            String division,
            Closing.Outcome outcome,
            String closedBy)
            implements Event {
        @Override
        public String type() {
            return "dispute-closed";
        }
    }

    /** @param activityId as for a dispute */
    public record ProblemOpened(
            String problemId,
            String pairingId,
            String mentorId,
            String menteeId,
            String division,
            String enterprise,
            @Nullable String activityId)
            implements Event {
        @Override
        public String type() {
            return "problem-opened";
        }
    }

    public record ProblemSolved(
            String problemId, String pairingId, String mentorId, String menteeId, String division, String closedBy)
            implements Event {
        @Override
        public String type() {
            return "problem-solved";
        }
    }

    /** Ended without being solved. */
    public record ProblemClosed(
            String problemId,
            String pairingId,
            String mentorId,
            String menteeId,
            String division,
            Closing.Outcome outcome,
            String closedBy)
            implements Event {
        @Override
        public String type() {
            return "problem-closed";
        }
    }

    public record CaseReopened(
            String caseId,
            Matter.Sort sort,
            String pairingId,
            String mentorId,
            String menteeId,
            String division,
            String reason,
            String reopenedBy)
            implements Event {
        @Override
        public String type() {
            return "case-reopened";
        }
    }

    /** 换人不翻篇: another pairing goes on with it. @param formerPairingId the one before */
    public record CaseHandedOver(
            String caseId,
            Matter.Sort sort,
            String pairingId,
            String formerPairingId,
            String mentorId,
            String menteeId,
            String division)
            implements Event {
        @Override
        public String type() {
            return "case-handed-over";
        }
    }

    /** Its pairing is over and nobody follows. */
    public record CaseUnassigned(
            String caseId, Matter.Sort sort, String pairingId, String mentorId, String menteeId, String division)
            implements Event {
        @Override
        public String type() {
            return "case-unassigned";
        }
    }

    static Event opened(OpenCase it) {
        CaseFacts facts = it.facts();
        Owner by = it.owner();
        return switch (facts.matter()) {
            case Matter.Dispute dispute ->
                new DisputeOpened(
                        facts.caseId(),
                        by.pairingId(),
                        by.mentorId(),
                        by.menteeId(),
                        by.division(),
                        dispute.parties(),
                        facts.activityId());
            case Matter.EnterpriseProblem problem ->
                new ProblemOpened(
                        facts.caseId(),
                        by.pairingId(),
                        by.mentorId(),
                        by.menteeId(),
                        by.division(),
                        problem.enterprise(),
                        facts.activityId());
        };
    }

    static Event closed(ClosedCase it) {
        String id = it.facts().caseId();
        Owner by = it.owner();
        Closing.Outcome outcome = it.closing().outcome();
        String who = it.closing().by();
        if (it.facts().matter() instanceof Matter.Dispute) {
            return new DisputeClosed(id, by.pairingId(), by.mentorId(), by.menteeId(), by.division(), outcome, who);
        }
        return outcome == Closing.Outcome.SOLVED
                ? new ProblemSolved(id, by.pairingId(), by.mentorId(), by.menteeId(), by.division(), who)
                : new ProblemClosed(id, by.pairingId(), by.mentorId(), by.menteeId(), by.division(), outcome, who);
    }

    static CaseReopened reopened(OpenCase it, String actor) {
        Owner by = it.owner();
        String reason = it.reopenedBecause() == null ? "" : it.reopenedBecause();
        return new CaseReopened(
                it.facts().caseId(),
                it.facts().matter().sort(),
                by.pairingId(),
                by.mentorId(),
                by.menteeId(),
                by.division(),
                reason,
                actor);
    }

    static CaseHandedOver handedOver(OpenCase it, Owner before) {
        Owner by = it.owner();
        return new CaseHandedOver(
                it.facts().caseId(),
                it.facts().matter().sort(),
                by.pairingId(),
                before.pairingId(),
                by.mentorId(),
                by.menteeId(),
                by.division());
    }

    static CaseUnassigned unassigned(UnassignedCase it) {
        Owner by = it.owner();
        return new CaseUnassigned(
                it.facts().caseId(),
                it.facts().matter().sort(),
                by.pairingId(),
                by.mentorId(),
                by.menteeId(),
                by.division());
    }
}
