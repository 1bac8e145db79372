package org.bangdai.pairing.matching.domain;

/**
 * Who may be matched by where they work: within one county, where those of a city's or the province's own organs belong to each of its counties. A matching may be asked
 * to look across counties.
 */
final class Scope {

    private static final int COUNTY = 6;

    private Scope() {}

    static boolean has(String mentee, String mentor) {
        String one = county(mentee);
        String other = county(mentor);
        return one.startsWith(other) || other.startsWith(one);
    }

    /** The county's code, or the city's or province's of who works there. */
    static String county(String division) {
        return division.length() > COUNTY ? division.substring(0, COUNTY) : division;
    }
}
