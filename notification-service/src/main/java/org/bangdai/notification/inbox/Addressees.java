package org.bangdai.notification.inbox;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bangdai.notification.duty.Duties;
import org.bangdai.notification.person.PersonNames;
import org.bangdai.notification.rule.Audience;
import org.bangdai.notification.rule.Known;
import org.bangdai.notification.rule.NoticeBook;
import org.bangdai.notification.unit.UnitHeads;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Looks up what the rules need to know of an event's persons: their names, and who stands behind an audience today. */
@Component
class Addressees {

    private final NoticeBook book;
    private final PersonNames names;
    private final UnitHeads heads;
    private final Duties duties;
    private final Clock clock;

    Addressees(NoticeBook book, PersonNames names, UnitHeads heads, Duties duties, Clock clock) {
        this.book = book;
        this.names = names;
        this.heads = heads;
        this.duties = duties;
        this.clock = clock;
    }

    Mono<Known> of(String event, Map<String, Object> fields) {
        Mono<Map<Audience, List<String>>> audiences = Flux.fromIterable(book.audiences(event, fields))
                .concatMap(audience -> persons(audience).map(persons -> Map.entry(audience, persons)))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
        return names.of(book.personsNamed(event, fields)).zipWith(audiences, Known::new);
    }

    private Mono<List<String>> persons(Audience audience) {
        return switch (audience) {
            case Audience.HeadsOf unit ->
                heads.of(unit.person(), LocalDate.ofInstant(clock.instant(), clock.getZone()));
            case Audience.OrganisersOf duty -> duties.organisersOf(duty.division());
        };
    }
}
