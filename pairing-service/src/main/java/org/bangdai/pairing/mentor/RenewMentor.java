package org.bangdai.pairing.mentor;

import org.bangdai.pairing.mentor.domain.Appointed;
import org.bangdai.pairing.mentor.domain.Mentor;
import org.bangdai.pairing.mentor.domain.MentorRefusal;
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
    private final RulesForMentor rules;

    RenewMentor(ActOnMentor act, RulesForMentor rules) {
        this.act = act;
        this.rules = rules;
    }

    Mono<Stored<Mentor>> renew(Caller by, String mentorId, CommandId command) {
        return rules.today(
                by,
                mentorId,
                programme -> act.byOrganiser(
                        by,
                        mentorId,
                        command,
                        (mentor, what) -> mentor instanceof Appointed appointed
                                ? appointed.renew(what, programme)
                                : Decision.refuse(new MentorRefusal.WrongState())));
    }
}
