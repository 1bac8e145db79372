package org.bangdai.evaluation.review.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a person hands in; it is locked from then on. Scores are from 0 to 100 with one decimal. */
public sealed interface Submission {

    Part part();

    String text();

    /** @param helpRating how the mentor's help was, 1 to 5 */
    record SelfAppraisal(
            String text, int helpRating, @Nullable String helpComment) implements Submission {
        @Override
        public Part part() {
            return Part.SELF_APPRAISAL;
        }
    }

    /** @param learnt what the mentor learnt from the mentee (帮学双方互促共进) */
    record Statement(String text, @Nullable String learnt, BigDecimal score) implements Submission {
        public Statement {
            score = score.setScale(1, RoundingMode.HALF_UP);
        }

        @Override
        public Part part() {
            return Part.STATEMENT;
        }
    }

    /** @param as whose comment it is; null of older ones, which are the leader's */
    record Comment(String text, BigDecimal score, @Nullable Part as) implements Submission {
        public Comment {
            score = score.setScale(1, RoundingMode.HALF_UP);
        }

        @Override
        public Part part() {
            return Objects.requireNonNullElse(as, Part.LEADER_COMMENT);
        }
    }
}
