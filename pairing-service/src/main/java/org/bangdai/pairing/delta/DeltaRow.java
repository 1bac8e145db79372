package org.bangdai.pairing.delta;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.bangdai.pairing.delta.domain.Delta;
import org.bangdai.pairing.person.domain.Standing;
import org.bangdai.pairing.registry.PostingForm;
import org.bangdai.pairing.registry.UnitForm;
import org.jspecify.annotations.Nullable;

/** One change as it is sent. @param id the unit's, the posting's, or the person's; @param version the source's, higher is newer */
record DeltaRow(
        @NotNull Entity entity,
        @NotBlank @Size(max = 64) String id,
        @NotNull @Min(1) Long version,
        @Nullable @Valid UnitForm unit,
        @Nullable @Valid PostingForm posting,
        @Nullable @Valid PersonForm person) {

    enum Entity {
        UNIT,
        PERSON,
        POSTING
    }

    record PersonForm(
            @NotNull Standing.Kind standing, @NotNull LocalDate since) {}

    /** The name of the part that holds the state. */
    String part() {
        return switch (entity) {
            case UNIT -> "unit";
            case PERSON -> "person";
            case POSTING -> "posting";
        };
    }

    /** Null where the part that goes with the entity is missing. */
    @Nullable
    Delta delta() {
        return switch (entity) {
            case UNIT -> unit == null ? null : new Delta.OfUnit(id, version, unit.facts());
            case PERSON ->
                person == null
                        ? null
                        : new Delta.OfPerson(id, new Standing(person.standing(), person.since(), version));
            case POSTING -> posting == null ? null : new Delta.OfPosting(id, version, posting.facts());
        };
    }
}
