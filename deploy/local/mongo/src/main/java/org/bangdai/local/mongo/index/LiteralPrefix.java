package org.bangdai.local.mongo.index;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import java.util.Optional;

/** The literal text that every match of a regular expression begins with, where the expression is anchored and case matters. */
final class LiteralPrefix {

    private static final String META = "\\^$.|?*+()[]{}";

    private LiteralPrefix() {}

    static Optional<FieldBounds> boundsOf(BsonRegularExpression regex) {
        String options = regex.getOptions();
        String pattern = regex.getPattern();
        if ((options != null && !options.isEmpty()) || !pattern.startsWith("^") || pattern.contains("|")) {
            return Optional.empty();
        }
        String prefix = literal(pattern.substring(1));
        return prefix.isEmpty()
                ? Optional.empty()
                : Optional.of(FieldBounds.range(
                        new FieldBounds.Edge(prefix, true), new FieldBounds.Edge(prefix + Character.MAX_VALUE, true)));
    }

    private static String literal(String pattern) {
        if (pattern.startsWith("\\Q")) {
            int end = pattern.indexOf("\\E");
            return end < 0 ? "" : pattern.substring(2, end);
        }
        int length = 0;
        while (length < pattern.length() && META.indexOf(pattern.charAt(length)) < 0) {
            length++;
        }
        boolean optional = length < pattern.length() && "?*{".indexOf(pattern.charAt(length)) >= 0;
        return pattern.substring(0, optional ? Math.max(0, length - 1) : length);
    }
}
