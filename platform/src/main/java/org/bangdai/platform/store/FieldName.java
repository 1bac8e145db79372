package org.bangdai.platform.store;

import java.util.regex.Pattern;

/** Names that become part of a path in a document. */
final class FieldName {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9]*");

    private FieldName() {}

    static String checked(String name) {
        if (!PLAIN.matcher(name).matches()) {
            throw new IllegalArgumentException("not a plain name: " + name);
        }
        return name;
    }
}
