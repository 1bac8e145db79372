package org.bangdai.local.stack.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * How far a history has been told; kept in a file, so that it goes on after a kill.
 *
 * @param from its first day
 * @param until its last day
 * @param reached the day that it has come to
 * @param done how many of its steps are done
 * @param ids what the API called the things that were made
 */
public record Progress(LocalDate from, LocalDate until, LocalDate reached, int done, Map<String, String> ids) {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int MORNING = 10;
    private static final int DAYS = 180;

    /** Half a year that ends before the day of that moment. */
    public static Progress begin(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZONE);
        LocalDate from = today.minusDays(DAYS);
        return new Progress(from, today.minusDays(1), from, 0, Map.of());
    }

    /** Empty where none was begun. */
    public static Optional<Progress> read(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JsonMapper.shared().readValue(Files.readString(file), Progress.class));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** In one step. */
    public void save(Path file) {
        try {
            Path next = file.resolveSibling(file.getFileName() + ".next");
            Files.writeString(next, JsonMapper.shared().writeValueAsString(this));
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What the business clock shows at that point. */
    public Instant moment() {
        return moment(reached);
    }

    static Instant moment(LocalDate day) {
        return day.atTime(MORNING, 0).atZone(ZONE).toInstant();
    }

    Progress at(Step step) {
        return new Progress(from, until, step.day(), done, ids);
    }

    Progress after(Step step, Map<String, String> known) {
        return new Progress(from, until, step.day(), done + 1, Map.copyOf(known));
    }
}
