package org.bangdai.pairing.milestone.domain;

import org.jspecify.annotations.Nullable;

/** What happened, each kind with its own particulars. */
public sealed interface Happening {

    Kind kind();

    /** @param introducerId person id of the 入党介绍人; null where none is named @param byMentor whether that is, or was, a mentor of the mentee */
    record PartyMembership(@Nullable String introducerId, boolean byMentor) implements Happening {
        @Override
        public Kind kind() {
            return Kind.PARTY_MEMBERSHIP;
        }
    }

    record Promotion(String fromRank, String toRank) implements Happening {
        @Override
        public Kind kind() {
            return Kind.PROMOTION;
        }
    }

    record Secondment(String unit, String post) implements Happening {
        @Override
        public Kind kind() {
            return Kind.SECONDMENT;
        }
    }

    record Award(String title) implements Happening {
        @Override
        public Kind kind() {
            return Kind.AWARD;
        }
    }

    record Qualification(String title) implements Happening {
        @Override
        public Kind kind() {
            return Kind.QUALIFICATION;
        }
    }
}
