package org.bangdai.pairing.person;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import org.bangdai.pairing.person.domain.IdNumber;
import org.bangdai.pairing.person.domain.PersonFacts;
import org.bangdai.pairing.person.domain.UnitKind;
import org.bangdai.pairing.reference.domain.Field;
import org.jspecify.annotations.Nullable;

/** A person as one is sent, but for the ID number, which never changes. @param leaderId person id of the leader in charge (分管领导) */
public record PersonForm(
        @NotBlank @Size(max = 50) String name,
        @NotNull @Pattern(regexp = "1[3-9]\\d{9}") String phone,

        @NotNull @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}|\\d{9}")
        String division,

        @NotBlank @Size(max = 100) String unit,
        @NotNull UnitKind unitKind,
        @NotBlank @Size(max = 100) String post,
        @NotNull LocalDate serviceSince,

        @Nullable @Size(max = 6) Set<Field> fields,

        @Nullable @Size(max = 10) Set<@NotBlank @Size(max = 20) String> dialects,

        @Nullable @Size(min = 1, max = 64) String leaderId) {

    /** Of whoever has the number. */
    public Registration registration(PersonIds ids, IdNumber number) {
        PersonFacts facts = new PersonFacts(
                ids.of(number),
                name.strip(),
                number.gender(),
                number.birthDate(),
                division,
                unit.strip(),
                unitKind,
                post.strip(),
                serviceSince,
                fields == null ? Set.of() : fields,
                dialects == null ? Set.of() : dialects);
        return new Registration(facts, number, phone, leaderId);
    }
}
