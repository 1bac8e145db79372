package org.bangdai.pairing.gap.domain;

/** A competence's first and last reading, by the days that they speak of. */
public record Standing(Reading intake, Reading latest) {

    static Standing of(Reading first) {
        return new Standing(first, first);
    }

    /** The same in whatever order readings come, and however often. */
    Standing with(Reading reading) {
        return new Standing(reading.isBefore(intake) ? reading : intake, latest.isBefore(reading) ? reading : latest);
    }
}
