package org.bangdai.pairing.programme.domain;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;

/** Which of two values of a rule is the tighter one. */
public enum Direction {
    /** The greater one. */
    GREATER(Direction::greater),
    /** The smaller one. */
    SMALLER(Direction::smaller),
    /** Whatever either names. */
    MORE(Direction::union),
    /** Only what both name. */
    FEWER(Direction::intersection),
    /** For each key the greater one; no entry is no limit. */
    GREATER_EACH((above, own) -> each(above, own, Direction::greater)),
    /** For each key the smaller one; no entry is no limit. */
    SMALLER_EACH((above, own) -> each(above, own, Direction::smaller)),
    /** Neither: the lower division's holds. */
    FREE((above, own) -> own);

    private final BinaryOperator<Object> tighter;

    Direction(BinaryOperator<Object> tighter) {
        this.tighter = tighter;
    }

    /** The tighter of two values of one rule; where neither is, such as of two sets, what is as tight as both. */
    Object tighter(Object above, Object own) {
        return tighter.apply(above, own);
    }

    boolean isLooser(Object own, Object above) {
        return !tighter(above, own).equals(own);
    }

    private static Object greater(Object one, Object other) {
        return compare(one, other) >= 0 ? one : other;
    }

    private static Object smaller(Object one, Object other) {
        return compare(one, other) <= 0 ? one : other;
    }

    @SuppressWarnings("unchecked") // both are values of the same rule
    private static int compare(Object one, Object other) {
        return ((Comparable<Object>) one).compareTo(other);
    }

    private static Object union(Object one, Object other) {
        Set<Object> union = new TreeSet<>((Set<?>) one);
        union.addAll((Set<?>) other);
        return union;
    }

    private static Object intersection(Object one, Object other) {
        Set<Object> both = new TreeSet<>((Set<?>) one);
        both.retainAll((Set<?>) other);
        return both;
    }

    private static Object each(Object one, Object other, BinaryOperator<Object> choice) {
        Map<Object, Object> each = new TreeMap<>((Map<?, ?>) one);
        ((Map<?, ?>) other).forEach((key, value) -> each.merge(key, value, choice));
        return each;
    }
}
