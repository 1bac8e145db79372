package org.bangdai.pairing.followup.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bangdai.pairing.pairing.domain.Terms;

/**
 * The reporting line between the two of a running pairing, as it is found on a day. It asks for something once for each time that it arises, however often it is
 * found; dismissed, it stays so for as long as it stands.
 *
 * @param stands whether there is one
 * @param known all follow-ups for a line between the two so far
 */
public record LineOfPair(Terms terms, boolean stands, List<FollowUp> known) {

    public LineOfPair {
        known = List.copyOf(known);
    }

    /** What is to be done now and was not put up yet. */
    public Optional<FollowUp.Task> toOpen(Instant now) {
        return stands && known.stream().allMatch(FollowUp::isOver)
                ? Optional.of(FollowUp.Task.ofLine(known.size() + 1, terms, now))
                : Optional.empty();
    }

    /** Ids of those whose ground is gone. */
    public List<String> ceased() {
        return stands
                ? List.of()
                : known.stream()
                        .filter(it -> !it.isOver())
                        .map(it -> it.task().followUpId())
                        .toList();
    }
}
