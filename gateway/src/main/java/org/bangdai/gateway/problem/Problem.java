package org.bangdai.gateway.problem;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a caller is told.
 *
 * @param slug the last part of the {@code type} URI; its texts are {@code problem.<slug>.title} and {@code .detail}
 * @param args for the placeholders of the texts
 * @param retryAfter when another try makes sense; null when it makes none
 */
public record Problem(
        int status,
        String slug,
        List<Object> args,
        @Nullable Duration retryAfter) {

    public static Problem of(int status, String slug, Object... args) {
        return new Problem(status, slug, List.of(args), null);
    }

    public Problem retryAfter(Duration wait) {
        return new Problem(status, slug, args, wait);
    }

    /** This problem as an error signal; cheap, as it carries no stack trace. */
    public ProblemException asException() {
        return new ProblemException(this);
    }
}
