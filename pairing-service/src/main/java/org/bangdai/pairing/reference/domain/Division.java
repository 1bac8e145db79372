package org.bangdai.pairing.reference.domain;

import org.jspecify.annotations.Nullable;

/**
 * 行政区划: an administrative division.
 *
 * @param code GB/T 2260 and GB/T 10114: 2, 4, 6, 9 or 12 digits, each level's code beginning with its parent's
 * @param parent the code of the division that it lies in; null for a province
 */
public record Division(
        String code,
        String name,
        DivisionLevel level,
        @Nullable String parent) {

    public static Division of(String code, String name) {
        DivisionLevel level = DivisionLevel.ofLength(code.length());
        return new Division(code, name, level, level.parentOf(code));
    }
}
