package org.bangdai.pairing.registry.domain;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Who is above whom.
 *
 * @param leaders of each person who has any, the direct ones
 */
public record ReportingLines(Map<String, Set<String>> leaders) {

    /** How many leaders' leaders count: from a village to the province there are fewer. */
    public static final int LEVELS = 8;

    /** All above that person, however the registry may turn in circles; never the person. */
    public Set<String> above(String personId) {
        Set<String> above = new HashSet<>();
        Set<String> level = Set.of(personId);
        for (int i = 0; i < LEVELS && !level.isEmpty(); i++) {
            Set<String> next = new HashSet<>();
            for (String person : level) {
                for (String leader : leaders.getOrDefault(person, Set.of())) {
                    if (above.add(leader)) {
                        next.add(leader);
                    }
                }
            }
            level = next;
        }
        above.remove(personId);
        return above;
    }
}
