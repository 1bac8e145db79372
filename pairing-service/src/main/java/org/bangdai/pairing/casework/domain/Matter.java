package org.bangdai.pairing.casework.domain;

import org.bangdai.pairing.activity.domain.Details.Parties;

/** What a case is about. Its texts may name persons, so they never go into an event. */
public sealed interface Matter {

    String problem();

    /** 矛盾纠纷. @param parties between whom */
    record Dispute(Parties parties, String problem) implements Matter {}

    /** 企业难题. */
    record EnterpriseProblem(String enterprise, String problem) implements Matter {}

    enum Sort {
        DISPUTE(Dispute.class),
        PROBLEM(EnterpriseProblem.class);

        private final Class<? extends Matter> type;

        Sort(Class<? extends Matter> type) {
            this.type = type;
        }

        /** The simple name of the record. */
        public String stored() {
            return type.getSimpleName();
        }
    }

    default Sort sort() {
        return switch (this) {
            case Dispute dispute -> Sort.DISPUTE;
            case EnterpriseProblem problem -> Sort.PROBLEM;
        };
    }
}
