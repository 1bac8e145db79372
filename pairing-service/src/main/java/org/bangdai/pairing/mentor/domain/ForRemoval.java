package org.bangdai.pairing.mentor.domain;

import java.util.ArrayList;
import java.util.List;
import org.bangdai.platform.decision.Decision;
import org.jspecify.annotations.Nullable;

/**
 * Proposed for removal, and told so: takes no new mentees while those there are get other mentors.
 *
 * @param suspension what it goes back to where the mentor is kept; null where the mentor was not suspended
 */
public record ForRemoval(
        CandidateFile file,
        Tenure tenure,
        Removal removal,
        List<Removal.Objection> objections,
        @Nullable Suspension suspension,
        @Nullable String intent)
        implements Member {

    /** Nobody needs more to be heard. */
    static final int MOST_OBJECTIONS = 20;

    public ForRemoval {
        objections = List.copyOf(objections);
    }

    @Override
    public ForRemoval with(CandidateFile next) {
        return new ForRemoval(next, tenure, removal, objections, suspension, intent);
    }

    @Override
    public ForRemoval settled() {
        return new ForRemoval(file, tenure, removal, objections, suspension, null);
    }

    public Decision<Mentor> object(String text, Act act) {
        if (!removal.mayObject(act.today())) {
            return Decision.refuse(new MentorRefusal.ObjectionTooLate(removal.objectUntil()));
        }
        if (objections.size() >= MOST_OBJECTIONS) {
            return Decision.refuse(new MentorRefusal.ObjectedTooOften(MOST_OBJECTIONS));
        }
        List<Removal.Objection> all = new ArrayList<>(objections);
        all.add(new Removal.Objection(text, act.at()));
        return Decision.change(
                new ForRemoval(file, tenure.by(act.command()), removal, all, suspension, intent),
                new MentorEvents.MentorObjected(id(), division()));
    }

    public Decision<Mentor> keep(String reason, Act act) {
        Tenure resumed = tenure.resumed(act.command());
        return Decision.change(
                suspension == null
                        ? new Appointed(file, resumed, SETTLE)
                        : new Suspended(file, resumed, suspension, SETTLE),
                new MentorEvents.MentorKept(id(), division(), reason));
    }

    /** @param seated how many mentees still hold a seat, counted after the seats were closed */
    public Decision<Mentor> remove(String reason, int seated, Act act) {
        if (objections.isEmpty() && removal.reason() != Removal.Reason.OWN_WISH && removal.mayObject(act.today())) {
            return Decision.refuse(new MentorRefusal.MayStillObject(removal.objectUntil()));
        }
        if (seated > 0) {
            return Decision.refuse(new MentorRefusal.MenteesLeft(seated));
        }
        return Decision.change(
                new Removed(
                        file,
                        tenure.by(act.command()),
                        removal,
                        objections,
                        new Removal.Ruling(reason, act.by(), act.at()),
                        SETTLE),
                new MentorEvents.MentorRemoved(
                        id(), division(), removal.reason(), tenure.appointment().certificateNumber()));
    }
}
