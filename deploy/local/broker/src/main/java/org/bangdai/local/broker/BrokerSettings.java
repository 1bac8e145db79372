package org.bangdai.local.broker;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How a broker is started.
 *
 * @param lib the broker's class path, gathered by this module's build into {@code target/lib}
 * @param data where topics live; created and formatted when missing
 * @param port to listen on at localhost; 0 takes a free one
 * @param log file that the broker's log is appended to; its directory exists
 * @param archive class archive that makes starts quick: written at the first clean stop, renewed when {@code lib}
 *     changes; its directory exists
 * @param startLimit how long a start may take
 */
public record BrokerSettings(Path lib, Path data, int port, Path log, Path archive, Duration startLimit) {

    private static final Duration START_LIMIT = Duration.ofSeconds(90);

    /** A broker on a free port, its log and class archive beside {@code data} and {@code lib}. */
    public static BrokerSettings of(Path lib, Path data) {
        return new BrokerSettings(
                lib,
                data,
                0,
                data.resolveSibling(data.getFileName() + ".log"),
                lib.resolveSibling("broker.jsa"),
                START_LIMIT);
    }

    public BrokerSettings withPort(int other) {
        return new BrokerSettings(lib, data, other, log, archive, startLimit);
    }

    public BrokerSettings withLog(Path other) {
        return new BrokerSettings(lib, data, port, other, archive, startLimit);
    }

    public BrokerSettings withArchive(Path other) {
        return new BrokerSettings(lib, data, port, log, other, startLimit);
    }
}
