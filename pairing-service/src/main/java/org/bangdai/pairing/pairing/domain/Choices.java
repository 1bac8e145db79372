package org.bangdai.pairing.pairing.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom to ask where this mentor does not say yes.
 *
 * @param next mentors' ids, in their order
 * @param number which choice this pairing is, from 1; mentors who could not be asked any more count too
 * @param formerId the pairing of the choice before; null for the first
 */
public record Choices(
        List<String> next, int number, @Nullable String formerId) {

    public Choices {
        next = List.copyOf(next);
    }

    static Choices first(List<String> next) {
        return new Choices(next, 1, null);
    }

    /** As of the pairing that follows. @param index of its mentor in {@link #next} */
    Choices from(int index, String pairingId) {
        return new Choices(next.subList(index + 1, next.size()), number + index + 1, pairingId);
    }
}
