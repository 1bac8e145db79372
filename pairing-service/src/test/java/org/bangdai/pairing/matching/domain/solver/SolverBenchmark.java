package org.bangdai.pairing.matching.domain.solver;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Prints how fast a case is solved, beside OR-Tools in the same run. Not a test: {@code deploy/load/matching} runs its main, once for each case, so that the
 * first run of each is a cold one. Times are processor time of the solving thread, which others on the machine disturb less than the clock.
 */
public final class SolverBenchmark {

    private static final int WARM_UP = 4;
    private static final int RUNS = 7;
    private static final double MILLI = 1e6;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private enum Size {
        SMALL(1000, 300, 1),
        MIDDLE(10_000, 3000, 1),
        LARGE(100_000, 30_060, 90);

        private final int mentees;
        private final int mentors;
        private final int counties;

        Size(int mentees, int mentors, int counties) {
            this.mentees = mentees;
            this.mentors = mentors;
            this.counties = counties;
        }
    }

    private enum Kind {
        UNIFORM(0, SparseInstance.UNIFORM),
        TIES(0, SparseInstance.TIES),
        POPULAR(0, SparseInstance.POPULAR),
        SHORT_OF_SEATS(0.2, SparseInstance.UNIFORM),
        PRODUCTS(0, SparseInstance.PRODUCTS);

        private final double shortBy;
        private final SparseInstance.Scores scores;

        Kind(double shortBy, SparseInstance.Scores scores) {
            this.shortBy = shortBy;
            this.scores = scores;
        }
    }

    /** Of several runs: the first, and the median of those after the warm-up. */
    private static final class Times {

        private final double[] millis = new double[WARM_UP + RUNS];

        void add(int run, double time) {
            millis[run] = time;
        }

        double cold() {
            return millis[0];
        }

        double median() {
            double[] warm = Arrays.copyOfRange(millis, WARM_UP, millis.length);
            Arrays.sort(warm);
            return warm[RUNS / 2];
        }
    }

    private SolverBenchmark() {}

    /** @param args size and kind of a case, or CANCEL; none for the table's head */
    public static void main(String[] args) throws InterruptedException {
        if (args.length == 0) {
            System.out.printf(
                    "%-24s %9s %9s %9s %9s %9s %8s %11s  %s%n",
                    "case", "cold ms", "ms", "OR cold", "OR ms", "OR/ours", "heap MB", "scans/cand.", "auctions");
            return;
        }
        Size size = Size.valueOf(args[0]);
        if ("CANCEL".equals(args[1])) {
            cancel(instance(size, Kind.UNIFORM), Long.MAX_VALUE / Integer.MAX_VALUE, "shortest paths");
            cancel(instance(size, Kind.UNIFORM), 0, "auction");
        } else {
            compare(args[0] + " " + args[1], instance(size, Kind.valueOf(args[1])));
        }
    }

    private static SparseInstance instance(Size size, Kind kind) {
        return SparseInstance.random(size.mentees, size.mentors, size.counties, kind.shortBy, kind.scores, 1);
    }

    private static void compare(String name, SparseInstance instance) {
        Times ours = new Times();
        Times theirs = new Times();
        Solution solution = null;
        long heap = 0;
        for (int run = 0; run < WARM_UP + RUNS; run++) {
            Candidates candidates = instance.candidates(Watch.NONE);
            heap = Math.max(heap, liveHeap());
            long began = THREADS.getCurrentThreadCpuTime();
            Solver solver = new Solver(instance, Watch.NONE);
            solver.solve(candidates, 1);
            ours.add(run, millisSince(began));
            heap = Math.max(heap, peakHeap());
            solution = solver.solution(1, candidates.size());

            OrTools other = new OrTools(instance);
            began = THREADS.getCurrentThreadCpuTime();
            long value = other.value(instance);
            theirs.add(run, millisSince(began));
            if (value != solution.value() || !CertificateCheck.proves(instance, solution, Watch.NONE)) {
                throw new IllegalStateException(name + ": not the best");
            }
        }
        System.out.printf(
                "%-24s %9.0f %9.1f %9.0f %9.1f %9.1f %8d %11.1f  %d of %d%n",
                name,
                ours.cold(),
                ours.median(),
                theirs.cold(),
                theirs.median(),
                theirs.median() / ours.median(),
                heap >> 20,
                (double) solution.scans() / solution.candidates(),
                solution.auctions(),
                solution.components());
    }

    private static double millisSince(long began) {
        return (THREADS.getCurrentThreadCpuTime() - began) / MILLI;
    }

    /** What is there before, without garbage, and from when on peaks count. */
    private static long liveHeap() {
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }

    /** How long it goes on after it is told to stop, at another moment each time. */
    private static void cancel(SparseInstance instance, long budget, String method) throws InterruptedException {
        double byClock = 0;
        double ofProcessor = 0;
        int times = 0;
        for (int moment = 5; moment < 400; moment += 20) {
            AtomicBoolean stop = new AtomicBoolean();
            AtomicLong end = new AtomicLong();
            Thread solving = Thread.ofPlatform().start(() -> end.set(solveUntil(stop, instance, budget)));
            solving.join(moment);
            long processor = THREADS.getThreadCpuTime(solving.threadId());
            long began = System.nanoTime();
            stop.set(true);
            solving.join();
            if (processor >= 0 && end.get() > 0) {
                byClock = Math.max(byClock, (System.nanoTime() - began) / MILLI);
                ofProcessor = Math.max(ofProcessor, (end.get() - processor) / MILLI);
                times++;
            }
        }
        System.out.printf(
                "cancelled %d times in %s: it went on for at most %.1f ms of processor time, %.1f ms by the clock%n",
                times, method, ofProcessor, byClock);
    }

    /** The thread's processor time when it stopped; 0 where it was done before. */
    private static long solveUntil(AtomicBoolean stop, SparseInstance instance, long budget) {
        Watch watch = (round, done, all) -> {
            if (stop.get()) {
                throw new CancellationException();
            }
        };
        try {
            new Solver(instance, watch, budget).solve(instance.candidates(watch), 1);
            return 0;
        } catch (CancellationException cancelled) {
            return THREADS.getCurrentThreadCpuTime();
        }
    }
}
