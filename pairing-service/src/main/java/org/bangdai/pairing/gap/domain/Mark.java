package org.bangdai.pairing.gap.domain;

import org.bangdai.pairing.reference.domain.Competence;
import org.jspecify.annotations.Nullable;

/**
 * How far the mentee has one competence.
 *
 * @param level 0 to 4, as {@link org.bangdai.pairing.reference.domain.Level}
 * @param target the level to reach from now on, 1 to 4; null to leave it
 */
public record Mark(
        Competence competence, int level, @Nullable Integer target) {}
