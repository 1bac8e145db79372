package org.bangdai.notification.duty;

import java.util.List;
import java.util.Optional;
import org.bangdai.notification.person.PersonNames;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.store.NotFoundException;
import org.bangdai.platform.store.Stored;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Puts somebody on duty: oneself or a person of one's division or below, for one's division or one below. */
@Component
class AssignDuty {

    private final Duties duties;
    private final PersonNames persons;
    private final DutyBegun told;

    AssignDuty(Duties duties, PersonNames persons, DutyBegun told) {
        this.duties = duties;
        this.persons = persons;
        this.told = told;
    }

    /** {@link NotFoundException} where the caller does not see the division or the person. May be repeated. */
    Mono<Stored<Duty>> begin(Caller by, Duties.Wanted wanted) {
        String personId = wanted.personId();
        String division = wanted.division();
        if (!by.scope().sees(division, List.of())) {
            return Mono.error(new NotFoundException("division", division));
        }
        return persons.home(personId)
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .filter(home -> by.is(personId)
                        || home.filter(of -> by.scope().sees(of.division(), List.of()))
                                .isPresent())
                .switchIfEmpty(Mono.error(() -> new NotFoundException("person", personId)))
                .flatMap(home -> duties.begin(by, wanted, home.orElse(null)))
                .flatMap(begun -> told.begun(division).thenReturn(begun));
    }
}
