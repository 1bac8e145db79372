package org.bangdai.pairing.mentor;

import org.bangdai.pairing.mentor.domain.ForRemoval;
import org.bangdai.pairing.mentor.domain.InOffice;
import org.bangdai.pairing.mentor.domain.Mentor;
import org.bangdai.pairing.mentor.domain.MentorRefusal;
import org.bangdai.pairing.mentor.domain.Removal;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.CommandId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** 调整出师资库: proposed, heard, decided; and only when nobody is left to be mentored. */
@Component
class RemoveMentor {

    private final ActOnMentor act;
    private final Mentors mentors;
    private final SettleMentor settle;

    RemoveMentor(ActOnMentor act, Mentors mentors, SettleMentor settle) {
        this.act = act;
        this.mentors = mentors;
        this.settle = settle;
    }

    Mono<Stored<Mentor>> propose(Caller by, String mentorId, CommandId command, Removal.Reason reason, String text) {
        return act.byOrganiser(
                by,
                mentorId,
                command,
                (mentor, what) -> mentor instanceof InOffice member
                        ? member.proposeRemoval(reason, text, what)
                        : Decision.refuse(new MentorRefusal.WrongState()));
    }

    Mono<Stored<Mentor>> object(Caller by, String mentorId, CommandId command, String text) {
        return act.byMentor(
                by,
                mentorId,
                command,
                (mentor, what) -> mentor instanceof ForRemoval proposed
                        ? proposed.object(text, what)
                        : Decision.refuse(new MentorRefusal.WrongState()));
    }

    Mono<Stored<Mentor>> keep(Caller by, String mentorId, CommandId command, String reason) {
        return act.byOrganiser(
                by,
                mentorId,
                command,
                (mentor, what) -> mentor instanceof ForRemoval proposed
                        ? proposed.keep(reason, what)
                        : Decision.refuse(new MentorRefusal.WrongState()));
    }

    /** The seats are closed before they are counted, so nobody comes between. */
    Mono<Stored<Mentor>> remove(Caller by, String mentorId, CommandId command, String reason) {
        return mentors.get(by, mentorId)
                .flatMap(settle::after)
                .then(mentors.seated(mentorId))
                .flatMap(seated -> act.byOrganiser(
                        by,
                        mentorId,
                        command,
                        (mentor, what) -> mentor instanceof ForRemoval proposed
                                ? proposed.remove(reason, seated.size(), what)
                                : Decision.refuse(new MentorRefusal.WrongState())));
    }
}
