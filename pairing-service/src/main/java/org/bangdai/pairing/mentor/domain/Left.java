package org.bangdai.pairing.mentor.domain;

import java.time.Instant;
import java.util.List;
import org.bangdai.pairing.person.domain.PersonFacts;
import org.bangdai.pairing.roster.domain.MentorFacts;
import org.bangdai.platform.decision.Decision;

/** Out of the pool. A nomination made since opens the file once more. */
public sealed interface Left extends Member permits Removed, Expired {

    Instant leftAt();

    @Override
    default Decision<Mentor> listed(PersonFacts person, MentorFacts facts, Nomination nomination) {
        return corrected(person, facts);
    }

    @Override
    default Decision<Mentor> nominated(PersonFacts person, MentorFacts facts, Nomination nomination) {
        if (!nomination.at().isAfter(leftAt())) {
            return Member.super.nominated(person, facts, nomination);
        }
        if (intent() != null) {
            // What has to follow from leaving (the certificate's revocation) must not be forgotten.
            return Decision.refuse(new MentorRefusal.WrongState());
        }
        CandidateFile next = file().reopened(person, facts, nomination);
        return Decision.change(
                new Candidate(next, List.of(), List.of()), MentorEvents.MentorNominated.of(person, nomination));
    }
}
