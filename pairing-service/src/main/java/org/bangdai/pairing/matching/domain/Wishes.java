package org.bangdai.pairing.matching.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bangdai.platform.decision.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What if: the matching as it would be.
 *
 * @param lock pairs that are settled before the others are looked at
 * @param forbid pairs that may not be
 * @param capacities seats in all, by mentor id, instead of what the mentor has
 * @param acrossCounties whether those of different counties may be paired; null for no
 */
public record Wishes(
        List<Wish> lock,
        List<Wish> forbid,
        Map<String, Integer> capacities,
        @Nullable Boolean acrossCounties) {

    public static final Wishes NONE = new Wishes(List.of(), List.of(), Map.of(), null);

    /** So that runs that build on one another stay documents that can be stored. */
    private static final int MOST = 5000;

    public Wishes {
        lock = List.copyOf(lock);
        forbid = List.copyOf(forbid);
        capacities = Map.copyOf(capacities);
    }

    boolean spanCounties() {
        return Boolean.TRUE.equals(acrossCounties);
    }

    /** An earlier run's wishes as well, where these do not say otherwise. */
    public Wishes over(Wishes earlier) {
        Set<String> locked = lock.stream().map(Wish::menteeId).collect(Collectors.toSet());
        List<Wish> locks = new ArrayList<>(lock);
        earlier.lock.stream()
                .filter(it -> !locked.contains(it.menteeId()) && !forbid.contains(it))
                .forEach(locks::add);
        List<Wish> forbids = new ArrayList<>(forbid);
        earlier.forbid.stream()
                .filter(it -> !forbids.contains(it) && !lock.contains(it))
                .forEach(forbids::add);
        Map<String, Integer> seats = new HashMap<>(earlier.capacities);
        seats.putAll(capacities);
        return new Wishes(locks, forbids, seats, acrossCounties == null ? earlier.acrossCounties : acrossCounties);
    }

    /** Null where they do not contradict each other. */
    public @Nullable Refusal contradiction() {
        if (lock.size() + forbid.size() + capacities.size() > MOST) {
            return new MatchingRefusal.TooManyWishes(MOST);
        }
        if (lock.stream().anyMatch(forbid::contains)) {
            return new MatchingRefusal.LockedAndForbidden();
        }
        long mentees = lock.stream().map(Wish::menteeId).distinct().count();
        return mentees < lock.size() ? new MatchingRefusal.LockedTwice() : null;
    }
}
