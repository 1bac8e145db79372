package org.bangdai.notification.rule;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

    /** Of those on duty who were asked for, whoever is not there. */
    public Set<Audience.Kind> missing() {
        Set<Audience.Kind> missing = EnumSet.noneOf(Audience.Kind.class);
        audiences.forEach((audience, persons) -> {
            if (audience instanceof Audience.OnDuty duty && persons.isEmpty()) {
                missing.add(duty.kind());
            }
        });
        return missing;
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
