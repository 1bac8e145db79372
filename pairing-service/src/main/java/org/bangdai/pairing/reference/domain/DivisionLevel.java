package org.bangdai.pairing.reference.domain;

import org.jspecify.annotations.Nullable;

/** How deep a division lies; the length of its code tells it. */
public enum DivisionLevel {
    PROVINCE(2),
    CITY(4),
    COUNTY(6),
    TOWNSHIP(9),
    VILLAGE(12);

    private final int digits;

    DivisionLevel(int digits) {
        this.digits = digits;
    }

    static DivisionLevel ofLength(int digits) {
        for (DivisionLevel level : values()) {
            if (level.digits == digits) {
                return level;
            }
        }
        throw new IllegalArgumentException("no division has a code of " + digits + " digits");
    }

    @Nullable
    String parentOf(String code) {
        return this == PROVINCE ? null : code.substring(0, values()[ordinal() - 1].digits);
    }
}
