package org.bangdai.pairing.mentee;

import org.bangdai.pairing.mentee.domain.Mentee;
import org.bangdai.pairing.mentee.domain.MenteeEvents;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.store.AlreadyExistsException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Registers a mentee, or brings what is there up to date. May be repeated. */
@Component
public class RegisterMentee {

    private final Mentees mentees;

    RegisterMentee(Mentees mentees) {
        this.mentees = mentees;
    }

    public Mono<Void> register(Caller by, Mentee mentee) {
        return mentees.insert(
                        by,
                        mentee,
                        new MenteeEvents.MenteeRegistered(
                                mentee.id(), mentee.person().division(), mentee.category()))
                .onErrorResume(
                        AlreadyExistsException.class,
                        there -> mentees.update(by, mentee.id(), present -> present.edited(mentee)))
                .then();
    }
}
