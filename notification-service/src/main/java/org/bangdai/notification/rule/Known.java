package org.bangdai.notification.rule;

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

    List<String> of(Audience audience) {
        return audiences.getOrDefault(audience, List.of());
    }
}
