package org.bangdai.pairing.registry.domain;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which of some mentees and mentors are never paired, and why.
 *
 * @param byMentee of each mentee who has any, the mentors; few in a real registry, so look up a mentee once and then the mentors in it
 */
public record BarredPairs(Map<String, Map<String, Bar>> byMentee) {

    public static final BarredPairs NONE = new BarredPairs(Map.of());

    public BarredPairs {
        Map<String, Map<String, Bar>> copy = new HashMap<>();
        byMentee.forEach((mentee, mentors) -> copy.put(mentee, Map.copyOf(mentors)));
        byMentee = Map.copyOf(copy);
    }

    /** The mentors who are barred for that mentee; empty where none is. */
    public Map<String, Bar> of(String menteeId) {
        return byMentee.getOrDefault(menteeId, Map.of());
    }

    /** Null where nothing stands against the pair. */
    public @Nullable Bar between(String menteeId, String mentorId) {
        return of(menteeId).get(mentorId);
    }
}
