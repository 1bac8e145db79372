package org.bangdai.pairing.matching.domain.solver;

/** Counts the candidates that are looked at, which bounds the work the same way on any machine, and lets whoever watches look on often. */
final class Work {

    /** So many take well under a millisecond, and a few where nothing is compiled yet. */
    private static final int GLANCE = 1 << 13;

    private final Watch watch;
    private final int all;
    private int round;
    private int done;
    private long scans;
    private long glance;

    Work(Watch watch, int all) {
        this.watch = watch;
        this.all = all;
    }

    void begin(int newRound) {
        round = newRound;
        done = 0;
    }

    void done(int mentees) {
        done += mentees;
        watch.seen(round, done, all);
    }

    void scanned(int candidates) {
        scans += candidates;
        if (scans >= glance) {
            glance = scans + GLANCE;
            watch.seen(round, done, all);
        }
    }

    long scans() {
        return scans;
    }
}
