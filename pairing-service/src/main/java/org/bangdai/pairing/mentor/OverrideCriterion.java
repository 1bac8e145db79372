package org.bangdai.pairing.mentor;

import org.bangdai.pairing.mentor.domain.CandidateFile.Waiver;
import org.bangdai.pairing.mentor.domain.Criterion;
import org.bangdai.pairing.mentor.domain.Mentor;
import org.bangdai.pairing.programme.Programmes;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.CommandId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** An organiser lets somebody pass a criterion, with a reason; on record by its event. */
@Component
class OverrideCriterion {

    private final ActOnMentor act;
    private final Programmes programmes;

    OverrideCriterion(ActOnMentor act, Programmes programmes) {
        this.act = act;
        this.programmes = programmes;
    }

    Mono<Stored<Mentor>> override(Caller by, String mentorId, CommandId command, Criterion criterion, String reason) {
        return act.byOrganiser(
                by,
                mentorId,
                command,
                (mentor, what) -> mentor.overridden(
                        new Waiver(criterion, reason, what.by(), what.at()),
                        programmes.inForce(mentor.division(), what.today())));
    }
}
