package org.bangdai.pairing.registry;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import org.bangdai.pairing.registry.domain.Posting;
import org.jspecify.annotations.Nullable;

/** A posting as it is sent, by organisers and by the provincial system. */
public record PostingForm(
        @NotBlank @Size(max = 64) String personId,
        @NotBlank @Size(max = 64) String unitId,
        @NotBlank @Size(max = 100) String post,
        boolean heads,
        @Nullable @Size(max = 50) Set<@NotBlank @Size(max = 64) String> inChargeOf,
        @NotNull LocalDate from,
        @Nullable LocalDate to) {

    public Posting.Facts facts() {
        return new Posting.Facts(personId, unitId, post, heads, inChargeOf == null ? Set.of() : inChargeOf, from, to);
    }
}
