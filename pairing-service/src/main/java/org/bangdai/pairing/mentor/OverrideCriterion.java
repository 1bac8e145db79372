package org.bangdai.pairing.mentor;

import org.bangdai.pairing.mentor.domain.CandidateFile.Waiver;
import org.bangdai.pairing.mentor.domain.Criterion;
import org.bangdai.pairing.mentor.domain.Mentor;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.CommandId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** An organiser lets somebody pass a criterion, with a reason; on record by its event. */
@Component
class OverrideCriterion {

    private final ActOnMentor act;
    private final RulesForMentor rules;

    OverrideCriterion(ActOnMentor act, RulesForMentor rules) {
        this.act = act;
        this.rules = rules;
    }

    Mono<Stored<Mentor>> override(Caller by, String mentorId, CommandId command, Criterion criterion, String reason) {
        return rules.today(
                by,
                mentorId,
                programme -> act.byOrganiser(
                        by,
                        mentorId,
                        command,
                        (mentor, what) ->
                                mentor.overridden(new Waiver(criterion, reason, what.by(), what.at()), programme)));
    }
}
