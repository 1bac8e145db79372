package org.bangdai.platform.time;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Real time plus what a file says (an ISO-8601 duration, read again every 200 ms): for demonstrations and end-to-end tests only. */
final class MovableClock extends Clock {

    private static final Logger LOG = LoggerFactory.getLogger(MovableClock.class);
    private static final long FRESH_NANOS = Duration.ofMillis(200).toNanos();

    private record Reading(Duration offset, long nanos) {}

    private final Path file;
    private final Clock real;
    private volatile Reading last;

    MovableClock(Path file, Clock real) {
        this.file = file;
        this.real = real;
        this.last = new Reading(read(Duration.ZERO), System.nanoTime());
    }

    @Override
    public Instant instant() {
        return real.instant().plus(offset());
    }

    private Duration offset() {
        Reading reading = last;
        if (System.nanoTime() - reading.nanos() > FRESH_NANOS) {
            reading = new Reading(read(reading.offset()), System.nanoTime());
            last = reading;
        }
        return reading.offset();
    }

    /** What was read last stays while the file is missing or half written. */
    private Duration read(Duration otherwise) {
        try {
            return Files.exists(file) ? Duration.parse(Files.readString(file).strip()) : otherwise;
        } catch (IOException | DateTimeParseException e) {
            LOG.warn("The demo clock's file {} is unreadable: {}", file, e.getMessage());
            return otherwise;
        }
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new MovableClock(file, real.withZone(zone));
    }
}
