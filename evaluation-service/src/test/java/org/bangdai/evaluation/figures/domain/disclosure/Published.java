package org.bangdai.evaluation.figures.domain.disclosure;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bangdai.evaluation.figures.domain.Population;

/** All that is published of one population in a province, and the attacker who solves it: knows each published number, and that no number of persons is negative. */
final class Published {

    static {
        Loader.loadNativeLibraries();
    }

    /** How many persons of a place are of a track and an age: the cells of one atom. */
    static final int TRACKS = 3;

    static final int AGES = 2;

    /** A division with its own part and those below, or a part that has none below. */
    static final class Node {
        final List<Node> members = new ArrayList<>();
        boolean kept;
        int before;
        final int[][] persons = new int[TRACKS][AGES];

        List<Node> atoms() {
            return members.isEmpty()
                    ? List.of(this)
                    : members.stream().flatMap(it -> it.atoms().stream()).toList();
        }

        int total() {
            int total = 0;
            for (int track : tracks()) {
                total += track;
            }
            return total;
        }

        int[] tracks() {
            int[] tracks = new int[TRACKS];
            for (Node atom : atoms()) {
                for (int track = 0; track < TRACKS; track++) {
                    for (int age = 0; age < AGES; age++) {
                        tracks[track] += atom.persons[track][age];
                    }
                }
            }
            return tracks;
        }

        int[] ages() {
            int[] ages = new int[AGES];
            for (Node atom : atoms()) {
                for (int track = 0; track < TRACKS; track++) {
                    for (int age = 0; age < AGES; age++) {
                        ages[age] += atom.persons[track][age];
                    }
                }
            }
            return ages;
        }
    }

    final List<Node> nodes = new ArrayList<>();
    final Set<Node> totalsWithheld = new HashSet<>();
    final Set<Node> tracksWithheld = new HashSet<>();
    final Set<Node> agesWithheld = new HashSet<>();

    private final List<Node> atoms;
    private final MPSolver solver = MPSolver.createSolver("GLOP");
    private final MPVariable[][][] cells;

    Published(Node province) {
        atoms = province.atoms();
        if (Population.isSmall(province.total())) {
            totalsWithheld.add(province);
        }
        withholdProvince(province, province.tracks(), tracksWithheld);
        withholdProvince(province, province.ages(), agesWithheld);
        nodes.add(province);
        decide(province);
        cells = new MPVariable[atoms.size()][TRACKS][AGES];
        for (MPVariable[][] atom : cells) {
            for (MPVariable[] track : atom) {
                for (int age = 0; age < AGES; age++) {
                    track[age] = solver.makeNumVar(0, MPSolver.infinity(), "");
                }
            }
        }
        nodes.forEach(this::know);
    }

    private void withholdProvince(Node province, int[] parts, Set<Node> withheld) {
        if (totalsWithheld.contains(province) || !Splits.isFit(parts)) {
            withheld.add(province);
        }
    }

    private void decide(Node node) {
        List<Node> members = node.members;
        int[] totals = members.stream().mapToInt(Node::total).toArray();
        boolean[] kept = new boolean[totals.length];
        for (int i = 0; i < kept.length; i++) {
            kept[i] = members.get(i).kept;
        }
        boolean[] withheld = Totals.withheld(
                totals, members.stream().mapToInt(it -> it.before).toArray(), kept, totalsWithheld.contains(node));
        keep(members, withheld, totalsWithheld);
        keep(
                members,
                splits(members.stream().map(Node::tracks), withheld, tracksWithheld.contains(node)),
                tracksWithheld);
        keep(members, splits(members.stream().map(Node::ages), withheld, agesWithheld.contains(node)), agesWithheld);
        for (Node member : members) {
            nodes.add(member);
            decide(member);
        }
    }

    private static boolean[] splits(Stream<int[]> parts, boolean[] totals, boolean parent) {
        return Splits.withheld(parts.toArray(int[][]::new), totals, parent);
    }

    private static void keep(List<Node> members, boolean[] withheld, Set<Node> set) {
        for (int i = 0; i < withheld.length; i++) {
            if (withheld[i]) {
                set.add(members.get(i));
            }
        }
    }

    private void know(Node node) {
        if (!totalsWithheld.contains(node)) {
            equal(node, -1, -1, node.total());
        }
        for (int track = 0; track < TRACKS && !tracksWithheld.contains(node); track++) {
            equal(node, track, -1, node.tracks()[track]);
        }
        for (int age = 0; age < AGES && !agesWithheld.contains(node); age++) {
            equal(node, -1, age, node.ages()[age]);
        }
    }

    private interface Term {
        void add(MPVariable cell);
    }

    private void each(Node node, int track, int age, Term term) {
        for (Node atom : node.atoms()) {
            MPVariable[][] own = cells[atoms.indexOf(atom)];
            for (int t = 0; t < TRACKS; t++) {
                for (int a = 0; a < AGES; a++) {
                    if ((track < 0 || t == track) && (age < 0 || a == age)) {
                        term.add(own[t][a]);
                    }
                }
            }
        }
    }

    private void equal(Node node, int track, int age, int number) {
        MPConstraint equation = solver.makeConstraint(number, number);
        each(node, track, age, cell -> equation.setCoefficient(cell, 1));
    }

    /** How far the greatest and the least possible number lie apart; all persons of the node where track and age are negative. */
    double width(Node node, int track, int age) {
        return extreme(node, track, age, true) - extreme(node, track, age, false);
    }

    private double extreme(Node node, int track, int age, boolean greatest) {
        MPObjective objective = solver.objective();
        objective.clear();
        each(node, track, age, cell -> objective.setCoefficient(cell, 1));
        objective.setOptimizationDirection(greatest);
        MPSolver.ResultStatus status = solver.solve();
        if (status == MPSolver.ResultStatus.OPTIMAL) {
            return objective.value();
        }
        if (greatest && totalsWithheld.contains(nodes.getFirst())) {
            return Double.POSITIVE_INFINITY;
        }
        throw new IllegalStateException(status.toString());
    }
}
