package org.bangdai.evaluation.review.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bangdai.evaluation.review.domain.Submission.Comment;
import org.bangdai.evaluation.review.domain.Submission.Statement;
import org.bangdai.evaluation.scheme.domain.Indicator;
import org.jspecify.annotations.Nullable;

/**
 * What has been handed in so far.
 *
 * @param former what was reopened since, the oldest first; null of reviews of an older version of the software
 */
public record Parts(Map<Part, Handed> handed, @Nullable List<Former> former) {

    public static final Parts NONE = new Parts(Map.of(), null);

    /** @param by the person who handed it in */
    public record Handed(Submission submission, String by, Instant at) {}

    /**
     * A part as it was before it was reopened.
     *
     * @param command that reopened it
     * @param by who reopened it, as events name actors
     * @param total the score that the review had been finalised with; null where it had not
     */
    public record Former(
            String command,
            Handed handed,
            String reason,
            String by,
            Instant at,
            @Nullable BigDecimal total) {}

    public Parts {
        handed = Map.copyOf(handed);
        former = former == null ? null : List.copyOf(former);
    }

    public @Nullable Handed of(Part part) {
        return handed.get(part);
    }

    public List<Former> history() {
        return Objects.requireNonNullElse(former, List.of());
    }

    boolean has(Part part) {
        return handed.containsKey(part);
    }

    Parts with(Handed next) {
        Map<Part, Handed> all = new EnumMap<>(Part.class);
        all.putAll(handed);
        all.put(next.submission().part(), next);
        return new Parts(all, former);
    }

    Parts reopened(Former part) {
        Map<Part, Handed> left = new EnumMap<>(Part.class);
        left.putAll(handed);
        left.remove(part.handed().submission().part());
        List<Former> all = new ArrayList<>(history());
        all.add(part);
        return new Parts(left, all);
    }

    /** What is asked for and has not been handed in. */
    public List<Part> missing(Terms terms) {
        return terms.owed().stream().filter(part -> !has(part)).toList();
    }

    /** Whether those that are in came by the last day for them, as it is now. */
    boolean areInTime(Terms terms) {
        return handed.values().stream().allMatch(it -> it.at().isBefore(terms.overdueAt()));
    }

    /** What the scores given by persons amount to. */
    Map<Indicator, BigDecimal> values() {
        Map<Indicator, BigDecimal> values = new EnumMap<>(Indicator.class);
        for (Handed each : handed.values()) {
            if (each.submission() instanceof Statement statement) {
                values.put(Indicator.MENTOR_STATEMENT, statement.score());
            } else if (each.submission() instanceof Comment comment) {
                values.put(
                        comment.part() == Part.UNIT_COMMENT ? Indicator.UNIT_COMMENT : Indicator.LEADER_COMMENT,
                        comment.score());
            }
        }
        return values;
    }
}
