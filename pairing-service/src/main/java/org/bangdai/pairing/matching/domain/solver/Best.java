package org.bangdai.pairing.matching.domain.solver;

/** The greatest few of many offers, in a heap with the least of them on top. */
final class Best {

    private final long[] worth;
    private final int[] tie;
    private final int[] mentor;
    private final int[] score;
    private int size;

    Best(int limit) {
        worth = new long[limit];
        tie = new int[limit];
        mentor = new int[limit];
        score = new int[limit];
    }

    int size() {
        return size;
    }

    void offer(long offeredWorth, int offeredTie, int offeredMentor, int offeredScore) {
        if (size < worth.length) {
            set(size++, offeredWorth, offeredTie, offeredMentor, offeredScore);
            up(size - 1);
        } else if (size > 0 && less(0, offeredWorth, offeredTie, offeredMentor)) {
            set(0, offeredWorth, offeredTie, offeredMentor, offeredScore);
            down();
        }
    }

    void clear() {
        size = 0;
    }

    int mentor(int at) {
        return mentor[at];
    }

    int score(int at) {
        return score[at];
    }

    /** Empties it into these, the greatest first. */
    void drainTo(int[] mentors, int[] scores) {
        for (int at = size - 1; at >= 0; at--) {
            mentors[at] = mentor[0];
            scores[at] = score[0];
            swap(0, --size);
            down();
        }
    }

    private boolean less(int at, long otherWorth, int otherTie, int otherMentor) {
        if (worth[at] != otherWorth) {
            return worth[at] < otherWorth;
        }
        return tie[at] != otherTie ? tie[at] < otherTie : mentor[at] > otherMentor;
    }

    private void up(int from) {
        int at = from;
        while (at > 0) {
            int parent = (at - 1) / 2;
            if (less(parent, worth[at], tie[at], mentor[at])) {
                return;
            }
            swap(at, parent);
            at = parent;
        }
    }

    private void down() {
        int at = 0;
        while (true) {
            int least = at;
            for (int child = 2 * at + 1; child <= 2 * at + 2 && child < size; child++) {
                if (less(child, worth[least], tie[least], mentor[least])) {
                    least = child;
                }
            }
            if (least == at) {
                return;
            }
            swap(at, least);
            at = least;
        }
    }

    private void set(int at, long newWorth, int newTie, int newMentor, int newScore) {
        worth[at] = newWorth;
        tie[at] = newTie;
        mentor[at] = newMentor;
        score[at] = newScore;
    }

    private void swap(int a, int b) {
        long worthA = worth[a];
        int tieA = tie[a];
        int mentorA = mentor[a];
        int scoreA = score[a];
        set(a, worth[b], tie[b], mentor[b], score[b]);
        set(b, worthA, tieA, mentorA, scoreA);
    }
}
