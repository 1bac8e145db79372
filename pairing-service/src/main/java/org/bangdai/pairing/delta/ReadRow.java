package org.bangdai.pairing.delta;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.bangdai.pairing.delta.domain.Delta;
import org.bangdai.platform.web.Problem;
import org.bangdai.platform.web.Problem.InputError;
import org.bangdai.platform.web.ProblemException;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/** Reads each row by itself, so that a bad one is named without a word about the others. */
@Component
class ReadRow {

    private final JsonMapper json;
    private final Validator validator;

    ReadRow(JsonMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /** @throws ProblemException with each fault and its place in the row */
    Delta read(JsonNode row) {
        DeltaRow read = typed(row);
        List<InputError> faults =
                validator.validate(read).stream().map(ReadRow::fault).toList();
        if (!faults.isEmpty()) {
            throw invalid(faults);
        }
        Delta delta = read.delta();
        if (delta == null) {
            throw invalid(List.of(new InputError("/" + read.part(), "required", List.of())));
        }
        return delta;
    }

    private DeltaRow typed(JsonNode row) {
        try {
            return Objects.requireNonNull(json.treeToValue(row, DeltaRow.class));
        } catch (JacksonException | NullPointerException wrong) {
            throw invalid(List.of(unreadable(wrong)));
        }
    }

    private static InputError unreadable(RuntimeException wrong) {
        if (!(wrong instanceof JacksonException fault)) {
            return new InputError("", "required", List.of());
        }
        String pointer = pointer(fault.getPath());
        if (fault instanceof UnrecognizedPropertyException) {
            return new InputError(pointer, "unknown-field", List.of());
        }
        return fault instanceof InvalidFormatException format
                        && format.getTargetType().isEnum()
                ? new InputError(pointer, "one-of", List.of(constants(format.getTargetType())))
                : new InputError(pointer, "type", List.of());
    }

    private static String constants(Class<?> type) {
        return String.join(
                ", ",
                Arrays.stream(type.getEnumConstants()).map(Object::toString).toList());
    }

    private static String pointer(List<JacksonException.Reference> path) {
        StringBuilder pointer = new StringBuilder();
        for (JacksonException.Reference part : path) {
            pointer.append('/').append(part.getPropertyName() == null ? part.getIndex() : part.getPropertyName());
        }
        return pointer.toString();
    }

    private static InputError fault(ConstraintViolation<DeltaRow> violation) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getName() != null && !node.getName().startsWith("<")) {
                pointer.append('/').append(node.getName());
            }
        }
        var constraint = violation.getConstraintDescriptor();
        List<Object> limits = new TreeMap<>(constraint.getAttributes())
                .values().stream().filter(Number.class::isInstance).toList();
        return new InputError(
                pointer.toString(), constraint.getAnnotation().annotationType().getSimpleName(), limits);
    }

    private static ProblemException invalid(List<InputError> faults) {
        return new ProblemException(Problem.of(400, "invalid-input").withErrors(faults));
    }
}
