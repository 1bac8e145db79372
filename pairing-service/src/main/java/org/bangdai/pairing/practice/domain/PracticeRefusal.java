package org.bangdai.pairing.practice.domain;

import java.util.Set;
import org.bangdai.platform.decision.Refusal;

/** Why a practice cannot be, or not go on so. */
public sealed interface PracticeRefusal extends Refusal {

    /** What is not confirmed does not count. */
    record NotConfirmed() implements PracticeRefusal {}

    /** Neither a party of the pairing nor an organiser. */
    record NotAParty() implements PracticeRefusal {}

    /** Only who wrote it edits and submits it. */
    record NotTheProposer() implements PracticeRefusal {}

    record NotRedacted(Set<Redaction.Leak> leaks) implements PracticeRefusal {
        public NotRedacted {
            leaks = Set.copyOf(leaks);
        }
    }

    /** Nobody approves their own. */
    record OwnPractice() implements PracticeRefusal {}

    /** The organiser's division is not above the one that it is shared in. */
    record NotAbove() implements PracticeRefusal {}

    record WrongState() implements PracticeRefusal {}
}
