package org.bangdai.notification.provider;

import java.time.Instant;
import org.bangdai.notification.delivery.domain.Answer;
import org.jspecify.annotations.Nullable;

/** What an HTTP status or fault says of whether the message was taken. */
final class HttpAnswers {

    private HttpAnswers() {}

    /** @param retryAfter header as it came; null where there is none */
    static Result of(int status, @Nullable String retryAfter, Instant now) {
        String detail = "HTTP " + status;
        return switch (status) {
            case 429 -> new Result(Answer.BUSY, detail, RetryAfter.of(retryAfter, now));
            // Of the caller's own credential or the server's moment, not of this message.
            case 401, 403, 408, 425 -> Result.of(Answer.FAILED, detail);
            // A proxy does not know what became of it behind.
            case 502, 504 -> Result.of(Answer.UNKNOWN, detail);
            case 503 ->
                new Result(retryAfter == null ? Answer.FAILED : Answer.BUSY, detail, RetryAfter.of(retryAfter, now));
            default -> Result.of(byClass(status), detail);
        };
    }

    private static Answer byClass(int status) {
        if (status >= 200 && status < 300) {
            return Answer.ACCEPTED;
        }
        return status >= 500 ? Answer.FAILED : Answer.REFUSED;
    }

    /** @param sent whether the request had begun to leave when it happened: before, it was certainly not taken */
    static Result of(Throwable fault, boolean sent) {
        return Result.of(sent ? Answer.UNKNOWN : Answer.FAILED, fault.getClass().getSimpleName());
    }
}
