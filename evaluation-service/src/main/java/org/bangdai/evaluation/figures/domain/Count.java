package org.bangdai.evaluation.figures.domain;

import java.time.LocalDate;

/**
 * What is counted: how many of it there are on a day in one division. The codes are stored, so they never change and none is used again. Years of birth
 * and half-years of joining the Party have a code for each ({@link #menteesBorn}, {@link #poolBorn}, {@link #joined}); what an answer needs of them is gathered
 * under the last constants.
 */
public enum Count {
    COVERED(1),
    UNCOVERED(2),
    NOT_ELIGIBLE(3),

    NEW_GRADUATE(10),
    PROFESSIONAL(11),
    RESERVE(12),
    VILLAGE(13),
    DISCIPLINE(14),
    SECONDED(15),
    OTHER_CATEGORY(16),

    MENTEE_SMART_MANUFACTURING(20),
    MENTEE_LEISURE_ECONOMY(21),
    MENTEE_GREEN_FINANCE(22),
    MENTEE_PLANNING_CONSTRUCTION(23),
    MENTEE_ECOLOGY(24),
    MENTEE_INFORMATION_TECHNOLOGY(25),

    POOL_LEADER(30),
    POOL_EXPERT(31),
    POOL_TRACK_UNKNOWN(32),

    POOL_SMART_MANUFACTURING(40),
    POOL_LEISURE_ECONOMY(41),
    POOL_GREEN_FINANCE(42),
    POOL_PLANNING_CONSTRUCTION(43),
    POOL_ECOLOGY(44),
    POOL_INFORMATION_TECHNOLOGY(45),
    /** 徒成师: mentors in the pool who completed a pairing as mentees. */
    POOL_FORMER_MENTEE(46),

    RUNNING(50),
    ENDED(51),

    /** Held and not taken back, confirmed or not. */
    ACTIVITY(60),
    ACTIVITY_CONFIRMED(61),
    HOUSEHOLD(62),
    DISPUTE_OPENED(63),
    DISPUTE_SETTLED(64),
    ENTERPRISE(65),
    PROBLEM_OPENED(66),
    PROBLEM_SOLVED(67),
    /** Finalised in time, or its last day in time is over. */
    REVIEW_OWED(68),
    REVIEW_IN_TIME(69),

    SECONDEE_PROMOTED(80),
    SECONDEE_NOT_PROMOTED(81),
    SECONDEE_AWAY(82),
    /** At the division that receives. */
    POSTED(83),

    MENTEE_YOUNG(100),
    MENTEE_MIDDLE(101),
    MENTEE_OLD(102),
    MENTEE_AGE_UNKNOWN(103),
    POOL_YOUNG(104),
    POOL_MIDDLE(105),
    POOL_OLD(106),
    POOL_AGE_UNKNOWN(107),
    INTRODUCED(110),
    NOT_INTRODUCED(111);

    /** Codes from here on are computed from those of single years. */
    static final int GATHERED = 100;

    /** One more than the greatest code of a constant. */
    static final int SLOTS = 112;

    private static final int CENTURY = 1900;
    private static final int YEARS = 400;
    private static final int BORN = 1000;
    private static final int POOL_BORN = 2000;
    private static final int JOINED = 3000;

    /** 青: 35 or younger; 中: 36 to 50; 老: older. By the years of birth and of the day, since no more is known. */
    private static final int YOUNG = 35;

    private static final int MIDDLE = 50;

    private final int code;

    Count(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    static int menteesBorn(int year) {
        return BORN + since(year);
    }

    static int poolBorn(int year) {
        return POOL_BORN + since(year);
    }

    /** The code for an unknown year of birth is that of {@value #CENTURY}. */
    static int unknownYear() {
        return CENTURY;
    }

    static int joined(HalfYear half, boolean introducedByMentor) {
        return JOINED + 4 * since(half.year()) + 2 * (half.second() ? 1 : 0) + (introducedByMentor ? 1 : 0);
    }

    private static int since(int year) {
        return Math.clamp(year - CENTURY, 0, YEARS);
    }

    /** The constant's code under which a stored code is gathered on that day; -1 where the day has no use for it. */
    static int slot(int code, LocalDate day, HalfYear half) {
        if (code < GATHERED) {
            return code;
        }
        if (code >= JOINED) {
            int last = JOINED + 4 * since(half.year()) + 2 * (half.second() ? 1 : 0);
            return code == last ? NOT_INTRODUCED.code : code == last + 1 ? INTRODUCED.code : -1;
        }
        int youngest = code >= POOL_BORN ? POOL_YOUNG.code : MENTEE_YOUNG.code;
        int year = code % BORN;
        if (year == 0) {
            return youngest + 3;
        }
        int age = day.getYear() - CENTURY - year;
        return age <= YOUNG ? youngest : age <= MIDDLE ? youngest + 1 : youngest + 2;
    }
}
