package org.bangdai.notification.contact.domain;

import java.util.List;
import org.bangdai.platform.decision.Event;

/**
 * Somebody set where a person can be reached; for the audit, so which kinds of addresses there are now, and never one of them.
 *
 * @param given {@code PHONE}, {@code EMAIL} or {@code ROBOT}; none where all were removed
 */
public record ContactChanged(String personId, String division, List<String> given) implements Event {

    public static ContactChanged of(Contact contact) {
        return new ContactChanged(contact.personId(), contact.division(), contact.given());
    }

    @Override
    public String type() {
        return "contact-changed";
    }
}
