package org.bangdai.pairing.mentor.domain;

import java.time.LocalDate;
import org.bangdai.pairing.person.domain.PersonFacts;
import org.bangdai.pairing.programme.domain.Programme;
import org.bangdai.pairing.roster.domain.MentorFacts;
import org.bangdai.platform.decision.Decision;
import org.jspecify.annotations.Nullable;

/** Who was appointed: the appointment stands as it was signed, whatever becomes of the file. */
public sealed interface Member extends Mentor permits InOffice, ForRemoval, Left {

    Tenure tenure();

    /** The same state with another file. */
    Member with(CandidateFile next);

    @Override
    default Mentor erased() {
        return isErased() ? this : with(file().ofNobody());
    }

    @Override
    default @Nullable String lastCommand() {
        return tenure().lastCommand();
    }

    @Override
    default Decision<Mentor> nominated(PersonFacts person, MentorFacts facts, Nomination nomination) {
        // What was signed is not for the mentor to rewrite; organisers and rosters correct it.
        return nomination.kind() == NominationKind.SELF
                        && !file().with(person, facts, nomination).equals(file())
                ? Decision.refuse(new MentorRefusal.AlreadyAppointed())
                : merged(person, facts, nomination);
    }

    @Override
    default Decision<Mentor> corrected(PersonFacts person, MentorFacts facts) {
        return merged(person, facts, file().nominations().getLast());
    }

    private Decision<Mentor> merged(PersonFacts person, MentorFacts facts, Nomination nomination) {
        CandidateFile next = file().with(person, facts, nomination);
        return next.equals(file())
                ? Decision.change(this)
                : Decision.change(with(next), Mentor.changed(file(), next, nomination));
    }

    @Override
    default Decision<Mentor> overridden(CandidateFile.Waiver waiver, Programme programme) {
        return file().overriding(waiver, programme, this, this::with);
    }

    /** Again by a department that signed: nothing more happens. */
    @Override
    default Decision<Mentor> confirm(Confirming confirming, Programme programme, LocalDate today) {
        return tenure().signatures().stream()
                        .anyMatch(it -> it.department().equals(confirming.department())
                                && it.fileVersion() == confirming.fileVersion())
                ? Decision.change(this)
                : Decision.refuse(new MentorRefusal.AlreadyAppointed());
    }
}
