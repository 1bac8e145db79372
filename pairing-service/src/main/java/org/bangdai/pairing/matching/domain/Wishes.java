package org.bangdai.pairing.matching.domain;

import java.util.List;
import java.util.Map;
import org.bangdai.platform.decision.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What if: the matching as it would be.
 *
 * @param lock pairs that are settled before the others are looked at
 * @param forbid pairs that may not be
 * @param capacities seats in all, by mentor id, instead of what the mentor has
 */
public record Wishes(List<Wish> lock, List<Wish> forbid, Map<String, Integer> capacities) {

    public static final Wishes NONE = new Wishes(List.of(), List.of(), Map.of());

    public Wishes {
        lock = List.copyOf(lock);
        forbid = List.copyOf(forbid);
        capacities = Map.copyOf(capacities);
    }

    /** Null where they do not contradict each other. */
    public @Nullable Refusal contradiction() {
        if (lock.stream().anyMatch(forbid::contains)) {
            return new MatchingRefusal.LockedAndForbidden();
        }
        long mentees = lock.stream().map(Wish::menteeId).distinct().count();
        return mentees < lock.size() ? new MatchingRefusal.LockedTwice() : null;
    }
}
