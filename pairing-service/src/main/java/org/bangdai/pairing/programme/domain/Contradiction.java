package org.bangdai.pairing.programme.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bangdai.pairing.roster.domain.MenteeCategory;

/**
 * What cannot be in a set of rules.
 *
 * @param pointer JSON pointer into the rules
 * @param args what is there and what would have to be, by the kind
 */
public record Contradiction(String pointer, Kind kind, List<Object> args) {

    private static final int MOST_YEARS = 60;
    private static final int OLDEST = 100;
    private static final Set<String> DEPARTMENTS =
            Arrays.stream(Department.values()).map(Enum::name).collect(Collectors.toSet());

    public enum Kind {
        OUT_OF_RANGE,
        NOTHING_NAMED,
        UNKNOWN_DEPARTMENT,
        LEAST_ABOVE_GREATEST,
        NOBODY_SERVES_SO_LONG,
        WEIGHTS_DO_NOT_ADD_UP
    }

    public Contradiction {
        args = List.copyOf(args);
    }

    /** All of them; empty where the rules may be published. */
    public static List<Contradiction> in(Programme programme) {
        List<Contradiction> found = new ArrayList<>();
        named(found, programme);
        ranges(found, programme);
        for (MenteeCategory category : programme.mentees().categories()) {
            ages(found, programme.mentees(), category);
        }
        service(found, programme.mentees());
        long sum = programme.matching().total();
        if (sum != Weights.WHOLE) {
            found.add(of(Rule.MATCHING, Kind.WEIGHTS_DO_NOT_ADD_UP, sum, Weights.WHOLE));
        }
        return found;
    }

    private static void named(List<Contradiction> found, Programme programme) {
        for (Rule rule : List.of(Rule.CONFIRMERS, Rule.TRACKS, Rule.CATEGORIES)) {
            if (((Set<?>) rule.of(programme)).isEmpty()) {
                found.add(of(rule, Kind.NOTHING_NAMED));
            }
        }
        for (String department : programme.confirmers()) {
            if (!DEPARTMENTS.contains(department)) {
                found.add(of(Rule.CONFIRMERS, Kind.UNKNOWN_DEPARTMENT, department, String.join(", ", DEPARTMENTS)));
            }
        }
    }

    private static void ranges(List<Contradiction> found, Programme programme) {
        for (Rule rule : Rule.values()) {
            if (rule.of(programme) instanceof Integer number) {
                range(found, rule.pointer(), number, least(rule), greatest(rule));
            }
        }
        for (Rule rule : List.of(Rule.LEAST_AGE, Rule.GREATEST_AGE, Rule.LEAST_SERVICE_YEARS)) {
            int least = rule == Rule.LEAST_SERVICE_YEARS ? 0 : 16;
            int greatest = rule == Rule.LEAST_SERVICE_YEARS ? MOST_YEARS : OLDEST;
            ((Map<?, ?>) rule.of(programme))
                    .forEach((category, number) ->
                            range(found, rule.pointer() + "/" + category, (Integer) number, least, greatest));
        }
    }

    private static int least(Rule rule) {
        return switch (rule) {
            case LEADER_GRASSROOTS_YEARS, EMERGENCY_CAPACITY, PER_MONTH, SPOT_CHECK_PERCENT -> 0;
            case DISCIPLINE_AGE -> 16;
            default -> 1;
        };
    }

    private static int greatest(Rule rule) {
        return switch (rule) {
            case CAPACITY, GREATEST_CAPACITY, EMERGENCY_CAPACITY, CHOICES, TERM_YEARS -> 10;
            case LEADER_GRASSROOTS_YEARS, NEW_GRADUATE_YEARS, TERM_MONTHS -> MOST_YEARS;
            case SPOT_CHECK_PERCENT, DISCIPLINE_AGE -> OLDEST;
            default -> 31;
        };
    }

    private static void range(List<Contradiction> found, String pointer, int value, int least, int greatest) {
        if (value < least || value > greatest) {
            found.add(new Contradiction(pointer, Kind.OUT_OF_RANGE, List.of(value, least, greatest)));
        }
    }

    private static void ages(List<Contradiction> found, Programme.MenteeRules rules, MenteeCategory category) {
        Integer least = rules.leastAge().get(category);
        int greatest = rules.greatestAge().getOrDefault(category, OLDEST);
        if (category == MenteeCategory.DISCIPLINE) {
            greatest = Math.min(greatest, rules.disciplineAge());
        }
        if (least != null && least > greatest) {
            found.add(new Contradiction(
                    Rule.LEAST_AGE.pointer() + "/" + category, Kind.LEAST_ABOVE_GREATEST, List.of(least, greatest)));
        }
    }

    /** A new graduate has served less than the limit, so nobody would serve that long. */
    private static void service(List<Contradiction> found, Programme.MenteeRules rules) {
        Integer least = rules.leastServiceYears().get(MenteeCategory.NEW_GRADUATE);
        if (least != null && least >= rules.newGraduateYears()) {
            found.add(new Contradiction(
                    Rule.LEAST_SERVICE_YEARS.pointer() + "/" + MenteeCategory.NEW_GRADUATE,
                    Kind.NOBODY_SERVES_SO_LONG,
                    List.of(least, rules.newGraduateYears())));
        }
    }

    private static Contradiction of(Rule rule, Kind kind, Object... args) {
        return new Contradiction(rule.pointer(), kind, List.of(args));
    }
}
