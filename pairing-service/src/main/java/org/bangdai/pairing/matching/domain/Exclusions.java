package org.bangdai.pairing.matching.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bangdai.pairing.registry.domain.Bar;
import org.bangdai.pairing.registry.domain.BarredPairs;
import org.jspecify.annotations.Nullable;

/** Which pairs are out of the question before anything is scored. */
final class Exclusions {

    private final Map<String, List<String>> forbidden = new HashMap<>();
    private final BarredPairs barred;
    private final Map<String, Set<String>> paired;
    private final boolean acrossCounties;

    /** @param paired as of {@link Pool} */
    Exclusions(Wishes wishes, BarredPairs barred, Map<String, Set<String>> paired) {
        this.barred = barred;
        this.paired = paired;
        wishes.forbid()
                .forEach(wish -> forbidden
                        .computeIfAbsent(wish.menteeId(), mentee -> new ArrayList<>())
                        .add(wish.mentorId()));
        acrossCounties = wishes.spanCounties();
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
        Exclusion personal = byName(mentee, mentor.id());
        if (personal != null) {
            return personal;
        }
        return acrossCounties || Scope.has(mentee.division(), mentor.division()) ? null : Exclusion.OUT_OF_SCOPE;
    }

    private @Nullable Exclusion byName(MenteeProfile mentee, String mentorId) {
        if (mentorId.equals(mentee.id())) {
            return Exclusion.ONESELF;
        }
        if (mentorId.equals(mentee.leaderId())) {
            return Exclusion.REPORTING_LINE;
        }
        Bar bar = barred.between(mentee.id(), mentorId);
        if (bar != null) {
            return switch (bar) {
                case REPORTING_LINE -> Exclusion.REPORTING_LINE;
                case KINSHIP -> Exclusion.KINSHIP;
            };
        }
        if (paired(mentee).contains(mentorId)) {
            return Exclusion.ALREADY_PAIRED;
        }
        return forbidden(mentee).contains(mentorId) ? Exclusion.FORBIDDEN : null;
    }

    /** Ids of everyone who is excluded by name. */
    Set<String> named(MenteeProfile mentee) {
        Set<String> named = new HashSet<>(forbidden(mentee));
        named.addAll(barred.of(mentee.id()).keySet());
        named.addAll(paired(mentee));
        named.add(mentee.id());
        named.add(mentee.leaderId());
        return named;
    }

    boolean isAcrossCounties() {
        return acrossCounties;
    }

    private Set<String> paired(MenteeProfile mentee) {
        return paired.getOrDefault(mentee.id(), Set.of());
    }

    private List<String> forbidden(MenteeProfile mentee) {
        return Objects.requireNonNullElse(forbidden.get(mentee.id()), List.of());
    }
}
