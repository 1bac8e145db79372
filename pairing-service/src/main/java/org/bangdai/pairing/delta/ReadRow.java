package org.bangdai.pairing.delta;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.bangdai.pairing.delta.domain.Delta;
import org.bangdai.pairing.person.NewPerson;
import org.bangdai.pairing.person.PersonIds;
import org.bangdai.pairing.person.Registration;
import org.bangdai.pairing.person.domain.IdNumber;
import org.bangdai.platform.web.Problem;
import org.bangdai.platform.web.Problem.InputError;
import org.bangdai.platform.web.ProblemException;
import org.bangdai.platform.web.problem.InputProblems;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads each row by itself, so that a bad one is named without a word about the others. */
@Component
class ReadRow {

    private final JsonMapper json;
    private final Validator validator;
    private final PersonIds ids;

    ReadRow(JsonMapper json, Validator validator, PersonIds ids) {
        this.json = json;
        this.validator = validator;
        this.ids = ids;
    }

    /** @throws ProblemException with each fault and its place in the row */
    Delta read(JsonNode row) {
        DeltaRow read = typed(row);
        List<InputError> faults =
                validator.validate(read).stream().map(ReadRow::fault).toList();
        if (!faults.isEmpty()) {
            throw invalid(faults);
        }
        NewPerson registration = read.registration();
        return registration == null ? known(read) : entry(read, registration);
    }

    private static Delta known(DeltaRow row) {
        String id = row.id();
        if (id == null || id.isBlank()) {
            throw invalid("/id", "required");
        }
        Delta delta = row.delta(id);
        if (delta == null) {
            throw invalid("/" + row.part(), "required");
        }
        return delta;
    }

    /** The number says who it is; an id beside it must say the same. */
    private Delta entry(DeltaRow row, NewPerson entered) {
        if (!IdNumber.isValid(entered.idNumber())) {
            throw invalid("/person/registration/idNumber", "delta.id-number");
        }
        Registration registration = entered.person().registration(ids, new IdNumber(entered.idNumber()));
        if (row.id() != null && !row.id().equals(registration.facts().personId())) {
            throw invalid("/id", "delta.other-person");
        }
        DeltaRow.PersonForm person = Objects.requireNonNull(row.person());
        return new Delta.OfEntry(
                registration.facts(),
                registration.idNumber(),
                registration.phone(),
                registration.leaderId(),
                person.standing(row.version()));
    }

    private DeltaRow typed(JsonNode row) {
        try {
            DeltaRow read = json.treeToValue(row, DeltaRow.class);
            if (read == null) {
                throw invalid("", "required");
            }
            return read;
        } catch (JacksonException wrong) {
            throw invalid(List.of(InputProblems.unreadable(wrong)));
        }
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

    private static ProblemException invalid(String pointer, String slug) {
        return invalid(List.of(new InputError(pointer, slug, List.of())));
    }

    private static ProblemException invalid(List<InputError> faults) {
        return new ProblemException(Problem.of(400, "invalid-input").withErrors(faults));
    }
}
