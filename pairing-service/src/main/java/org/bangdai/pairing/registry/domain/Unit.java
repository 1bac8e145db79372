package org.bangdai.pairing.registry.domain;

import org.bangdai.pairing.person.domain.UnitKind;
import org.bangdai.platform.decision.Decision;
import org.jspecify.annotations.Nullable;

/**
 * 单位: an organ, township, institution, enterprise or village body where persons work.
 *
 * @param sourceVersion the version of the provincial system that it was last taken from; null where none was
 */
public record Unit(String unitId, Facts facts, @Nullable Long sourceVersion) {

    /**
     * @param code 机构代码, as the unit's papers say
     * @param division where it belongs; who sees that division sees the unit
     * @param parentId the unit above; it may be one that is not known yet. Null for the topmost
     */
    public record Facts(
            String code,
            String name,
            UnitKind kind,
            String division,
            @Nullable String parentId) {}

    /** Entered by an organiser. */
    public static Decision<Unit> enter(String unitId, Facts facts) {
        return new Unit(unitId, facts, null).checked();
    }

    /** As the source first told it. */
    public static Decision<Unit> received(String unitId, Facts facts, long version) {
        return new Unit(unitId, facts, version).checked();
    }

    /** An organiser's correction, which stands until the source tells a newer version. */
    public Decision<Unit> edited(Facts next) {
        return facts.equals(next) ? Decision.change(this) : new Unit(unitId, next, sourceVersion).checked();
    }

    /** What the source says, unless it is not newer than what it said before. */
    public Decision<Unit> received(Facts next, long version) {
        return isNewer(version) ? new Unit(unitId, next, version).checked() : Decision.change(this);
    }

    /** Whether it is as the source told it in that version. */
    public boolean says(Facts told, long version) {
        return sourceVersion != null && sourceVersion == version && facts.equals(told);
    }

    public boolean isNewer(long version) {
        return sourceVersion == null || version > sourceVersion;
    }

    private Decision<Unit> checked() {
        return unitId.equals(facts.parentId())
                ? Decision.refuse(new RegistryRefusal.OwnParent())
                : Decision.change(this, changed());
    }

    private RegistryEvents.UnitChanged changed() {
        return new RegistryEvents.UnitChanged(
                unitId, facts.code(), facts.name(), facts.kind(), facts.division(), facts.parentId());
    }
}
