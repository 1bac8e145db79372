package org.bangdai.pairing.load;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import org.bangdai.pairing.person.PersonIds;
import org.bangdai.pairing.person.domain.IdNumber;
import org.bangdai.pairing.person.domain.PersonFacts;
import org.bangdai.pairing.person.domain.UnitKind;
import org.bangdai.pairing.reference.domain.Division;
import org.bangdai.pairing.reference.domain.Field;

/** Persons of a county who do not exist: the same ones each time, each with a number of its own. */
record Invented(String county, List<Division> townships, PersonIds ids) {

    /** Orders of one day that are given out; those below are left. */
    private static final int PER_DAY = 900;

    private static final int FIRST_ORDER = 100;
    private static final String SURNAMES = "陈王张沈周徐吴朱俞潘方胡杨章许施姚诸汪程叶";
    private static final String GIVEN = "建国平志强永明忠良德兴伟民宝林新荣卫东立文龙欣怡雨婷思佳诗晓可静语清悦";
    private static final List<String> DIALECTS = List.of("安吉话", "湖州话", "绍兴话", "温州话", "畲话");

    /** @param idNumber in clear */
    record Someone(PersonFacts facts, String idNumber) {
        String id() {
            return facts.personId();
        }
    }

    /** @param born the first day on which one of them is born: what keeps leaders, mentors and mentees apart */
    Someone of(int number, LocalDate born, LocalDate serviceSince, String post) {
        IdNumber idNumber = idNumber(number, born.plusDays(number / PER_DAY));
        Division township = townships.get(number % townships.size());
        Field[] fields = Field.values();
        PersonFacts facts = new PersonFacts(
                ids.of(idNumber),
                name(number),
                idNumber.gender(),
                idNumber.birthDate(),
                township.code(),
                township.name() + "人民政府",
                UnitKind.TOWNSHIP,
                post,
                serviceSince,
                Set.of(fields[number % fields.length]),
                Set.of(DIALECTS.get(number % DIALECTS.size())));
        return new Someone(facts, idNumber.value());
    }

    private IdNumber idNumber(int number, LocalDate born) {
        String digits = county + born.format(DateTimeFormatter.BASIC_ISO_DATE) + (FIRST_ORDER + number % PER_DAY);
        return new IdNumber(digits + IdNumber.check(digits));
    }

    private static String name(int number) {
        int given = number / SURNAMES.length();
        return "" + SURNAMES.charAt(number % SURNAMES.length())
                + GIVEN.charAt(given % GIVEN.length())
                + GIVEN.charAt(given / GIVEN.length() % GIVEN.length());
    }
}
