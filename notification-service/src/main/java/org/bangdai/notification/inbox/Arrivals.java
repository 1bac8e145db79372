package org.bangdai.notification.inbox;

/** Whoever wants to know that a message has come in. */
public interface Arrivals {

    /** Must not block or fail; may be lost. @param number among the person's messages @param id of the message */
    void arrived(String person, long number, String id);
}
