package org.bangdai.notification.rule;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is known when an event comes.
 *
 * @param names by person id; for whoever is missing there the general word stands
 * @param audiences who belongs to each of those that were asked for; one that is missing has nobody
 */
public record Known(Map<String, String> names, Map<Audience, List<String>> audiences) {

    public static Known names(Map<String, String> names) {
        return new Known(names, Map.of());
    }

    /** Whether organisers that were asked for are there. */
    public boolean isAttended() {
        return audiences.entrySet().stream()
                .noneMatch(each -> each.getKey() instanceof Audience.OrganisersOf
                        && each.getValue().isEmpty());
    }

    /** Of these alone. */
    public Known only(Collection<String> persons, Collection<Audience> asked) {
        Map<String, String> theirs = new HashMap<>();
        for (String person : persons) {
            String name = names.get(person);
            if (name != null) {
                theirs.put(person, name);
            }
        }
        Map<Audience, List<String>> those = new HashMap<>();
        asked.forEach(audience -> those.put(audience, of(audience)));
        return new Known(theirs, those);
    }

    List<String> of(Audience audience) {
        return audiences.getOrDefault(audience, List.of());
    }
}
