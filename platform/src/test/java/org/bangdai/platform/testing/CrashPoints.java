package org.bangdai.platform.testing;

import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import java.util.HashSet;
import java.util.Set;

/**
 * Crashes of a process, seen from its database: stands between the driver and the server and, at a chosen write, cuts every connection until the
 * "restart". Cut before the write, the database never hears of it; cut after it, the process never hears that it was done.
 *
 * <pre>{@code
 * try (CrashPoints crash = CrashPoints.before(TestMongo.uri())) {       // the process under test uses crash.uri()
 *     int points = crash.everyPoint(point -> {
 *         prepare();                                                     // not cut
 *         crash.during(point, () -> pairings.accept(id).block());        // may fail
 *         await().untilAsserted(() -> assertThat(…));                    // after the restart, the sweepers finish it
 *     });
 *     assertThat(points).isGreaterThan(4);
 * }
 * }</pre>
 *
 * In-process state that outlives the cut (a test that keeps its application context) is harmless as long as it is only caches: all that was in
 * flight has failed.
 */
public final class CrashPoints implements AutoCloseable {

    /** @param write which write of the command, from 1; @param after whether the server does it before the cut */
    public record Point(int write, boolean after) {}

    /** A whole scenario from its preparation to its assertions. */
    @FunctionalInterface
    public interface Scenario {
        void run(Point point) throws Exception;
    }

    /** The command of a scenario; it may fail when it is cut. */
    @FunctionalInterface
    public interface Command {
        void run() throws Exception;
    }

    /** Connections of a pool that may be broken one after the other. */
    private static final int STALE = 3;

    private final MongoCut cut;

    private CrashPoints(MongoCut cut) {
        this.cut = cut;
    }

    /** Writes of the platform's own leases are not counted; add others that are no part of the command. */
    public static CrashPoints before(String mongoUri, String... uncounted) {
        Set<String> collections = new HashSet<>(Set.of(uncounted));
        collections.add("leases");
        return new CrashPoints(new MongoCut(mongoUri, collections));
    }

    /** The connection string for the process under test. */
    public String uri() {
        return cut.uri();
    }

    /** Runs the scenario for each point, until one in which the command has no such write; the number of points that were cut. */
    public int everyPoint(Scenario scenario) throws Exception {
        int points = 0;
        for (int write = 1; ; write++) {
            for (boolean after : new boolean[] {false, true}) {
                Point point = new Point(write, after);
                scenario.run(point);
                if (!cut.happened()) {
                    return points;
                }
                points++;
            }
        }
    }

    /** Runs the command with this point armed, and restarts afterwards; once more where it met a connection of before the last restart, so it may be repeated. A command that fails although nothing was cut fails the test. */
    public void during(Point point, Command command) throws Exception {
        try {
            run(point, command);
        } finally {
            cut.mend();
        }
    }

    private void run(Point point, Command command) throws Exception {
        for (int again = 0; ; again++) {
            cut.arm(point.write(), point.after());
            try {
                command.run();
                return;
            } catch (Exception | AssertionError failed) {
                if (cut.happened()) {
                    return;
                }
                if (again == STALE || !isStale(failed)) {
                    throw failed;
                }
            }
        }
    }

    /** A pooled connection that the cut before has broken shows it only when it is used next; on a busy machine the driver may not have found its server again yet. */
    private static boolean isStale(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof MongoSocketException || cause instanceof MongoTimeoutException) {
                return true;
            }
        }
        return false;
    }

    /** Whether the armed point has been reached: for commands that wait for something that may now never come. */
    public boolean happened() {
        return cut.happened();
    }

    @Override
    public void close() {
        cut.close();
    }
}
