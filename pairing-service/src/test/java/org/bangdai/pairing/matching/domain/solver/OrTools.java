package org.bangdai.pairing.matching.domain.solver;

import com.google.ortools.Loader;
import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase;

/** The same question put to OR-Tools, in its max-flow form: as much flow as possible, and that for the least. */
final class OrTools {

    private final MinCostFlow flow = new MinCostFlow();

    static {
        Loader.loadNativeLibraries();
    }

    OrTools(Instance instance) {
        int sink = instance.mentees() + instance.mentors();
        for (int mentee = 0; mentee < instance.mentees(); mentee++) {
            flow.setNodeSupply(mentee, 1);
            for (int mentor : instance.choices(mentee)) {
                int score = instance.score(mentee, mentor);
                if (score != Instance.EXCLUDED) {
                    flow.addArcWithCapacityAndUnitCost(mentee, instance.mentees() + mentor, 1, -score);
                }
            }
        }
        for (int mentor = 0; mentor < instance.mentors(); mentor++) {
            flow.addArcWithCapacityAndUnitCost(instance.mentees() + mentor, sink, instance.seats(mentor), 0);
        }
        flow.setNodeSupply(sink, -instance.mentees());
    }

    /** Solves it; what it found is worth so much, in the unit of {@link Certificate#bound}. */
    long value(Instance instance) {
        MinCostFlowBase.Status status = flow.solveMaxFlowWithMinCost();
        if (status != MinCostFlowBase.Status.OPTIMAL) {
            throw new IllegalStateException(status.toString());
        }
        return flow.getMaximumFlow() * instance.bonus() - flow.getOptimalCost();
    }
}
