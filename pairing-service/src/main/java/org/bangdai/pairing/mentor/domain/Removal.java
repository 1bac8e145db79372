package org.bangdai.pairing.mentor.domain;

import java.time.Instant;
import java.time.LocalDate;

/**
 * 调整出师资库, as it was proposed.
 *
 * @param objectUntil the last day on which the mentor may object
 */
public record Removal(Reason reason, String text, String by, Instant at, LocalDate objectUntil) {

    private static final int DAYS_TO_OBJECT = 15;

    /** Why somebody leaves the pool. */
    public enum Reason {
        /** 离岗 */
        LEFT_POST,
        /** 帮带效果差 */
        POOR_EFFECT,
        /** 本人申请 */
        OWN_WISH,
        /** 违纪 */
        DISCIPLINE
    }

    /** What the mentor says against it. */
    public record Objection(String text, Instant at) {}

    /** What an organiser decided in the end. */
    public record Ruling(String reason, String by, Instant at) {}

    static Removal propose(Reason reason, String text, Act act) {
        return new Removal(reason, text, act.by(), act.at(), act.today().plusDays(DAYS_TO_OBJECT));
    }

    boolean mayObject(LocalDate day) {
        return !day.isAfter(objectUntil);
    }
}
