package org.bangdai.evaluation.figures.domain;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One month of one division: its own part ({@link Division#OWN}) and each division directly below it, whole.
 *
 * @param members by code
 */
public record Table(TreeMap<String, Series> members) {

    /**
     * @param before the month before, if there is one
     * @param own all that changes in the division's own part
     * @param below each division directly below, whole
     */
    public static Table of(@Nullable Table before, Days own, Map<String, Series> below) {
        TreeMap<String, Series> members = new TreeMap<>(below);
        Series past = before == null ? null : before.members.get(Division.OWN);
        members.put(Division.OWN, (past == null ? Series.empty() : past.carriedOver()).with(own));
        return new Table(members);
    }

    /** The whole division. */
    public Series whole() {
        Series whole = Series.empty();
        members.values().forEach(member -> member.addTo(whole));
        return whole;
    }
}
