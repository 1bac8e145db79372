package org.bangdai.evaluation.scheme.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.bangdai.platform.decision.Decision;
import org.jspecify.annotations.Nullable;

/**
 * One version of a division's own scheme, as it was published.
 *
 * @param division empty for the ones that come with the service, which hold everywhere
 * @param version 1, 2, … within the division
 * @param checkedAgainst id of the scheme that it inherited when it was published; null for those that come with the service
 * @param command that published it
 * @param withdrawal null while it stands
 */
public record SchemeVersion(
        String division,
        int version,
        String name,
        String nameEn,
        LocalDate effectiveFrom,
        Rules rules,
        @Nullable String checkedAgainst,
        String command,
        @Nullable Withdrawal withdrawal) {

    private static final String BUILT_IN = "provincial-";

    public record Withdrawal(String reason, String by, Instant at) {}

    /** Such as {@code provincial-2}, or {@code 330523-s1}. */
    public String id() {
        return division.isEmpty() ? BUILT_IN + version : division + "-s" + version;
    }

    /** Whether it has taken effect by that day; a newer one may have taken its place. */
    public boolean holdsOn(LocalDate day) {
        return withdrawal == null && !effectiveFrom.isAfter(day);
    }

    /** Takes back what has not taken effect yet. May be repeated. */
    public Decision<SchemeVersion> withdraw(Withdrawal next, LocalDate today) {
        if (withdrawal != null) {
            return Decision.change(this);
        }
        if (!effectiveFrom.isAfter(today)) {
            return Decision.refuse(new SchemeRefusal.InEffect(effectiveFrom));
        }
        return Decision.change(
                new SchemeVersion(division, version, name, nameEn, effectiveFrom, rules, checkedAgainst, command, next),
                new SchemeEvents.SchemeWithdrawn(id(), division, version, next.reason()));
    }
}
