package org.bangdai.pairing.matching.domain;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.bangdai.pairing.programme.domain.Weights;
import org.bangdai.pairing.roster.domain.MenteeCategory;
import org.bangdai.pairing.roster.domain.MentorTrack;

/** How well two fit: a sum of named parts, in whole points. */
public record Scoring(Weights weights) {

    private static final Part[] PARTS = Part.values();

    /** Digits of a division's code that name its city, county and township. */
    private static final int CITY = 4;

    private static final int COUNTY = 6;
    private static final int TOWNSHIP = 9;

    public int total(MenteeProfile mentee, MentorProfile mentor) {
        int total = 0;
        for (Part part : PARTS) {
            total += points(part, mentee, mentor);
        }
        return total;
    }

    public Map<Part, Integer> parts(MenteeProfile mentee, MentorProfile mentor) {
        Map<Part, Integer> parts = new EnumMap<>(Part.class);
        for (Part part : PARTS) {
            parts.put(part, points(part, mentee, mentor));
        }
        return parts;
    }

    public int points(Part part, MenteeProfile mentee, MentorProfile mentor) {
        int weight = weight(part);
        return switch (part) {
            case FIELD ->
                share(
                        weight,
                        common(mentee.fields(), mentor.fields()),
                        mentee.fields().size());
            case DIALECT -> Collections.disjoint(mentee.dialects(), mentor.dialects()) ? 0 : weight;
            case PLACE -> place(weight, mentee.division(), mentor.division());
            case LOAD -> share(weight, Math.max(0, mentor.free()), mentor.capacity());
            case UNIT_KIND -> mentee.unitKind() == mentor.unitKind() ? weight : 0;
            case TRACK -> wanted(mentee.category()) == mentor.track() ? weight : 0;
        };
    }

    private int weight(Part part) {
        return switch (part) {
            case FIELD -> weights.field();
            case DIALECT -> weights.dialect();
            case PLACE -> weights.place();
            case LOAD -> weights.load();
            case UNIT_KIND -> weights.unitKind();
            case TRACK -> weights.track();
        };
    }

    private static int share(int weight, int some, int all) {
        return all <= 0 ? 0 : weight * Math.min(some, all) / all;
    }

    private static <T> int common(Set<T> some, Set<T> others) {
        int common = 0;
        for (T one : some) {
            if (others.contains(one)) {
                common++;
            }
        }
        return common;
    }

    private static int place(int weight, String one, String other) {
        if (agree(one, other, TOWNSHIP)) {
            return weight;
        }
        if (agree(one, other, COUNTY)) {
            return weight * 3 / 5;
        }
        return agree(one, other, CITY) ? weight / 5 : 0;
    }

    private static boolean agree(String one, String other, int digits) {
        return one.length() >= digits && one.regionMatches(0, other, 0, digits);
    }

    private static MentorTrack wanted(MenteeCategory category) {
        return switch (category) {
            case PROFESSIONAL -> MentorTrack.EXPERT;
            case NEW_GRADUATE, RESERVE, VILLAGE, DISCIPLINE, SECONDED -> MentorTrack.LEADER;
        };
    }
}
