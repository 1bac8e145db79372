package org.bangdai.pairing.plan.domain;

import java.time.LocalDate;
import java.util.List;
import org.bangdai.pairing.pairing.domain.Pairing;
import org.bangdai.pairing.reference.domain.Competence;
import org.bangdai.pairing.reference.domain.Method;
import org.bangdai.platform.decision.Event;
import org.jspecify.annotations.Nullable;

/** What happens to plans and their goals, as it is published. The texts of goals stay in the plan. */
public final class PlanEvents {

    private PlanEvents() {}

    /** How a draft came to be what it is. */
    public enum Change {
        EDITED,
        SIGNED,
        /** Goals came from the pairing before. */
        RECEIVED
    }

    /** @param changedBy person id; null where goals came from the pairing before */
    public record PlanChanged(
            String pairingId,
            String mentorId,
            String menteeId,
            String division,
            int planVersion,
            Change change,
            @Nullable String changedBy)
            implements Event {
        @Override
        public String type() {
            return "plan-changed";
        }
    }

    /** @param goals all that are open */
    public record PlanAgreed(
            String pairingId,
            String mentorId,
            String menteeId,
            String division,
            int planVersion,
            List<AgreedGoal> goals)
            implements Event {

        public PlanAgreed {
            goals = List.copyOf(goals);
        }

        @Override
        public String type() {
            return "plan-agreed";
        }
    }

    public record AgreedGoal(
            String goalId,
            LocalDate dueOn,
            @Nullable Method method,
            @Nullable Competence competence) {}

    /** @param goals how many go on in the successor's plan */
    public record PlanHandedOver(
            String pairingId, String mentorId, String menteeId, String division, String successorId, int goals)
            implements Event {
        @Override
        public String type() {
            return "plan-handed-over";
        }
    }

    /** The pairing ended. @param missed how many goals were still open */
    public record PlanClosed(
            String pairingId,
            String mentorId,
            String menteeId,
            String division,
            Pairing.Outcome outcome,
            int achieved,
            int missed)
            implements Event {
        @Override
        public String type() {
            return "plan-closed";
        }
    }

    /** @param done false for progress on the way */
    public record GoalReported(
            String pairingId, String mentorId, String menteeId, String division, String goalId, boolean done)
            implements Event {
        @Override
        public String type() {
            return "goal-reported";
        }
    }

    /** The mentor accepted it. @param reportedOn when the mentee said that it was done */
    public record GoalCompleted(
            String pairingId,
            String mentorId,
            String menteeId,
            String division,
            String goalId,
            LocalDate dueOn,
            LocalDate reportedOn,
            LocalDate completedOn,
            @Nullable Method method,
            @Nullable Competence competence)
            implements Event {
        @Override
        public String type() {
            return "goal-completed";
        }
    }

    public record GoalReturned(
            String pairingId, String mentorId, String menteeId, String division, String goalId, String reason)
            implements Event {
        @Override
        public String type() {
            return "goal-returned";
        }
    }

    public record GoalCancelled(
            String pairingId, String mentorId, String menteeId, String division, String goalId, String reason)
            implements Event {
        @Override
        public String type() {
            return "goal-cancelled";
        }
    }

    public record GoalOverdue(
            String pairingId, String mentorId, String menteeId, String division, String goalId, LocalDate dueOn)
            implements Event {
        @Override
        public String type() {
            return "goal-overdue";
        }
    }
}
