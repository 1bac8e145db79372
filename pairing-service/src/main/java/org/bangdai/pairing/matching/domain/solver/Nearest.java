package org.bangdai.pairing.matching.domain.solver;

import java.util.Arrays;

/** Mentors that a search has reached, the nearest on top, among equals the one with the lower index. */
final class Nearest {

    private static final int OUT = -1;

    private final long[] distance;
    private final int[] heap;
    private final int[] place;
    private int size;

    Nearest(int mentors) {
        distance = new long[mentors];
        heap = new int[mentors];
        place = new int[mentors];
        Arrays.fill(place, OUT);
        Arrays.fill(distance, Long.MAX_VALUE);
    }

    boolean isEmpty() {
        return size == 0;
    }

    long least() {
        return distance[heap[0]];
    }

    /** The greatest there is for a mentor that was not reached. */
    long distance(int mentor) {
        return distance[mentor];
    }

    /** Nearer than what was known. */
    void reach(int mentor, long at) {
        if (place[mentor] == OUT) {
            place[mentor] = size;
            heap[size++] = mentor;
        }
        distance[mentor] = at;
        up(place[mentor]);
    }

    /** The nearest, which keeps its distance. */
    int take() {
        int taken = heap[0];
        place[taken] = OUT;
        int last = heap[--size];
        if (size > 0) {
            heap[0] = last;
            place[last] = 0;
            down();
        }
        return taken;
    }

    /** Forgets those that were not taken, and these. */
    void clear(int[] taken, int count) {
        while (size > 0) {
            int mentor = heap[--size];
            place[mentor] = OUT;
            distance[mentor] = Long.MAX_VALUE;
        }
        for (int i = 0; i < count; i++) {
            distance[taken[i]] = Long.MAX_VALUE;
        }
    }

    private boolean nearer(int a, int b) {
        return distance[a] != distance[b] ? distance[a] < distance[b] : a < b;
    }

    private void up(int from) {
        int at = from;
        while (at > 0 && nearer(heap[at], heap[(at - 1) / 2])) {
            swap(at, (at - 1) / 2);
            at = (at - 1) / 2;
        }
    }

    private void down() {
        int at = 0;
        while (true) {
            int least = at;
            for (int child = 2 * at + 1; child <= 2 * at + 2 && child < size; child++) {
                if (nearer(heap[child], heap[least])) {
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

    private void swap(int a, int b) {
        int mentor = heap[a];
        heap[a] = heap[b];
        heap[b] = mentor;
        place[heap[a]] = a;
        place[heap[b]] = b;
    }
}
