package org.bangdai.platform.store;

import java.util.ArrayList;
import java.util.List;

/**
 * The divisions that a division lies in. Documents keep them as {@code divisions} beside {@code division}, so that a scope is one equality, which an
 * index serves together with a sort; a range of codes could not be sorted by an index.
 */
public final class Divisions {

    /** Province, city, county, township, village (GB/T 2260, GB/T 10114). */
    private static final int[] LEVELS = {2, 4, 6, 9, 12};

    private Divisions() {}

    /** From the province down to the division itself: {@code 330523205} lies in 33, 3305, 330523 and 330523205. */
    public static List<String> containing(String code) {
        List<String> containing = new ArrayList<>(LEVELS.length);
        for (int level : LEVELS) {
            if (level < code.length()) {
                containing.add(code.substring(0, level));
            }
        }
        containing.add(code);
        return List.copyOf(containing);
    }
}
