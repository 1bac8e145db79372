package org.bangdai.local.stack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How a child JVM is run.
 *
 * @param command looked up at each start: jars may have been built anew since
 * @param environment added to what the supervisor has
 * @param probe whether it serves by now
 */
record Child(
        String name,
        String url,
        Command command,
        Map<String, String> environment,
        Path log,
        Probe probe,
        Duration startLimit) {

    /** A whole command line. */
    @FunctionalInterface
    interface Command {
        List<String> line();
    }
}
