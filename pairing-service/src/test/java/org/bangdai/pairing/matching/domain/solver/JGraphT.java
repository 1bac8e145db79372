package org.bangdai.pairing.matching.domain.solver;

import java.util.HashSet;
import java.util.Set;
import org.jgrapht.alg.matching.KuhnMunkresMinimalWeightBipartitePerfectMatching;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;

/** The same question put to JGraphT: mentees and seats on two sides of the same size, where what may not be is worth nothing. */
final class JGraphT {

    private JGraphT() {}

    /** What is best is worth so much, in the unit of {@link Certificate#bound}. */
    static long value(Instance instance) {
        int seats = 0;
        for (int mentor = 0; mentor < instance.mentors(); mentor++) {
            seats += instance.seats(mentor);
        }
        int side = Math.max(instance.mentees(), seats);
        var graph = new SimpleWeightedGraph<Integer, DefaultWeightedEdge>(DefaultWeightedEdge.class);
        Set<Integer> ones = new HashSet<>();
        Set<Integer> others = new HashSet<>();
        for (int i = 0; i < side; i++) {
            graph.addVertex(i);
            graph.addVertex(side + i);
            ones.add(i);
            others.add(side + i);
        }
        for (int one = 0; one < side; one++) {
            int seat = 0;
            for (int mentor = 0; mentor < instance.mentors(); mentor++) {
                for (int i = 0; i < instance.seats(mentor); i++) {
                    link(graph, one, side + seat++, worth(instance, one, mentor));
                }
            }
            while (seat < side) {
                link(graph, one, side + seat++, 0);
            }
        }
        double weight = new KuhnMunkresMinimalWeightBipartitePerfectMatching<>(graph, ones, others)
                .getMatching()
                .getWeight();
        return Math.round(-weight);
    }

    private static long worth(Instance instance, int mentee, int mentor) {
        int score = mentee < instance.mentees() ? instance.score(mentee, mentor) : Instance.EXCLUDED;
        return score == Instance.EXCLUDED ? 0 : instance.bonus() + score;
    }

    private static void link(SimpleWeightedGraph<Integer, DefaultWeightedEdge> graph, int one, int other, long worth) {
        graph.setEdgeWeight(graph.addEdge(one, other), -worth);
    }
}
