package org.bangdai.notification.inbox;

/** Whoever wants to know that a message has come in. */
public interface Arrivals {

    /** Must not block or fail; may be lost. */
    void arrived(String person, long number);
}
