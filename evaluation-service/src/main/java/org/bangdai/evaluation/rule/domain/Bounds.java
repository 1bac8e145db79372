package org.bangdai.evaluation.rule.domain;

/** Bounds of numbers in rules. */
final class Bounds {

    private Bounds() {}

    static void check(String what, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(what + " is " + value + ", not within " + least + " and " + most);
        }
    }
}
