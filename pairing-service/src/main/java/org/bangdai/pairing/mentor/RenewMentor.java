package org.bangdai.pairing.mentor;

import org.bangdai.pairing.mentor.domain.Appointed;
import org.bangdai.pairing.mentor.domain.Mentor;
import org.bangdai.pairing.mentor.domain.MentorRefusal;
import org.bangdai.pairing.programme.Programmes;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.CommandId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** 续聘: another term after this one. */
@Component
class RenewMentor {

    private final ActOnMentor act;
    private final Programmes programmes;

    RenewMentor(ActOnMentor act, Programmes programmes) {
        this.act = act;
        this.programmes = programmes;
    }

    Mono<Stored<Mentor>> renew(Caller by, String mentorId, CommandId command) {
        return act.byOrganiser(
                by,
                mentorId,
                command,
                (mentor, what) -> mentor instanceof Appointed appointed
                        ? appointed.renew(what, programmes.inForce(mentor.division(), what.today()))
                        : Decision.refuse(new MentorRefusal.WrongState()));
    }
}
