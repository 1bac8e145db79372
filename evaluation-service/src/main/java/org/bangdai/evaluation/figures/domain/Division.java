package org.bangdai.evaluation.figures.domain;

import java.util.ArrayList;
import java.util.List;

/** Codes of provinces, cities, counties and townships (GB/T 2260, GB/T 10114); what lies below a township counts as its. */
public final class Division {

    private static final int[] LEVELS = {2, 4, 6, 9};

    /** The part of a division that belongs to none of those below it, such as a county's own organs. */
    public static final String OWN = "";

    private Division() {}

    public static boolean isOne(String code) {
        return code.matches("[1-9]\\d(\\d{2}(\\d{2}(\\d{3})?)?)?");
    }

    /** The code itself, or that of the township, county, city or province that it lies in. */
    static String of(String code) {
        String found = code;
        for (int level : LEVELS) {
            if (level <= code.length()) {
                found = code.substring(0, level);
            }
        }
        return found;
    }

    public static boolean isTownship(String code) {
        return code.length() >= LEVELS[LEVELS.length - 1];
    }

    /** Empty for a province. */
    public static String parent(String code) {
        String parent = "";
        for (int level : LEVELS) {
            if (level < code.length()) {
                parent = code.substring(0, level);
            }
        }
        return parent;
    }

    /** From the province down to the division itself. */
    public static List<String> path(String code) {
        List<String> path = new ArrayList<>();
        for (String at = code; !at.isEmpty(); at = parent(at)) {
            path.addFirst(at);
        }
        return List.copyOf(path);
    }
}
