package org.bangdai.platform.web.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A problem as JSON (RFC 9457), with our extensions {@code requestId} and {@code errors}. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ProblemBody(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        @Nullable String requestId,
        List<Part> errors) {

    static final String TYPES = "https://bangdai.org/problems/";

    /** One wrong part of the input. */
    record Part(String pointer, String message) {}
}
