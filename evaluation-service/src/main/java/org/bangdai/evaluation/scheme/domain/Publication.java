package org.bangdai.evaluation.scheme.domain;

import java.time.LocalDate;
import java.util.List;
import org.bangdai.platform.decision.Decision;

/** A division's wish to have a scheme of its own. @param command that asks for it */
public record Publication(
        String division, String name, String nameEn, LocalDate effectiveFrom, Rules rules, String command) {

    /** So far ahead a scheme may be scheduled. */
    private static final int MOST_YEARS_AHEAD = 10;

    /** @param inherited what holds above on the first day; everyone's is at least the built-in one */
    public Decision<SchemeVersion> decide(int version, Scheme inherited, LocalDate today) {
        LocalDate latest = today.plusYears(MOST_YEARS_AHEAD);
        if (!effectiveFrom.isAfter(today) || effectiveFrom.isAfter(latest)) {
            return Decision.refuse(new SchemeRefusal.NotInTime(today.plusDays(1), latest));
        }
        List<Flaw> flaws = Flaw.in(rules, inherited);
        if (!flaws.isEmpty()) {
            return Decision.refuse(new SchemeRefusal.Contradictory(flaws));
        }
        List<SchemeRefusal.Loosening> loosenings = inherited.loosenings(rules);
        if (!loosenings.isEmpty()) {
            return Decision.refuse(new SchemeRefusal.Loosened(inherited.id(), loosenings));
        }
        SchemeVersion next =
                new SchemeVersion(division, version, name, nameEn, effectiveFrom, rules, inherited.id(), command, null);
        return Decision.change(next, SchemeEvents.published(next, inherited.id()));
    }
}
