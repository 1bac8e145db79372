package org.bangdai.notification.rule;

/** How much a message asks of its reader. */
public enum Severity {
    /** Good to know. */
    INFO,
    /** The reader has something to do. */
    ACTION,
    /** Something went wrong or is late. */
    WARNING
}
