package org.bangdai.pairing.mentee.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.bangdai.pairing.person.domain.PersonFacts;
import org.bangdai.pairing.person.domain.UnitKind;
import org.bangdai.pairing.programme.domain.Programme;
import org.bangdai.pairing.roster.domain.MenteeCategory;

/**
 * Whether a mentee is eligible on a day, and why. A period of years ends on the day of the same month and date; where that year has no 29 February, on
 * the 28th (Civil Code of the PRC, article 202).
 */
public record Eligibility(LocalDate asOf, List<Result> results) {

    public Eligibility {
        results = List.copyOf(results);
    }

    /** A programme's rule for mentees. */
    public enum Rule {
        CATEGORY_HELPED("属于方案的帮带对象类别", "Is of a category that the programme helps"),
        IN_SERVICE("已参加工作", "Is in service"),
        SERVED_LONG_ENOUGH("工作年限达到下限", "Has served as long as asked"),
        SERVICE_UNDER_LIMIT("参加工作不满三年", "Has served strictly less than the limit"),
        OLD_ENOUGH("年龄达到下限", "Is as old as asked"),
        AGE_WITHIN_LIMIT("年龄不超过上限", "Is not older than the limit"),
        IN_RESIDENT_ORGAN("在纪委监委派驻机构", "Works in a resident organ");

        private final String zh;
        private final String en;

        Rule(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        public String zh() {
            return zh;
        }

        public String en() {
            return en;
        }
    }

    /** @param evidence the dates and values that decided, by name */
    public record Result(Rule rule, boolean passed, Map<String, String> evidence) {
        public Result {
            evidence = Map.copyOf(evidence);
        }
    }

    public boolean eligible() {
        return results.stream().allMatch(Result::passed);
    }

    public static Eligibility of(Mentee mentee, Programme.MenteeRules rules, LocalDate asOf) {
        PersonFacts person = mentee.person();
        MenteeCategory category = mentee.category();
        List<Result> results = new ArrayList<>();
        results.add(new Result(
                Rule.CATEGORY_HELPED,
                rules.categories().contains(category),
                Map.of("category", category.name(), "helped", String.valueOf(rules.categories()))));
        results.add(inService(person, asOf));
        Integer leastService = rules.leastServiceYears().get(category);
        if (leastService != null) {
            results.add(servedLongEnough(person, leastService, asOf));
        }
        if (category == MenteeCategory.NEW_GRADUATE) {
            results.add(serviceUnderLimit(person, rules.newGraduateYears(), asOf));
        }
        Integer leastAge = rules.leastAge().get(category);
        if (leastAge != null) {
            results.add(oldEnough(person, leastAge, asOf));
        }
        greatestAge(category, rules).ifPresent(age -> results.add(ageWithinLimit(person, age, asOf)));
        if (category == MenteeCategory.DISCIPLINE && rules.residentOrgan()) {
            results.add(new Result(
                    Rule.IN_RESIDENT_ORGAN,
                    person.unitKind() == UnitKind.RESIDENT_ORGAN,
                    Map.of("unitKind", person.unitKind().name())));
        }
        return new Eligibility(asOf, results);
    }

    private static OptionalInt greatestAge(MenteeCategory category, Programme.MenteeRules rules) {
        IntStream.Builder ages = IntStream.builder();
        Integer age = rules.greatestAge().get(category);
        if (age != null) {
            ages.add(age);
        }
        if (category == MenteeCategory.DISCIPLINE) {
            ages.add(rules.disciplineAge());
        }
        return ages.build().min();
    }

    private static Result inService(PersonFacts person, LocalDate asOf) {
        return new Result(
                Rule.IN_SERVICE,
                !person.serviceSince().isAfter(asOf),
                Map.of("serviceSince", person.serviceSince().toString()));
    }

    /** 不满三年: the day on which the years are full is out. */
    private static Result serviceUnderLimit(PersonFacts person, int years, LocalDate asOf) {
        LocalDate full = person.serviceSince().plusYears(years);
        return new Result(
                Rule.SERVICE_UNDER_LIMIT,
                asOf.isBefore(full),
                evidence("serviceSince", person.serviceSince(), "limitReached", full));
    }

    /** The day on which the years are full is in. */
    private static Result servedLongEnough(PersonFacts person, int years, LocalDate asOf) {
        LocalDate full = person.serviceSince().plusYears(years);
        return new Result(
                Rule.SERVED_LONG_ENOUGH,
                !asOf.isBefore(full),
                evidence("serviceSince", person.serviceSince(), "limitReached", full));
    }

    /** The birthday is in. */
    private static Result oldEnough(PersonFacts person, int age, LocalDate asOf) {
        LocalDate birthday = person.birthDate().plusYears(age);
        return new Result(
                Rule.OLD_ENOUGH,
                !asOf.isBefore(birthday),
                evidence("birthDate", person.birthDate(), "limitReached", birthday));
    }

    /** 35 周岁以下: the day of the next birthday is out. */
    private static Result ageWithinLimit(PersonFacts person, int age, LocalDate asOf) {
        LocalDate out = person.birthDate().plusYears(age + 1L);
        return new Result(
                Rule.AGE_WITHIN_LIMIT,
                asOf.isBefore(out),
                evidence("birthDate", person.birthDate(), "limitReached", out));
    }

    private static Map<String, String> evidence(String name, LocalDate date, String other, LocalDate otherDate) {
        Map<String, String> evidence = new TreeMap<>();
        evidence.put(name, date.toString());
        evidence.put(other, otherDate.toString());
        return evidence;
    }
}
