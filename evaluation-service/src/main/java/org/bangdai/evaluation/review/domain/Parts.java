package org.bangdai.evaluation.review.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.bangdai.evaluation.review.domain.Submission.Comment;
import org.bangdai.evaluation.review.domain.Submission.Statement;
import org.bangdai.evaluation.scheme.domain.Indicator;
import org.jspecify.annotations.Nullable;

/** What has been handed in so far. */
public record Parts(Map<Part, Handed> handed) {

    public static final Parts NONE = new Parts(Map.of());

    /** @param by the person who handed it in */
    public record Handed(Submission submission, String by, Instant at) {}

    public Parts {
        handed = Map.copyOf(handed);
    }

    public @Nullable Handed of(Part part) {
        return handed.get(part);
    }

    boolean has(Part part) {
        return handed.containsKey(part);
    }

    Parts with(Handed next) {
        Map<Part, Handed> all = new EnumMap<>(Part.class);
        all.putAll(handed);
        all.put(next.submission().part(), next);
        return new Parts(all);
    }

    /** Whether everyone who is asked for a part has handed it in. */
    boolean complete(Terms terms) {
        for (Part part : Part.values()) {
            if (terms.author(part) != null && !has(part)) {
                return false;
            }
        }
        return true;
    }

    /** What the scores given by persons amount to. */
    Map<Indicator, BigDecimal> values() {
        Map<Indicator, BigDecimal> values = new EnumMap<>(Indicator.class);
        for (Handed each : handed.values()) {
            if (each.submission() instanceof Statement statement) {
                values.put(Indicator.MENTOR_STATEMENT, statement.score());
            } else if (each.submission() instanceof Comment comment) {
                values.put(Indicator.LEADER_COMMENT, comment.score());
            }
        }
        return values;
    }
}
