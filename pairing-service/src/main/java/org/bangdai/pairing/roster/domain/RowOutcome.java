package org.bangdai.pairing.roster.domain;

import java.util.List;

/** What the rules say of one row. */
public sealed interface RowOutcome {

    /** It can be imported. */
    record Good(RosterRow row) implements RowOutcome {}

    /** It cannot; every fault is named. */
    record Bad(SheetRow row, List<RowError> errors) implements RowOutcome {
        public Bad {
            errors = List.copyOf(errors);
        }
    }
}
