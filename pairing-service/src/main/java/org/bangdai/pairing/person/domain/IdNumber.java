package org.bangdai.pairing.person.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * 公民身份号码 (GB 11643): six digits of a place, the date of birth, three digits in order (odd for men), a check character. The place is that of the
 * first registration and may have been abolished since, so it is not checked.
 *
 * @param value upper-case, 18 characters
 */
public record IdNumber(String value) {

    private static final Pattern SHAPE = Pattern.compile("[1-9]\\d{16}[\\dX]");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    /** @throws IllegalArgumentException where it is none; the message never holds the number */
    public IdNumber {
        value = value.strip().toUpperCase(Locale.ROOT);
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not 18 digits, the last of which may be X");
        }
        if (value.charAt(17) != check(value)) {
            throw new IllegalArgumentException("the check character does not fit");
        }
        if (birthDate(value).isBefore(EARLIEST)) {
            throw new IllegalArgumentException("the date of birth lies before 1900");
        }
    }

    public static boolean isValid(String text) {
        try {
            new IdNumber(text);
            return true;
        } catch (IllegalArgumentException invalid) {
            return false;
        }
    }

    public LocalDate birthDate() {
        return birthDate(value);
    }

    public Gender gender() {
        return (value.charAt(16) - '0') % 2 == 1 ? Gender.MALE : Gender.FEMALE;
    }

    /** Place and last four characters, such as {@code 330523********1211}. */
    public String masked() {
        return Masks.idNumber(value);
    }

    /** The check character of 17 digits. */
    public static char check(String digits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % 11);
    }

    private static LocalDate birthDate(String value) {
        try {
            return LocalDate.of(digits(value, 6, 10), digits(value, 10, 12), digits(value, 12, 14));
        } catch (DateTimeException none) {
            throw new IllegalArgumentException("the date of birth does not exist", none);
        }
    }

    private static int digits(String value, int from, int to) {
        return Integer.parseInt(value, from, to, 10);
    }

    /** Masked: a number that ends up in a log is not readable there. */
    @Override
    public String toString() {
        return masked();
    }
}
