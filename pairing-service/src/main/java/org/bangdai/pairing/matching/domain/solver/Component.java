package org.bangdai.pairing.matching.domain.solver;

import java.util.stream.IntStream;

/**
 * Mentees and mentors whom candidates link, directly or through others: nobody else bears on how they are paired. They have indexes of their own here, from 0
 * in the order of the instance's.
 *
 * @param mentees the instance's indexes
 * @param mentors the instance's indexes
 * @param seats of each mentor; one more than there are mentees stands for any number that they cannot fill
 * @param first where each mentee's candidates begin in {@code mentor} and {@code score}; one more for the end
 * @param mentor of each candidate, a mentee's dearest score first
 */
record Component(int[] mentees, int[] mentors, int[] seats, int[] first, int[] mentor, int[] score, long bonus) {

    int menteeCount() {
        return mentees.length;
    }

    int mentorCount() {
        return mentors.length;
    }

    int candidateCount() {
        return mentor.length;
    }

    /** Mentees by the greatest score that they may have: those who have most to lose choose first, which leaves fewer long ways for the others. */
    int[] dearestFirst() {
        return IntStream.range(0, mentees.length)
                .mapToLong(mentee -> (long) -score[first[mentee]] << Integer.SIZE | mentee)
                .sorted()
                .mapToInt(key -> (int) key)
                .toArray();
    }

    /** Of a pair that is among the candidates. */
    int score(int mentee, int candidate) {
        for (int i = first[mentee]; i < first[mentee + 1]; i++) {
            if (mentor[i] == candidate) {
                return score[i];
            }
        }
        throw new IllegalArgumentException("mentor " + candidate + " is no candidate of mentee " + mentee);
    }
}
