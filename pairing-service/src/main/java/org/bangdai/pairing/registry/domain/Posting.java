package org.bangdai.pairing.registry.domain;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.bangdai.platform.decision.Decision;
import org.jspecify.annotations.Nullable;

/**
 * 任职: one person's post in one unit.
 *
 * @param division the unit's; who sees it sees the posting
 * @param sourceVersion the version of the provincial system that it was last taken from; null where none was
 */
public record Posting(
        String postingId,
        Facts facts,
        String division,
        @Nullable Long sourceVersion) {

    /**
     * @param heads 主要领导: whether the post is to lead the unit
     * @param inChargeOf 分管: ids of other units that whoever holds the post is the leader in charge of; may name units that are not known yet
     * @param to the last day; null while no end is known
     */
    public record Facts(
            String personId,
            String unitId,
            String post,
            boolean heads,
            Set<String> inChargeOf,
            LocalDate from,
            @Nullable LocalDate to) {

        public Facts {
            inChargeOf = Set.copyOf(inChargeOf);
        }
    }

    public static Decision<Posting> enter(String postingId, Facts facts, String division) {
        return new Posting(postingId, facts, division, null).checked();
    }

    public static Decision<Posting> received(String postingId, Facts facts, String division, long version) {
        return new Posting(postingId, facts, division, version).checked();
    }

    /** An organiser's correction, which stands until the source tells a newer version. */
    public Decision<Posting> edited(Facts next, String nextDivision) {
        Posting changed = new Posting(postingId, next, nextDivision, sourceVersion);
        return changed.equals(this) ? Decision.change(this) : changed.checked();
    }

    /** What the source says, unless it is not newer than what it said before. */
    public Decision<Posting> received(Facts next, String nextDivision, long version) {
        return isNewer(version) ? new Posting(postingId, next, nextDivision, version).checked() : Decision.change(this);
    }

    /** Where the unit has moved to. */
    public Decision<Posting> movedTo(String nextDivision) {
        return division.equals(nextDivision)
                ? Decision.change(this)
                : new Posting(postingId, facts, nextDivision, sourceVersion).checked();
    }

    /** Whether it is as the source told it in that version. */
    public boolean says(Facts told, long version) {
        return sourceVersion != null && sourceVersion == version && facts.equals(told);
    }

    public boolean isNewer(long version) {
        return sourceVersion == null || version > sourceVersion;
    }

    public boolean isCurrent(LocalDate day) {
        LocalDate to = facts.to();
        return !day.isBefore(facts.from()) && (to == null || !day.isAfter(to));
    }

    private Decision<Posting> checked() {
        LocalDate to = facts.to();
        return to != null && to.isBefore(facts.from())
                ? Decision.refuse(new RegistryRefusal.EndsBeforeItBegins())
                : Decision.change(this, changed());
    }

    private RegistryEvents.PostingChanged changed() {
        return new RegistryEvents.PostingChanged(
                postingId,
                facts.personId(),
                facts.unitId(),
                division,
                facts.post(),
                facts.heads(),
                new TreeSet<>(facts.inChargeOf()),
                facts.from(),
                facts.to());
    }
}
