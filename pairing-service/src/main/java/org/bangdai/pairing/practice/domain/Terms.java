package org.bangdai.pairing.practice.domain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bangdai.pairing.reference.domain.Field;
import org.bangdai.pairing.reference.domain.Method;
import org.jspecify.annotations.Nullable;

/** Everything that an approved practice is found by, as one list, so that one index serves every combination of what is asked for. */
public final class Terms {

    private static final String ANY = "*";
    private static final String TITLE = "t:";
    private static final String TEXT = "x:";
    private static final String METHOD = "m:";
    private static final String FIELD = "f:";
    private static final String DIVISION = "d:";

    /** Where a text is looked for. */
    public enum Where {
        TITLE,
        /** But not in the title. */
        TEXT
    }

    /** @param text null for any; of words set apart by blanks all; @param division from which the practice comes, or one above */
    public record Query(
            @Nullable String text,
            @Nullable Method method,
            @Nullable Field field,
            @Nullable String division) {}

    private Terms() {}

    /** @param divisions in which the practice's own lies, itself included */
    public static List<String> of(Content content, Method method, List<String> divisions) {
        Set<String> terms = new LinkedHashSet<>();
        terms.add(ANY);
        terms.add(METHOD + method.name());
        terms.add(FIELD + content.field().name());
        divisions.forEach(it -> terms.add(DIVISION + it));
        terms.addAll(Words.prefixed(TITLE, Words.bigrams(content.title())));
        terms.addAll(Words.prefixed(TEXT, Words.bigrams(content.text())));
        return List.copyOf(terms);
    }

    /** All of which a practice must have; those that single out most come first. */
    public static List<String> of(Query query, Where where) {
        List<String> terms = new ArrayList<>();
        if (query.text() != null) {
            Words.apart(query.text())
                    .forEach(
                            it -> terms.addAll(Words.prefixed(where == Where.TITLE ? TITLE : TEXT, Words.bigrams(it))));
        }
        if (query.division() != null) {
            terms.add(DIVISION + query.division());
        }
        if (query.field() != null) {
            terms.add(FIELD + query.field().name());
        }
        if (query.method() != null) {
            terms.add(METHOD + query.method().name());
        }
        return terms.isEmpty() ? List.of(ANY) : List.copyOf(terms);
    }

    /** Whether a practice that has the terms is really meant: bigrams may stand apart. */
    public static boolean matches(Content content, Query query, Where where) {
        String text = query.text();
        if (text == null) {
            return true;
        }
        boolean inTitle = hasAll(content.title(), text);
        return where == Where.TITLE ? inTitle : !inTitle && hasAll(content.text(), text);
    }

    private static boolean hasAll(String text, String sought) {
        return Words.apart(sought).stream().allMatch(it -> Words.contains(text, it));
    }
}
