package org.bangdai.notification.stream;

import org.bangdai.platform.web.Problem;
import org.bangdai.platform.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** The header by which a client says how far it came: the number of the last message it has. */
final class LastEventId {

    private LastEventId() {}

    static @Nullable Long read(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return null;
        }
        try {
            long number = Long.parseLong(header.strip());
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // As below.
        }
        throw new ProblemException(Problem.of(400, "bad-last-event-id"));
    }
}
