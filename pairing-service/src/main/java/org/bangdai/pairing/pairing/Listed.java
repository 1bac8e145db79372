package org.bangdai.pairing.pairing;

import org.bangdai.pairing.pairing.Pairings.Mark;
import org.bangdai.pairing.pairing.Pairings.Selection;
import org.bangdai.pairing.pairing.domain.Active;
import org.bangdai.pairing.pairing.domain.Agreed;
import org.bangdai.pairing.pairing.domain.Ended;
import org.bangdai.pairing.pairing.domain.Lapsed;
import org.bangdai.pairing.pairing.domain.Pairing.Outcome;
import org.bangdai.pairing.pairing.domain.Proposed;
import org.bangdai.pairing.pairing.domain.Provisional;
import org.bangdai.pairing.pairing.domain.TermNotice;

/** Which pairings a list is of. A proposal in the middle of a step is listed where it comes out. */
enum Listed {
    PROPOSED(new Selection(Proposed.class.getSimpleName(), null)),
    AGREED(new Selection(Agreed.class.getSimpleName(), null)),
    /** Emergencies' that lapse unless an organiser ratifies them. */
    UNRATIFIED(new Selection(Provisional.class.getSimpleName(), null)),
    ACTIVE(new Selection(Active.class.getSimpleName(), null)),
    /** Of those that are active, the ones that an organiser has to complete. */
    OVERDUE(new Selection(Active.class.getSimpleName(), new Mark("told", TermNotice.OVERDUE))),
    LAPSED(new Selection(Lapsed.class.getSimpleName(), null)),
    /** Of those that have lapsed, the ones after which nobody is left to be asked and for which nothing has been done yet. */
    EXHAUSTED(new Selection(Lapsed.class.getSimpleName(), new Mark("chain", Lapsed.Chain.EXHAUSTED))),
    COMPLETED(ended(Outcome.COMPLETED)),
    TERMINATED(ended(Outcome.TERMINATED)),
    TRANSFERRED(ended(Outcome.TRANSFERRED)),
    NOT_RATIFIED(ended(Outcome.NOT_RATIFIED));

    final Selection selection;

    Listed(Selection selection) {
        this.selection = selection;
    }

    private static Selection ended(Outcome outcome) {
        return new Selection(Ended.class.getSimpleName(), new Mark("outcome", outcome));
    }
}
