package org.bangdai.pairing.matching.domain;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which pairs are out of the question before anything is scored. */
final class Exclusions {

    private final Set<Wish> forbidden;

    Exclusions(Collection<Wish> forbidden) {
        this.forbidden = new HashSet<>(forbidden);
    }

    /** The first that holds; null for a pair that may be. */
    @Nullable
    Exclusion of(MenteeProfile mentee, MentorProfile mentor) {
        Exclusion evenWithSeats = whateverTheSeats(mentee, mentor);
        if (evenWithSeats != null) {
            return evenWithSeats;
        }
        return mentor.free() <= 0 ? Exclusion.NO_FREE_SEAT : null;
    }

    @Nullable
    Exclusion whateverTheSeats(MenteeProfile mentee, MentorProfile mentor) {
        if (mentor.id().equals(mentee.id())) {
            return Exclusion.ONESELF;
        }
        if (mentor.id().equals(mentee.leaderId())) {
            return Exclusion.REPORTING_LINE;
        }
        return !forbidden.isEmpty() && forbidden.contains(new Wish(mentor.id(), mentee.id()))
                ? Exclusion.FORBIDDEN
                : null;
    }
}
