package org.bangdai.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;

/**
 * Crashes of a process, seen from its database: stands between the driver and the server and, at a chosen write, cuts the process off until the
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

    /** Runs the command with this point armed, and restarts afterwards. A command that fails although nothing was cut fails the test. */
    public void during(Point point, Command command) throws Exception {
        cut.arm(point.write(), point.after());
        try {
            command.run();
        } catch (Exception | AssertionError failed) {
            if (!cut.happened()) {
                throw failed;
            }
        } finally {
            cut.mend();
        }
    }

    /** Whether the armed point has been reached: for commands that wait for something that may now never come. */
    public boolean happened() {
        return cut.happened();
    }

    @Override
    public void close() {
        try {
            cut.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
