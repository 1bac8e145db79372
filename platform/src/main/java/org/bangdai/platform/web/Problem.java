package org.bangdai.platform.web;

import java.util.List;

/**
 * What a caller is told when something is refused (RFC 9457).
 *
 * @param status HTTP status, 4xx or 5xx
 * @param slug the last part of the stable {@code type} URI, such as {@code mentor-full}; title and detail are looked up under
 *     {@code problem.<slug>.title} and {@code problem.<slug>.detail} in the message bundles (zh-CN, en)
 * @param args for the placeholders of the texts; never personal data
 * @param errors which parts of the input are wrong
 */
public record Problem(int status, String slug, List<Object> args, List<InputError> errors) {

    /** @param pointer JSON pointer into the body, or {@code ?name} for a parameter; @param slug as for the problem, under {@code error.<slug>} */
    public record InputError(String pointer, String slug, List<Object> args) {}

    public static Problem of(int status, String slug, Object... args) {
        return new Problem(status, slug, List.of(args), List.of());
    }

    public Problem withErrors(List<InputError> inputErrors) {
        return new Problem(status, slug, args, List.copyOf(inputErrors));
    }
}
