package org.bangdai.notification.inbox;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bangdai.notification.duty.Duties;
import org.bangdai.notification.person.PersonNames;
import org.bangdai.notification.rule.Audience;
import org.bangdai.notification.rule.Known;
import org.bangdai.notification.unit.UnitHeads;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Looks up what the rules need to know of persons: their names, and who stands behind an audience today. */
@Component
class Addressees {

    private static final int AT_ONCE = 8;

    private final PersonNames names;
    private final UnitHeads heads;
    private final Duties duties;
    private final Clock clock;

    Addressees(PersonNames names, UnitHeads heads, Duties duties, Clock clock) {
        this.names = names;
        this.heads = heads;
        this.duties = duties;
        this.clock = clock;
    }

    Mono<Known> of(Set<String> persons, Set<Audience> audiences) {
        Mono<Map<Audience, List<String>>> behind = Flux.fromIterable(audiences)
                .flatMap(audience -> persons(audience).map(found -> Map.entry(audience, found)), AT_ONCE)
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
        return names.of(persons).zipWith(behind, Known::new);
    }

    /** Those of them who were erased: nobody tells them anything. */
    Mono<Set<String>> erased(Collection<String> persons) {
        return names.erased(persons);
    }

    private Mono<List<String>> persons(Audience audience) {
        return switch (audience) {
            case Audience.HeadsOf unit ->
                heads.of(unit.person(), LocalDate.ofInstant(clock.instant(), clock.getZone()));
            case Audience.OrganisersOf duty -> duties.organisersOf(duty.division());
            case Audience.ConfirmersOf duty -> duties.confirmersOf(duty.division());
        };
    }
}
