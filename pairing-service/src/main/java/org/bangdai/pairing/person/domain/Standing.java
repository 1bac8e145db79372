package org.bangdai.pairing.person.domain;

import java.time.LocalDate;

/**
 * Whether a person is still in service here, as the provincial personnel system says.
 *
 * @param since the first day on which it holds
 * @param version the source's version of it; a higher one is newer
 */
public record Standing(Kind kind, LocalDate since, long version) {

    public enum Kind {
        /** 在职 */
        IN_SERVICE,
        /** 离职 */
        DEPARTED,
        /** 退休 */
        RETIRED,
        /** 调出 */
        TRANSFERRED_OUT
    }

    public boolean hasLeft(LocalDate day) {
        return kind != Kind.IN_SERVICE && !day.isBefore(since);
    }
}
