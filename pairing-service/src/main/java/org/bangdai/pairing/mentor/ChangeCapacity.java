package org.bangdai.pairing.mentor;

import org.bangdai.pairing.mentor.domain.Appointed;
import org.bangdai.pairing.mentor.domain.Mentor;
import org.bangdai.pairing.mentor.domain.MentorRefusal;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.decision.RefusedException;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.CommandId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * How many mentees a mentor takes at once. The seats are changed first, by a write that fails where more are seated, so nobody comes between; the
 * appointment follows, and a crash between the two is made good by the repetition.
 */
@Component
class ChangeCapacity {

    private final ActOnMentor act;
    private final Mentors mentors;
    private final RulesForMentor rules;

    ChangeCapacity(ActOnMentor act, Mentors mentors, RulesForMentor rules) {
        this.act = act;
        this.rules = rules;
        this.mentors = mentors;
    }

    Mono<Stored<Mentor>> change(Caller by, String mentorId, CommandId command, int capacity) {
        return rules.today(
                by,
                mentorId,
                programme -> capacity > programme.mentors().most()
                        ? Mono.error(new RefusedException(new MentorRefusal.CapacityAboveProgramme(
                                programme.mentors().most(), programme.versionId())))
                        : allowed(by, mentorId, command, capacity));
    }

    private Mono<Stored<Mentor>> allowed(Caller by, String mentorId, CommandId command, int capacity) {
        return mentors.get(by, mentorId)
                .flatMap(mentor -> by.is(mentorId) || !(mentor.state() instanceof Appointed)
                        ? Mono.just(true)
                        : mentors.seats().resize(mentorId, Mentors.SEATS, capacity))
                .flatMap(resized -> resized ? appointment(by, mentorId, command, capacity) : tooFew(mentorId));
    }

    private Mono<Stored<Mentor>> appointment(Caller by, String mentorId, CommandId command, int capacity) {
        return act.byOrganiser(
                by,
                mentorId,
                command,
                (mentor, what) -> mentor instanceof Appointed appointed
                        ? appointed.resize(capacity, what)
                        : Decision.refuse(new MentorRefusal.WrongState()));
    }

    private Mono<Stored<Mentor>> tooFew(String mentorId) {
        return mentors.seated(mentorId, Mentors.SEATS)
                .flatMap(seated ->
                        Mono.error(new RefusedException(new MentorRefusal.CapacityBelowPaired(seated.size()))));
    }
}
