package org.bangdai.pairing.secondment;

import java.time.Clock;
import java.time.LocalDate;
import org.bangdai.pairing.mentee.SeeMentee;
import org.bangdai.pairing.mentee.domain.Mentee;
import org.bangdai.pairing.reference.Divisions;
import org.bangdai.pairing.secondment.domain.SecondmentRefusal;
import org.bangdai.pairing.secondment.domain.Secondments;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.decision.RefusedException;
import org.bangdai.platform.store.AlreadyExistsException;
import org.bangdai.platform.store.NotFoundException;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.CommandId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** An organiser of the home division seconds a mentee, for longer or shorter later on. Each may be repeated. */
@Component
class SecondMentee {

    private final SeeMentee see;
    private final SecondmentBook book;
    private final Divisions divisions;
    private final Clock clock;

    SecondMentee(SeeMentee see, SecondmentBook book, Divisions divisions, Clock clock) {
        this.see = see;
        this.book = book;
        this.divisions = divisions;
        this.clock = clock;
    }

    Mono<Stored<Secondments>> second(Caller by, CommandId command, String menteeId, Secondments.Wish wish) {
        if (!divisions.exists(wish.division())) {
            return Mono.error(new RefusedException(new SecondmentRefusal.UnknownDivision(wish.division())));
        }
        Caller organiser = by.seeingEverything();
        return see.atHome(by, menteeId)
                .map(SecondMentee::home)
                .flatMap(home -> book.update(organiser, menteeId, present -> seconded(present, command, home, wish, by))
                        .onErrorResume(
                                NotFoundException.class,
                                none -> first(organiser, seconded(Secondments.none(home), command, home, wish, by)))
                        .onErrorResume(
                                AlreadyExistsException.class,
                                raced -> book.update(
                                        organiser, menteeId, present -> seconded(present, command, home, wish, by))));
    }

    Mono<Stored<Secondments>> extend(Caller by, String menteeId, String secondmentId, LocalDate to) {
        return see.atHome(by, menteeId)
                .flatMap(home -> book.update(
                        by.seeingEverything(), menteeId, it -> it.extend(secondmentId, to, LocalDate.now(clock))));
    }

    Mono<Stored<Secondments>> end(Caller by, String menteeId, String secondmentId, LocalDate lastDay) {
        return see.atHome(by, menteeId)
                .flatMap(home -> book.update(
                        by.seeingEverything(), menteeId, it -> it.end(secondmentId, lastDay, LocalDate.now(clock))));
    }

    private Decision<Secondments> seconded(
            Secondments present, CommandId command, Secondments.Home home, Secondments.Wish wish, Caller by) {
        return present.second(command.value(), home, wish, by.person(), LocalDate.now(clock));
    }

    private Mono<Stored<Secondments>> first(Caller organiser, Decision<Secondments> decision) {
        return switch (decision) {
            case Decision.Refused<Secondments> no -> Mono.error(new RefusedException(no.refusal()));
            case Decision.Change<Secondments> yes -> book.insert(organiser, yes);
        };
    }

    private static Secondments.Home home(Mentee mentee) {
        var person = mentee.person();
        return new Secondments.Home(mentee.id(), person.name(), person.division(), person.serviceSince());
    }
}
