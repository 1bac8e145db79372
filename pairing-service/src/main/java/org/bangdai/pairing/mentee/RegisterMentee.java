package org.bangdai.pairing.mentee;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bangdai.pairing.mentee.domain.Mentee;
import org.bangdai.pairing.mentee.domain.MenteeEvents;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.store.Aggregates.Fresh;
import org.bangdai.platform.store.AlreadyExistsException;
import org.bangdai.platform.store.Stored;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Registers a mentee, or brings what is there up to date. May be repeated. */
@Component
public class RegisterMentee {

    private final Mentees mentees;

    RegisterMentee(Mentees mentees) {
        this.mentees = mentees;
    }

    /**
     * Many, at most a few hundred, as far as it goes in two round trips: who is new is registered. The ids of those for whom nothing is left to do; the others are to be
     * registered one by one.
     */
    public Mono<Set<String>> registerNew(Caller by, List<Mentee> all) {
        Map<String, Mentee> byId = new LinkedHashMap<>();
        all.forEach(it -> byId.put(it.id(), it));
        return mentees.insertAbsent(by, byId, Mentee::equals, it -> new Fresh<>(it.id(), it, List.of(registered(it))));
    }

    private static MenteeEvents.MenteeRegistered registered(Mentee mentee) {
        return MenteeEvents.registered(mentee);
    }

    public Mono<Void> register(Caller by, Mentee mentee) {
        return mentees.insert(by, mentee, registered(mentee))
                .onErrorResume(AlreadyExistsException.class, there -> bring(by, mentee))
                .then();
    }

    /** Who was erased is there for the system alone. Their slots are opened first: who is as wanted is not looked at again. */
    private Mono<Stored<Mentee>> bring(Caller by, Mentee mentee) {
        Caller inName = by.seeingEverything();
        return mentees.get(inName, mentee.id())
                .flatMap(there -> there.state().isErased()
                        ? mentees.slots().open(mentee.id()).thenReturn(inName)
                        : Mono.just(by))
                .flatMap(as -> mentees.update(as, mentee.id(), present -> present.edited(mentee)));
    }
}
