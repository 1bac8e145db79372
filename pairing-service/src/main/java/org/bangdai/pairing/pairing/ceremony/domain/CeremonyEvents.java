package org.bangdai.pairing.pairing.ceremony.domain;

import java.time.Instant;
import java.util.List;
import org.bangdai.platform.decision.Event;
import org.jspecify.annotations.Nullable;

/** What happens to ceremonies, as it is published. {@code participants} are the person ids of mentors and mentees. */
public final class CeremonyEvents {

    private CeremonyEvents() {}

    public record CeremonyScheduled(
            String ceremonyId,
            String division,
            String title,
            String place,
            Instant heldOn,
            @Nullable String organisedBy,
            List<String> participants)
            implements Event {
        @Override
        public String type() {
            return "ceremony-scheduled";
        }
    }

    /** Further pairings are to begin in it. */
    public record CeremonyJoined(
            String ceremonyId,
            String division,
            String title,
            String place,
            Instant heldOn,
            List<String> pairings,
            List<String> participants)
            implements Event {
        @Override
        public String type() {
            return "ceremony-joined";
        }
    }

    public record CeremonyRescheduled(
            String ceremonyId,
            String division,
            String title,
            String place,
            Instant heldOn,
            @Nullable String organisedBy,
            List<String> participants)
            implements Event {
        @Override
        public String type() {
            return "ceremony-rescheduled";
        }
    }

    public record CeremonyCancelled(
            String ceremonyId, String division, String title, Instant heldOn, String reason, List<String> participants)
            implements Event {
        @Override
        public String type() {
            return "ceremony-cancelled";
        }
    }

    /** It took place. @param activated the pairings that began in it */
    public record CeremonyHeld(String ceremonyId, String division, String title, Instant heldOn, List<String> activated)
            implements Event {
        @Override
        public String type() {
            return "ceremony-held";
        }
    }

    public record CeremonyAttended(String ceremonyId, String division, String personId, Attendance attendance)
            implements Event {
        @Override
        public String type() {
            return "ceremony-attended";
        }
    }

    public record PledgeSigned(
            String ceremonyId, String pairingId, String mentorId, String menteeId, String division, String personId)
            implements Event {
        @Override
        public String type() {
            return "pledge-signed";
        }
    }

    static CeremonyScheduled scheduled(Scheduled ceremony) {
        Details it = ceremony.details();
        return new CeremonyScheduled(
                it.ceremonyId(),
                it.division(),
                it.title(),
                it.place(),
                it.heldOn(),
                it.organisedBy(),
                ceremony.guests().persons());
    }

    static CeremonyRescheduled rescheduled(Scheduled ceremony) {
        Details it = ceremony.details();
        return new CeremonyRescheduled(
                it.ceremonyId(),
                it.division(),
                it.title(),
                it.place(),
                it.heldOn(),
                it.organisedBy(),
                ceremony.guests().persons());
    }

    static CeremonyJoined joined(Scheduled ceremony, List<Entry> fresh) {
        Details it = ceremony.details();
        return new CeremonyJoined(
                it.ceremonyId(),
                it.division(),
                it.title(),
                it.place(),
                it.heldOn(),
                fresh.stream().map(Entry::pairingId).toList(),
                new Guests(fresh).persons());
    }

    static CeremonyCancelled cancelled(Scheduled ceremony, String reason) {
        Details it = ceremony.details();
        return new CeremonyCancelled(
                it.ceremonyId(),
                it.division(),
                it.title(),
                it.heldOn(),
                reason,
                ceremony.guests().persons());
    }

    static CeremonyHeld held(Held ceremony) {
        Details it = ceremony.details();
        return new CeremonyHeld(
                it.ceremonyId(),
                it.division(),
                it.title(),
                it.heldOn(),
                ceremony.guests().pairings(Entry.Standing.ACTIVATED));
    }
}
