package org.bangdai.pairing.mentor.domain;

import java.time.LocalDate;
import java.util.List;
import org.bangdai.platform.decision.Decision;
import org.jspecify.annotations.Nullable;

/** In the pool, taking mentees or not for a while. */
public sealed interface InOffice extends Member permits Appointed, Suspended {

    /** The suspension, while there is one. */
    @Nullable
    Suspension suspension();

    @Override
    InOffice with(CandidateFile next);

    /** The same state in another tenure. */
    InOffice in(Tenure next);

    /** From now on no new mentees; the mentor is told, and may object. */
    default Decision<Mentor> proposeRemoval(Removal.Reason reason, String text, Act act) {
        return proposeRemoval(reason, text, act, tenure().atRest(act.command()));
    }

    /** 离岗, as the registry tells: proposed once for each leave, whose name the act bears. */
    default Decision<Mentor> hasLeftPost(String text, Act act) {
        return act.command().equals(tenure().leftPost())
                ? Decision.change(this)
                : proposeRemoval(
                        Removal.Reason.LEFT_POST,
                        text,
                        act,
                        tenure().atRest(act.command()).left(act.command()));
    }

    /** 帮带效果差, as the reviews tell: proposed once for the same months, whose name the act bears. */
    default Decision<Mentor> hasPoorEffect(String text, Act act) {
        return act.command().equals(tenure().poorEffect())
                ? Decision.change(this)
                : proposeRemoval(
                        Removal.Reason.POOR_EFFECT,
                        text,
                        act,
                        tenure().atRest(act.command()).poor(act.command()));
    }

    private Decision<Mentor> proposeRemoval(Removal.Reason reason, String text, Act act, Tenure atRest) {
        Removal removal = Removal.propose(reason, text, act);
        return Decision.change(
                new ForRemoval(file(), atRest, removal, List.of(), suspension(), SETTLE),
                new MentorEvents.MentorRemovalProposed(id(), division(), reason, removal.objectUntil()));
    }

    /** Warns thirty days before the term's last day, once, and ends the tenure after it. */
    default Decision<Mentor> atTerm(Act act) {
        LocalDate termTo = tenure().appointment().termTo();
        if (act.today().isAfter(termTo)) {
            return Decision.change(
                    new Expired(file(), tenure().atRest(act.command()), act.at(), SETTLE),
                    new MentorEvents.MentorTermEnded(id(), division(), termTo));
        }
        return tenure().warnsOn(act.today())
                ? Decision.change(
                        in(tenure().warned(act.today())), new MentorEvents.MentorTermEnding(id(), division(), termTo))
                : Decision.change(this);
    }
}
