package org.bangdai.evaluation.registry;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Whom the registry knows. */
@Component
public class KnownPersons {

    /** Digits of a county's code. */
    private static final int COUNTY = 6;

    private final Registry registry;

    KnownPersons(Registry registry) {
        this.registry = registry;
    }

    /** Whether somebody of that id is in the county in which the division lies, or in the division where that is a city or province. */
    public Mono<Boolean> inCountyOf(String division, String personId) {
        String county = division.substring(0, Math.min(COUNTY, division.length()));
        return registry.persons(List.of(personId))
                .any(person -> person.division().startsWith(county));
    }

    /** By mentee the category (干部类别) that was told last; who is not known is missing. At most a few thousand at once. */
    public Mono<Map<String, String>> categories(Collection<String> menteeIds) {
        return registry.mentees(menteeIds)
                .collectMap(
                        Registry.Mentee::menteeId, mentee -> mentee.category().name());
    }

    /** Where a mentee is registered; empty for nobody known. */
    public Mono<String> divisionOfMentee(String menteeId) {
        return registry.mentees(List.of(menteeId)).next().map(Registry.Mentee::division);
    }
}
