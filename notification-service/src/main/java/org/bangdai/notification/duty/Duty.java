package org.bangdai.notification.duty;

import java.time.Instant;
import org.bangdai.platform.event.EventMeta;
import org.jspecify.annotations.Nullable;

/**
 * A person is on duty for a division.
 *
 * @param by who put them there
 * @param until null while it lasts
 * @param department that they sign for; null for the organisation department
 * @param home division where the person worked when it began; null where that was not known
 * @param homeSequence of the person's event that had told it; null where that was not known or not kept
 */
record Duty(
        String personId,
        String division,
        Instant since,
        String by,
        @Nullable Instant until,
        @Nullable String home,
        @Nullable Long homeSequence,
        @Nullable String department) {

    /** One for a person, a division and a department, so that nobody is there twice. */
    static String id(String personId, String division, @Nullable String department) {
        return division + ":" + personId + (department == null ? "" : ":" + department);
    }

    /** Whether what that event tells of the person was known when it began; an event may come later than it happened. */
    boolean isKnown(EventMeta person) {
        Long known = homeSequence;
        return known == null ? !person.time().isAfter(since) : person.sequence() <= known;
    }

    Duty over(Instant now) {
        return until == null ? new Duty(personId, division, since, by, now, home, homeSequence, department) : this;
    }

    /** Whoever works elsewhere now has left it: where neither division lies in the other. */
    Duty moved(String newHome, Instant now) {
        boolean stays = newHome.equals(home) || newHome.startsWith(division) || division.startsWith(newHome);
        return stays ? this : over(now);
    }
}
