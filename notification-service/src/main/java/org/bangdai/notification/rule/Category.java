package org.bangdai.notification.rule;

/** What a message is about; persons choose by it how they are told. */
public enum Category {
    APPOINTMENT,
    PAIRING,
    MEETING,
    PLAN,
    ACTIVITY,
    CASE,
    PRACTICE,
    REVIEW,
    CADENCE,
    ADMINISTRATION;

    /** Of messages from before categories were kept. */
    public static final Category UNKNOWN = ADMINISTRATION;
}
