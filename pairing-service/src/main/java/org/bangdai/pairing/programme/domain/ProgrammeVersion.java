package org.bangdai.pairing.programme.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.bangdai.platform.decision.Decision;
import org.jspecify.annotations.Nullable;

/**
 * One version of a division's own programme, as it was published.
 *
 * @param version 1, 2, … within the division
 * @param programme all rules as they held together when this version was published
 * @param deviations the rules that this version sets itself; the others follow the divisions above
 * @param checkedAgainst version id of what it inherited when it was published; null for a province's, which inherits nothing
 * @param command that published it
 * @param withdrawal null while it stands
 */
public record ProgrammeVersion(
        int version,
        Programme programme,
        Set<Rule> deviations,
        @Nullable String checkedAgainst,
        String command,
        @Nullable Withdrawal withdrawal) {

    public ProgrammeVersion {
        deviations = Set.copyOf(deviations);
    }

    public record Withdrawal(String reason, String by, Instant at) {}

    /** Comes with the service. */
    public static ProgrammeVersion bundled(int version, Programme programme) {
        return new ProgrammeVersion(version, programme, EnumSet.allOf(Rule.class), null, "", null);
    }

    public static String id(String division, int version) {
        return division + "-v" + version;
    }

    public String id() {
        return programme.versionId();
    }

    public String division() {
        return programme.division();
    }

    public LocalDate effectiveFrom() {
        return programme.effectiveFrom();
    }

    /** Whether it has taken effect by that day; a newer one may have taken its place. */
    public boolean holdsOn(LocalDate day) {
        return withdrawal == null && !effectiveFrom().isAfter(day);
    }

    /** Takes back what has not taken effect yet. May be repeated. */
    public Decision<ProgrammeVersion> withdraw(Withdrawal next, LocalDate today) {
        if (withdrawal != null) {
            return Decision.change(this);
        }
        if (!effectiveFrom().isAfter(today)) {
            return Decision.refuse(new ProgrammeRefusal.InEffect(effectiveFrom()));
        }
        return Decision.change(
                new ProgrammeVersion(version, programme, deviations, checkedAgainst, command, next),
                new ProgrammeEvents.ProgrammeWithdrawn(id(), division(), version, next.reason()));
    }

    public ProgrammeEvents.ProgrammePublished published() {
        return new ProgrammeEvents.ProgrammePublished(
                id(),
                division(),
                version,
                checkedAgainst,
                deviations.stream().sorted().toList(),
                programme);
    }
}
