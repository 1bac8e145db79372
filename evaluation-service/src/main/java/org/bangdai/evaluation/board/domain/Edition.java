package org.bangdai.evaluation.board.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An edition that was computed; what it shows never changes.
 *
 * @param rules id of the rules by which it was ranked
 * @param objectUntil the last day on which it was open to objection as a preview
 * @param publishedAt null for one that is or was only a preview
 * @param supersededBy the edition that took its place; null for the one that counts
 */
public record Edition(
        Head head,
        String rules,
        Tally tally,
        Instant previewedAt,
        LocalDate objectUntil,
        @Nullable Instant publishedAt,
        @Nullable Integer supersededBy) {

    public boolean isInForce() {
        return publishedAt != null && supersededBy == null;
    }

    Edition published(Instant at) {
        return new Edition(head, rules, tally, previewedAt, objectUntil, at, null);
    }

    Edition superseded(int by) {
        return supersededBy == null ? new Edition(head, rules, tally, previewedAt, objectUntil, publishedAt, by) : this;
    }
}
