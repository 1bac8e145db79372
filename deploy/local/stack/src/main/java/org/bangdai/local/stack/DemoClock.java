package org.bangdai.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far the services' time is ahead of real time: a file that holds an ISO-8601 duration, replaced in one step, so
 * that a reader never sees half of it. No file means no difference.
 */
final class DemoClock {

    /** Longer than a service goes on with what it has read of the file last (200 ms). */
    static final Duration SEEN_WITHIN = Duration.ofMillis(250);

    private static final Pattern STEP = Pattern.compile("([+-]?)(\\d{1,6})([dhm])");

    private final Path file;

    DemoClock(Path file) {
        this.file = file;
    }

    Path file() {
        return file;
    }

    Duration offset() {
        if (!Files.exists(file)) {
            return Duration.ZERO;
        }
        try {
            return Duration.parse(Files.readString(file).strip());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (DateTimeParseException notADuration) {
            throw new StackException("The demo clock " + file + " holds no ISO-8601 duration such as PT720H.");
        }
    }

    Instant now() {
        return Instant.now().plus(offset());
    }

    /** Adds to the offset and returns the new one. */
    synchronized Duration advance(Duration step) {
        Duration ahead = offset().plus(step);
        set(ahead);
        return ahead;
    }

    synchronized void set(Duration ahead) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path next = file.resolveSibling(file.getFileName() + ".next");
            Files.writeString(next, ahead + "\n");
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Reads {@code +30d}, {@code 12h}, {@code -45m} or an ISO-8601 duration. */
    static Duration parseStep(String text) {
        Matcher step = STEP.matcher(text);
        if (!step.matches()) {
            try {
                return Duration.parse(text);
            } catch (DateTimeParseException notADuration) {
                throw new StackException("'" + text + "' is no step of time: write +30d, +12h, +45m or PT720H.");
            }
        }
        long amount = Long.parseLong(step.group(2));
        Duration size = switch (step.group(3)) {
            case "d" -> Duration.ofDays(amount);
            case "h" -> Duration.ofHours(amount);
            default -> Duration.ofMinutes(amount);
        };
        return step.group(1).equals("-") ? size.negated() : size;
    }
}
