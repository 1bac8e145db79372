package org.bangdai.pairing.delta;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.bangdai.pairing.delta.domain.Delta;
import org.bangdai.pairing.person.NewPerson;
import org.bangdai.pairing.person.domain.Standing;
import org.bangdai.pairing.registry.PostingForm;
import org.bangdai.pairing.registry.UnitForm;
import org.jspecify.annotations.Nullable;

/** One change as it is sent. @param id the unit's, the posting's, or the person's, left out for who comes with an ID number; @param version the source's, higher is newer */
record DeltaRow(
        @NotNull Entity entity,
        @Nullable @Size(max = 64) String id,
        @NotNull @Min(1) Long version,
        @Nullable @Valid UnitForm unit,
        @Nullable @Valid PostingForm posting,
        @Nullable @Valid PersonForm person) {

    enum Entity {
        UNIT,
        PERSON,
        POSTING
    }

    /** @param registration for who may not be in the registry yet; as {@code POST /persons} takes it */
    record PersonForm(
            @NotNull Standing.Kind standing,
            @NotNull LocalDate since,
            @Nullable @Valid NewPerson registration) {

        Standing standing(long version) {
            return new Standing(standing, since, version);
        }
    }

    /** Null where the person comes without one. */
    @Nullable
    NewPerson registration() {
        return entity == Entity.PERSON && person != null ? person.registration() : null;
    }

    /** The name of the part that holds the state. */
    String part() {
        return switch (entity) {
            case UNIT -> "unit";
            case PERSON -> "person";
            case POSTING -> "posting";
        };
    }

    /** Of somebody or something with an id; null where the part that goes with the entity is missing. */
    @Nullable
    Delta delta(String knownId) {
        return switch (entity) {
            case UNIT -> unit == null ? null : new Delta.OfUnit(knownId, version, unit.facts());
            case PERSON -> person == null ? null : new Delta.OfPerson(knownId, person.standing(version));
            case POSTING -> posting == null ? null : new Delta.OfPosting(knownId, version, posting.facts());
        };
    }
}
