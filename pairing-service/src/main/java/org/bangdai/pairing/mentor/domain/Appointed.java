package org.bangdai.pairing.mentor.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bangdai.pairing.programme.domain.Programme;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.decision.Event;
import org.jspecify.annotations.Nullable;

/** In the pool. */
public record Appointed(
        CandidateFile file, Tenure tenure, @Nullable String intent) implements InOffice {

    @Override
    public @Nullable Suspension suspension() {
        return null;
    }

    @Override
    public Appointed with(CandidateFile next) {
        return new Appointed(next, tenure, intent);
    }

    @Override
    public Appointed in(Tenure next) {
        return new Appointed(file, next, intent);
    }

    @Override
    public Appointed settled() {
        return new Appointed(file, tenure, null);
    }

    /** The same, with its seats and certificate to follow once more. */
    public Appointed unsettled() {
        return new Appointed(file, tenure, SETTLE);
    }

    public boolean isInTerm(LocalDate day) {
        return tenure.appointment().isInTerm(day);
    }

    public Decision<Mentor> suspend(String reason, Act act) {
        return Decision.change(
                new Suspended(file, tenure.by(act.command()), new Suspension(reason, act.by(), act.at()), SETTLE),
                new MentorEvents.MentorSuspended(id(), division(), reason));
    }

    /** @param capacity how many mentees at once from now on; not below those who are there, nor above what the programme allows */
    public Decision<Mentor> resize(int capacity, Act act) {
        return tenure.appointment().capacity() == capacity
                ? Decision.change(this)
                : Decision.change(
                        new Appointed(file, tenure.resized(capacity, act.command()), SETTLE),
                        new MentorEvents.MentorCapacityChanged(id(), division(), capacity));
    }

    /** For another term after this one, by the rules of today. */
    public Decision<Mentor> renew(Act act, Programme programme) {
        if (!tenure.isRenewable(act.today())) {
            return Decision.refuse(new MentorRefusal.NotRenewable(tenure.renewableFrom()));
        }
        List<Criterion> failed = Criteria.failed(file, programme.mentors());
        if (!failed.isEmpty()) {
            return Decision.refuse(new MentorRefusal.CriteriaNotMet(failed));
        }
        Tenure renewed = tenure.renewed(programme, act.command());
        List<Event> events = new ArrayList<>();
        events.add(new MentorEvents.MentorRenewed(
                id(),
                division(),
                renewed.appointment().certificateNumber(),
                renewed.appointment().termTo(),
                renewed.appointment().programmeVersion()));
        int seats = renewed.appointment().capacity();
        if (seats != tenure.appointment().capacity()) {
            events.add(new MentorEvents.MentorCapacityChanged(id(), division(), seats));
        }
        return Decision.change(new Appointed(file, renewed, SETTLE), events.toArray(Event[]::new));
    }
}
