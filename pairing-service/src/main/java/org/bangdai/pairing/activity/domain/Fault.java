package org.bangdai.pairing.activity.domain;

import java.util.List;

/**
 * One part of the input that is missing or wrong.
 *
 * @param pointer JSON pointer into the body
 * @param code names the sentence, such as {@code required}
 * @param args numbers and codes for the sentence
 */
public record Fault(String pointer, String code, List<Object> args) {

    public Fault {
        args = List.copyOf(args);
    }

    public static Fault of(String pointer, String code, Object... args) {
        return new Fault(pointer, code, List.of(args));
    }
}
