package org.bangdai.pairing.matching.domain;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.bangdai.pairing.person.domain.UnitKind;
import org.bangdai.pairing.reference.domain.Competence;
import org.bangdai.pairing.roster.domain.MenteeCategory;
import org.bangdai.pairing.roster.domain.MentorTrack;

/** Reads profiles once into what scoring compares millions of times: numbers and bits, the same for the same thing within one instance. */
final class Traits {

    /** Digits of a division's code that name its city, county and township. */
    private static final int CITY = 4;

    private static final int COUNTY = 6;
    private static final int TOWNSHIP = 9;

    /** What both sides have: areas are numbers, negative ones are nobody's; dialects beyond the first 64 are few, and stay words. */
    record Person(
            int fields,
            long dialects,
            Set<String> otherDialects,
            int city,
            int county,
            int township,
            UnitKind unitKind,
            MentorTrack track) {

        boolean sharesDialect(Person other) {
            return (dialects & other.dialects) != 0
                    || !otherDialects.isEmpty() && !Collections.disjoint(otherDialects, other.otherDialects);
        }
    }

    /** @param missing levels by competence; @param methods by which those are best learnt */
    record OfMentee(Person person, int gaps, int[] missing, int missingInAll, int methods) {}

    /** @param strengths competences; @param methods by which those are taught */
    record OfMentor(Person person, int strengths, int methods, int free, int capacity) {}

    private final Map<String, Integer> dialectNumbers = new HashMap<>();
    private final Map<String, Integer> areaNumbers = new HashMap<>();
    private int nowhere;

    OfMentee of(MenteeProfile mentee) {
        Person person = person(
                mentee.fields(), mentee.dialects(), mentee.division(), mentee.unitKind(), wanted(mentee.category()));
        int[] missing = new int[Competence.values().length];
        mentee.gaps().forEach((competence, levels) -> missing[competence.ordinal()] = levels);
        int all = mentee.gaps().values().stream().mapToInt(Integer::intValue).sum();
        return new OfMentee(
                person,
                bits(mentee.gaps().keySet()),
                missing,
                all,
                methods(mentee.gaps().keySet()));
    }

    OfMentor of(MentorProfile mentor) {
        Person person =
                person(mentor.fields(), mentor.dialects(), mentor.division(), mentor.unitKind(), mentor.track());
        return new OfMentor(
                person,
                bits(mentor.strengths()),
                methods(mentor.strengths()),
                Math.max(0, mentor.free()),
                mentor.capacity());
    }

    private Person person(
            Set<? extends Enum<?>> fields,
            Set<String> dialects,
            String division,
            UnitKind unitKind,
            MentorTrack track) {
        long known = 0;
        Set<String> others = new TreeSet<>();
        for (String dialect : dialects) {
            int number = dialectNumbers.computeIfAbsent(dialect, unknown -> dialectNumbers.size());
            if (number < Long.SIZE) {
                known |= 1L << number;
            } else {
                others.add(dialect);
            }
        }
        return new Person(
                bits(fields),
                known,
                others.isEmpty() ? Set.of() : others,
                area(division, CITY),
                area(division, COUNTY),
                area(division, TOWNSHIP),
                unitKind,
                track);
    }

    /** Who works above that level has no such area in common with anyone. */
    private int area(String division, int digits) {
        return division.length() < digits
                ? --nowhere
                : areaNumbers.computeIfAbsent(division.substring(0, digits), unknown -> areaNumbers.size());
    }

    private static int bits(Set<? extends Enum<?>> some) {
        int bits = 0;
        for (Enum<?> one : some) {
            bits |= 1 << one.ordinal();
        }
        return bits;
    }

    private static int methods(Set<Competence> competences) {
        int bits = 0;
        for (Competence competence : competences) {
            bits |= bits(Set.copyOf(competence.methods()));
        }
        return bits;
    }

    private static MentorTrack wanted(MenteeCategory category) {
        return switch (category) {
            case PROFESSIONAL -> MentorTrack.EXPERT;
            case NEW_GRADUATE, RESERVE, VILLAGE, DISCIPLINE, SECONDED -> MentorTrack.LEADER;
        };
    }
}
