package org.bangdai.platform.web.problem;

import java.util.Arrays;
import java.util.List;
import org.bangdai.platform.web.Problem;
import org.bangdai.platform.web.Problem.InputError;
import org.bangdai.platform.web.argument.BeyondEraException;
import org.bangdai.platform.web.argument.NotPlainTextException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.server.MissingRequestValueException;
import org.springframework.web.server.ServerWebInputException;
import org.springframework.web.server.UnsatisfiedRequestParameterException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** What is wrong with a request's body and parameters, as pointers that the caller can follow. */
public final class InputProblems {

    private InputProblems() {}

    static Problem of(ServerWebInputException error) {
        if (error instanceof WebExchangeBindException invalid) {
            return input(
                    invalid.getAllErrors().stream().map(InputProblems::invalid).toList());
        }
        if (error instanceof MissingRequestValueException missing) {
            return input(List.of(new InputError("?" + missing.getName(), "required", List.of())));
        }
        if (caused(error, DataBufferLimitException.class) != null) {
            return Problem.of(413, "too-large");
        }
        DatabindException wrong = caused(error, DatabindException.class);
        if (wrong != null) {
            return input(List.of(unreadable(wrong)));
        }
        if (caused(error, StreamReadException.class) != null) {
            return Problem.of(400, "malformed-json");
        }
        if (error instanceof UnsatisfiedRequestParameterException unmet) {
            return input(List.of(new InputError("?", "one-of", List.of(String.join(", ", unmet.getConditions())))));
        }
        if (error.getCause() instanceof TypeMismatchException) {
            return input(List.of(mistyped("?" + parameter(error), error)));
        }
        return Problem.of(400, "bad-request");
    }

    private static Problem input(List<InputError> errors) {
        return Problem.of(400, "invalid-input").withErrors(errors);
    }

    private static String parameter(ServerWebInputException error) {
        String name = error.getMethodParameter() == null
                ? null
                : error.getMethodParameter().getParameterName();
        return name == null ? "" : name;
    }

    private static InputError invalid(ObjectError error) {
        String code = error.getCode() == null ? "invalid" : error.getCode();
        List<Object> args = error.getArguments() == null
                ? List.of()
                : Arrays.stream(error.getArguments())
                        .skip(1)
                        .filter(it -> it instanceof Number)
                        .toList();
        String pointer = error instanceof FieldError field
                ? "/"
                        + field.getField()
                                .replace("].", "/")
                                .replaceAll("[.\\[]", "/")
                                .replace("]", "")
                : "";
        return new InputError(pointer, code, args);
    }

    /** What is wrong at which place of a body that was read as JSON. */
    public static InputError unreadable(JacksonException error) {
        String pointer = pointer(error.getPath());
        if (error instanceof UnrecognizedPropertyException) {
            return new InputError(pointer, "unknown-field", List.of());
        }
        if (error instanceof InvalidFormatException format
                && format.getTargetType().isEnum()) {
            return new InputError(pointer, "one-of", List.of(String.join(", ", constants(format.getTargetType()))));
        }
        return mistyped(pointer, error);
    }

    private static InputError mistyped(String pointer, Throwable error) {
        if (caused(error, NotPlainTextException.class) != null) {
            return new InputError(pointer, "characters", List.of());
        }
        BeyondEraException beyond = caused(error, BeyondEraException.class);
        return beyond == null
                ? new InputError(pointer, "type", List.of())
                : new InputError(pointer, "date-range", List.of(beyond.first(), beyond.last()));
    }

    private static List<String> constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(Object::toString).toList();
    }

    private static String pointer(List<JacksonException.Reference> path) {
        StringBuilder pointer = new StringBuilder();
        for (JacksonException.Reference part : path) {
            pointer.append('/').append(part.getPropertyName() == null ? part.getIndex() : part.getPropertyName());
        }
        return pointer.toString();
    }

    private static <T extends Throwable> @Nullable T caused(Throwable error, Class<T> kind) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return kind.cast(cause);
            }
        }
        return null;
    }
}
