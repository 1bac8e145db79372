package org.bangdai.pairing.departure.domain;

import java.time.LocalDate;

/** That somebody left. @param since the first day on which they are gone */
public record Leave(Cause cause, LocalDate since) {

    public enum Cause {
        /** 任职全部结束 */
        POSTINGS_ENDED,
        /** 离职 */
        DEPARTED,
        /** 退休 */
        RETIRED,
        /** 调出 */
        TRANSFERRED_OUT
    }
}
