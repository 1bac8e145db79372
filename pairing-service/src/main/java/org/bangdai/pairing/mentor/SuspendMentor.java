package org.bangdai.pairing.mentor;

import org.bangdai.pairing.mentor.domain.Appointed;
import org.bangdai.pairing.mentor.domain.Mentor;
import org.bangdai.pairing.mentor.domain.MentorRefusal;
import org.bangdai.pairing.mentor.domain.Suspended;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.CommandId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** No new mentees for a while, and the end of that. */
@Component
class SuspendMentor {

    private final ActOnMentor act;

    SuspendMentor(ActOnMentor act) {
        this.act = act;
    }

    Mono<Stored<Mentor>> suspend(Caller by, String mentorId, CommandId command, String reason) {
        return act.byOrganiser(
                by,
                mentorId,
                command,
                (mentor, what) -> mentor instanceof Appointed appointed
                        ? appointed.suspend(reason, what)
                        : Decision.refuse(new MentorRefusal.WrongState()));
    }

    Mono<Stored<Mentor>> resume(Caller by, String mentorId, CommandId command) {
        return act.byOrganiser(
                by,
                mentorId,
                command,
                (mentor, what) -> mentor instanceof Suspended suspended
                        ? suspended.resume(what)
                        : Decision.refuse(new MentorRefusal.WrongState()));
    }
}
