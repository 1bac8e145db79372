package org.bangdai.pairing.programme.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bangdai.pairing.programme.domain.ProgrammeRefusal.Loosening;
import org.bangdai.platform.decision.Decision;

/**
 * A division's wish to have rules of its own.
 *
 * @param given what is said of the rules; the rest is inherited. Of limits by category, only those that are named
 * @param command that asks for it
 */
public record Publication(
        String division, String name, String nameEn, LocalDate effectiveFrom, Map<Rule, Object> given, String command) {

    /** So far ahead a programme may be scheduled. */
    private static final int MOST_YEARS_AHEAD = 10;

    public Publication {
        given = Map.copyOf(given);
    }

    /**
     * @param inherited what holds on the first day without it
     * @param bound whether a division above gave that, so that it may only be tightened; else it only fills what is not given
     */
    public Decision<ProgrammeVersion> decide(int version, Chain inherited, boolean bound, LocalDate today) {
        LocalDate latest = today.plusYears(MOST_YEARS_AHEAD);
        if (!effectiveFrom.isAfter(today) || effectiveFrom.isAfter(latest)) {
            return Decision.refuse(new ProgrammeRefusal.NotInTime(today.plusDays(1), latest));
        }
        Programme above = inherited.programme();
        Programme own = head(version).with(values(above));
        List<Contradiction> contradictions = Contradiction.in(own);
        if (!contradictions.isEmpty()) {
            return Decision.refuse(new ProgrammeRefusal.Contradictory(contradictions));
        }
        Set<Rule> deviations = bound ? deviations(own, above) : EnumSet.allOf(Rule.class);
        List<Loosening> loosenings = bound ? loosenings(own, above, deviations) : List.of();
        if (!loosenings.isEmpty()) {
            return Decision.refuse(new ProgrammeRefusal.Loosened(above.versionId(), loosenings));
        }
        ProgrammeVersion next =
                new ProgrammeVersion(version, own, deviations, bound ? above.versionId() : null, command, null);
        return Decision.change(next, next.published());
    }

    private Head head(int version) {
        return new Head(ProgrammeVersion.id(division, version), division, name, nameEn, effectiveFrom);
    }

    private Map<Rule, Object> values(Programme above) {
        Map<Rule, Object> values = new EnumMap<>(Rule.values(above));
        given.forEach((rule, value) -> values.merge(rule, value, Publication::over));
        return values;
    }

    private static Object over(Object inherited, Object value) {
        if (inherited instanceof Map<?, ?> limits && value instanceof Map<?, ?> own) {
            Map<Object, Object> all = new HashMap<>(limits);
            all.putAll(own);
            return all;
        }
        return value;
    }

    private static Set<Rule> deviations(Programme own, Programme above) {
        Set<Rule> deviations = EnumSet.allOf(Rule.class);
        deviations.removeIf(rule -> rule.of(own).equals(rule.of(above)));
        return deviations;
    }

    private static List<Loosening> loosenings(Programme own, Programme above, Set<Rule> deviations) {
        List<Loosening> loosenings = new ArrayList<>();
        for (Rule rule : deviations) {
            if (rule.direction().isLooser(rule.of(own), rule.of(above))) {
                loosenings.add(new Loosening(rule, rule.of(own), rule.of(above)));
            }
        }
        return loosenings;
    }
}
