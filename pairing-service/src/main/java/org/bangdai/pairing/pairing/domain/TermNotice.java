package org.bangdai.pairing.pairing.domain;

/** What has been said about the end of a pairing's term. Stored. */
public enum TermNotice {
    /** That it comes soon. */
    ENDING,
    /** That it has passed and the pairing waits for a person to complete it. */
    OVERDUE
}
