package org.bangdai.pairing.practice.domain;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Chinese text has no words to index, so pairs of neighbouring characters (bigrams) are. Whatever contains a text contains all its bigrams; the other way
 * round it has to be looked at. Width, case and white space make no difference.
 */
public final class Words {

    /** The shortest text that can be looked for, in characters. */
    public static final int SHORTEST = 2;

    private Words() {}

    public static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(it -> !Character.isWhitespace(it) && !Character.isSpaceChar(it))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Whether it is long enough to be looked for. */
    public static boolean isSearchable(String text) {
        String plain = plain(text);
        return plain.codePointCount(0, plain.length()) >= SHORTEST;
    }

    /** What stands apart in what is looked for; one text where a part is too short to be looked for by itself. */
    public static List<String> apart(String sought) {
        List<String> parts = List.of(sought.strip().split("[\\s\\p{Z}]+"));
        return parts.stream().allMatch(Words::isSearchable) ? parts : List.of(sought);
    }

    /** In the order in which they first come. */
    public static Set<String> bigrams(String text) {
        int[] points = plain(text).codePoints().toArray();
        Set<String> bigrams = new LinkedHashSet<>();
        for (int i = 0; i + 1 < points.length; i++) {
            bigrams.add(new String(points, i, 2));
        }
        return bigrams;
    }

    public static boolean contains(String text, String sought) {
        return plain(text).contains(plain(sought));
    }

    static Set<String> prefixed(String prefix, Set<String> bigrams) {
        return bigrams.stream().map(it -> prefix + it).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
