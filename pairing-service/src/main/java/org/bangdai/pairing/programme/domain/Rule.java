package org.bangdai.pairing.programme.domain;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

/** Each rule of a programme, and which way it is tightened. */
public enum Rule {
    CONFIRMERS("/confirmers", Direction.MORE, Programme::confirmers),
    LEADER_GRASSROOTS_YEARS(
            "/mentors/leaderGrassrootsYears",
            Direction.GREATER,
            it -> it.mentors().leaderGrassrootsYears()),
    EXPERT_TITLE("/mentors/expertTitle", Direction.GREATER, it -> it.mentors().expertTitle()),
    CAPACITY("/mentors/capacity", Direction.SMALLER, it -> it.mentors().capacity()),
    GREATEST_CAPACITY(
            "/mentors/greatestCapacity", Direction.SMALLER, it -> it.mentors().most()),
    EMERGENCY_CAPACITY(
            "/mentors/emergencyCapacity", Direction.SMALLER, it -> it.mentors().emergencyCapacity()),
    TERM_YEARS("/mentors/termYears", Direction.SMALLER, it -> it.mentors().termYears()),
    TRACKS("/mentors/tracks", Direction.FEWER, it -> it.mentors().tracks()),
    /** No is tighter: then only the title counts. */
    TALENT_LISTED("/mentors/talentListed", Direction.SMALLER, it -> it.mentors().talentListed()),
    NEW_GRADUATE_YEARS(
            "/mentees/newGraduateYears", Direction.SMALLER, it -> it.mentees().newGraduateYears()),
    DISCIPLINE_AGE(
            "/mentees/disciplineAge", Direction.SMALLER, it -> it.mentees().disciplineAge()),
    CATEGORIES("/mentees/categories", Direction.FEWER, it -> it.mentees().categories()),
    /** Yes is tighter. */
    RESIDENT_ORGAN(
            "/mentees/residentOrgan", Direction.GREATER, it -> it.mentees().residentOrgan()),
    LEAST_AGE("/mentees/leastAge", Direction.GREATER_EACH, it -> it.mentees().leastAge()),
    GREATEST_AGE(
            "/mentees/greatestAge", Direction.SMALLER_EACH, it -> it.mentees().greatestAge()),
    LEAST_SERVICE_YEARS(
            "/mentees/leastServiceYears",
            Direction.GREATER_EACH,
            it -> it.mentees().leastServiceYears()),
    OFFER_DAYS("/pairings/offerDays", Direction.SMALLER, it -> it.pairings().offerDays()),
    TERM_MONTHS("/pairings/termMonths", Direction.SMALLER, it -> it.pairings().termMonths()),
    CHOICES("/pairings/choices", Direction.SMALLER, it -> it.pairings().choices()),
    EMERGENCY_DAYS(
            "/pairings/emergencyDays", Direction.SMALLER, it -> it.pairings().emergencyDays()),
    PER_MONTH("/activities/perMonth", Direction.GREATER, it -> it.activities().perMonth()),
    SPOT_CHECK_PERCENT(
            "/activities/spotCheckPercent",
            Direction.GREATER,
            it -> it.activities().spotCheckPercent()),
    MATCHING("/matching", Direction.FREE, Programme::matching);

    private final String pointer;
    private final Direction direction;
    private final Function<Programme, Object> value;

    Rule(String pointer, Direction direction, Function<Programme, Object> value) {
        this.pointer = pointer;
        this.direction = direction;
        this.value = value;
    }

    /** JSON pointer into a programme's rules. */
    public String pointer() {
        return pointer;
    }

    public Direction direction() {
        return direction;
    }

    public Object of(Programme programme) {
        return value.apply(programme);
    }

    /** Every rule's value. */
    public static Map<Rule, Object> values(Programme programme) {
        Map<Rule, Object> values = new EnumMap<>(Rule.class);
        for (Rule rule : values()) {
            values.put(rule, rule.of(programme));
        }
        return values;
    }
}
