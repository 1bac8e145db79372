package org.bangdai.pairing.reference.domain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 行政区划: an administrative division.
 *
 * @param code GB/T 2260 and GB/T 10114: 2, 4, 6, 9 or 12 digits, each level's code beginning with its parent's
 * @param parent the code of the division that it lies in; null for a province
 */
public record Division(
        String code,
        String name,
        DivisionLevel level,
        @Nullable String parent) {

    public static Division of(String code, String name) {
        DivisionLevel level = DivisionLevel.ofLength(code.length());
        return new Division(code, name, level, level.parentOf(code));
    }

    /** The codes of the divisions that one lies in, from the province down to itself. */
    public static List<String> containing(String code) {
        List<String> codes = new ArrayList<>();
        for (String at = code;
                at != null;
                at = DivisionLevel.ofLength(at.length()).parentOf(at)) {
            codes.addFirst(at);
        }
        return List.copyOf(codes);
    }
}
