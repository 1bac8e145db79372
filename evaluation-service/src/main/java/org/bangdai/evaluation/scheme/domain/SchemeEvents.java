package org.bangdai.evaluation.scheme.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bangdai.platform.decision.Event;

/** What happens to schemes, as it is published. */
public final class SchemeEvents {

    private SchemeEvents() {}

    /** @param inherits id of the scheme that it tightens */
    public record SchemePublished(
            String schemeId,
            String division,
            int version,
            String inherits,
            LocalDate effectiveFrom,
            SortedSet<Cycle> cycles,
            SortedMap<Limit, Integer> limits,
            List<Weighting> weightings)
            implements Event {
        @Override
        public String type() {
            return "scheme-published";
        }
    }

    public record SchemeWithdrawn(String schemeId, String division, int version, String reason) implements Event {
        @Override
        public String type() {
            return "scheme-withdrawn";
        }
    }

    static SchemePublished published(SchemeVersion it, String inherits) {
        Map<Limit, Integer> limits = it.rules().limits();
        return new SchemePublished(
                it.id(),
                it.division(),
                it.version(),
                inherits,
                it.effectiveFrom(),
                new TreeSet<>(it.rules().cycles()),
                new TreeMap<>(limits),
                it.rules().weightings());
    }
}
