package org.bangdai.pairing.matching.domain.solver;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** Takes the candidates apart into components, in the order of their first mentees. */
final class Components {

    private static final int NONE = -1;

    private final Instance instance;
    private final Candidates candidates;
    private final Work work;
    private final int[] parent;
    private final int[] componentOf;
    private final int[] menteesFrom;
    private final int[] mentees;
    private final int[] mentorsFrom;
    private final int[] mentors;
    private final int[] local;
    private int count;

    Components(Instance instance, Candidates candidates, Work work) {
        this.instance = instance;
        this.candidates = candidates;
        this.work = work;
        this.parent = new int[instance.mentors()];
        this.componentOf = new int[instance.mentors()];
        this.local = new int[instance.mentors()];
        Arrays.setAll(parent, i -> i);
        Arrays.fill(componentOf, NONE);
        join();
        number();
        this.menteesFrom = new int[count + 1];
        this.mentorsFrom = new int[count + 1];
        this.mentees = sorted(instance.mentees(), menteesFrom, this::ofMentee);
        this.mentors = sorted(instance.mentors(), mentorsFrom, mentor -> componentOf[root(mentor)]);
    }

    int count() {
        return count;
    }

    /** The instance's indexes of a component's mentees. */
    int[] mentees(int component) {
        return Arrays.copyOfRange(mentees, menteesFrom[component], menteesFrom[component + 1]);
    }

    Component get(int component) {
        int[] its = mentees(component);
        int[] theirs = Arrays.copyOfRange(mentors, mentorsFrom[component], mentorsFrom[component + 1]);
        int[] seats = new int[theirs.length];
        for (int i = 0; i < theirs.length; i++) {
            local[theirs[i]] = i;
            seats[i] = Math.min(instance.seats(theirs[i]), its.length + 1);
        }
        int[] first = new int[its.length + 1];
        for (int i = 0; i < its.length; i++) {
            first[i + 1] = first[i] + candidates.mentors(its[i]).length;
        }
        int[] mentor = new int[first[its.length]];
        int[] score = new int[first[its.length]];
        for (int i = 0; i < its.length; i++) {
            int[] row = candidates.mentors(its[i]);
            for (int k = 0; k < row.length; k++) {
                mentor[first[i] + k] = local[row[k]];
            }
            System.arraycopy(candidates.scores(its[i]), 0, score, first[i], row.length);
            work.scanned(row.length);
        }
        return new Component(its, theirs, seats, first, mentor, score, instance.bonus());
    }

    private void join() {
        for (int mentee = 0; mentee < instance.mentees(); mentee++) {
            int[] row = candidates.mentors(mentee);
            for (int i = 1; i < row.length; i++) {
                int one = root(row[0]);
                int other = root(row[i]);
                if (one != other) {
                    parent[Math.max(one, other)] = Math.min(one, other);
                }
            }
            work.scanned(row.length);
        }
    }

    private int root(int mentor) {
        int at = mentor;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    private void number() {
        for (int mentee = 0; mentee < instance.mentees(); mentee++) {
            int[] row = candidates.mentors(mentee);
            if (row.length > 0 && componentOf[root(row[0])] == NONE) {
                componentOf[root(row[0])] = count++;
            }
            work.scanned(1);
        }
    }

    private int ofMentee(int mentee) {
        int[] row = candidates.mentors(mentee);
        return row.length == 0 ? NONE : componentOf[root(row[0])];
    }

    /** Indexes by component, without those that are in none. @param from becomes where each component begins */
    private int[] sorted(int size, int[] from, IntUnaryOperator component) {
        int[] of = new int[size];
        for (int i = 0; i < size; i++) {
            of[i] = component.applyAsInt(i);
            if (of[i] != NONE) {
                from[of[i] + 1]++;
            }
            work.scanned(1);
        }
        for (int i = 0; i < count; i++) {
            from[i + 1] += from[i];
        }
        int[] next = from.clone();
        int[] sorted = new int[from[count]];
        for (int i = 0; i < size; i++) {
            if (of[i] != NONE) {
                sorted[next[of[i]]++] = i;
            }
            work.scanned(1);
        }
        return sorted;
    }
}
