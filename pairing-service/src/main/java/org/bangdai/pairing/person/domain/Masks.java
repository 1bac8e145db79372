package org.bangdai.pairing.person.domain;

import java.util.regex.Pattern;

/** What identifies a person, so far hidden that it can be recognised but not used. Also for faulty values, of any length. */
public final class Masks {

    private static final Pattern LONG_NUMBER = Pattern.compile("\\d{11,}[Xx]?");

    private Masks() {}

    /** The first six and the last four characters remain, of a full number. */
    public static String idNumber(String value) {
        return keep(value, 6, 4);
    }

    /** The first three and the last four characters remain, of a full number. */
    public static String phone(String value) {
        return keep(value, 3, 4);
    }

    /** A text in which long numbers are masked, for values that may have slipped into the wrong place. */
    public static String within(String text) {
        return LONG_NUMBER
                .matcher(text)
                .replaceAll(found -> found.group().length() < 15 ? phone(found.group()) : idNumber(found.group()));
    }

    /** At least half is hidden: what is too short to keep both ends keeps fewer characters of its beginning only. */
    private static String keep(String value, int start, int end) {
        int length = value.length();
        if (length < start + end + 4) {
            int kept = Math.min(start, length / 3);
            return value.substring(0, kept) + "*".repeat(length - kept);
        }
        return value.substring(0, start) + "*".repeat(length - start - end) + value.substring(length - end);
    }
}
