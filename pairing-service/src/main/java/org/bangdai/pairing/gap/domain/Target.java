package org.bangdai.pairing.gap.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.bangdai.pairing.reference.domain.Level;
import org.jspecify.annotations.Nullable;

/**
 * The level to reach in one competence, as a mentor or an organiser chose it.
 *
 * @param dueOn null where no day is set
 * @param by the actor who chose it
 */
public record Target(int level, @Nullable LocalDate dueOn, String by, Instant at) {

    /** What is to be reached where nobody chose a target. */
    public static final int ORDINARY = Level.INDEPENDENT.number();
}
