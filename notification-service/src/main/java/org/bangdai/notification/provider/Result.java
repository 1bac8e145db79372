package org.bangdai.notification.provider;

import java.time.Duration;
import org.bangdai.notification.delivery.domain.Answer;
import org.jspecify.annotations.Nullable;

/**
 * How a call ended.
 *
 * @param detail the provider's code or the kind of fault, for evidence; holds neither text nor address
 * @param rest for how long the provider does not want to be called; null where it did not say
 */
public record Result(Answer answer, String detail, @Nullable Duration rest) {

    static Result of(Answer answer, String detail) {
        return new Result(answer, detail, null);
    }
}
