package org.bangdai.pairing.registry;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.bangdai.pairing.person.domain.UnitKind;
import org.bangdai.pairing.registry.domain.Unit;
import org.jspecify.annotations.Nullable;

/** A unit as it is sent, by organisers and by the provincial system. */
public record UnitForm(
        @NotBlank @Size(max = 32) String code,
        @NotBlank @Size(max = 100) String name,
        @NotNull UnitKind kind,

        @NotNull @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}")
        String division,

        @Nullable @Size(min = 1, max = 64) String parentId) {

    public Unit.Facts facts() {
        return new Unit.Facts(code, name, kind, division, parentId);
    }
}
