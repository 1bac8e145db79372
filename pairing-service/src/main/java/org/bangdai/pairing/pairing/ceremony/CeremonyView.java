package org.bangdai.pairing.pairing.ceremony;

import java.time.Instant;
import java.util.List;
import org.bangdai.pairing.pairing.ceremony.domain.Attendance;
import org.bangdai.pairing.pairing.ceremony.domain.Cancelled;
import org.bangdai.pairing.pairing.ceremony.domain.Celebrating;
import org.bangdai.pairing.pairing.ceremony.domain.Ceremony;
import org.bangdai.pairing.pairing.ceremony.domain.Details;
import org.bangdai.pairing.pairing.ceremony.domain.Entry;
import org.bangdai.pairing.pairing.ceremony.domain.Held;
import org.bangdai.pairing.pairing.ceremony.domain.Scheduled;
import org.bangdai.platform.caller.Caller;
import org.jspecify.annotations.Nullable;

/** A ceremony as callers see one. @param pairings all for those who run it; a mentor or mentee sees their own */
record CeremonyView(
        String id,
        State state,
        String division,
        String title,
        String place,
        Instant heldOn,
        String pledge,
        @Nullable String reason,
        List<EntryView> pairings) {

    enum State {
        SCHEDULED(Scheduled.class),
        CELEBRATING(Celebrating.class),
        HELD(Held.class),
        CANCELLED(Cancelled.class);

        private final Class<? extends Ceremony> type;

        State(Class<? extends Ceremony> type) {
            this.type = type;
        }

        /** As it is stored. */
        String kind() {
            return type.getSimpleName();
        }

        static State of(Ceremony ceremony) {
            return switch (ceremony) {
                case Scheduled it -> SCHEDULED;
                case Celebrating it -> CELEBRATING;
                case Held it -> HELD;
                case Cancelled it -> CANCELLED;
            };
        }
    }

    record EntryView(String pairingId, Entry.Standing standing, GuestView mentor, GuestView mentee) {

        static EntryView of(Entry it) {
            return new EntryView(
                    it.pairingId(),
                    it.standing(),
                    new GuestView(
                            it.mentorId(),
                            it.mentorName(),
                            it.mentor(),
                            it.pledged().contains(it.mentorId())),
                    new GuestView(
                            it.menteeId(),
                            it.menteeName(),
                            it.mentee(),
                            it.pledged().contains(it.menteeId())));
        }
    }

    record GuestView(String id, String name, @Nullable Attendance attendance, boolean pledged) {}

    static CeremonyView of(Caller by, Ceremony ceremony) {
        Details details = ceremony.details();
        boolean all = by.hasRole("organiser") || by.hasRole("integrator");
        return new CeremonyView(
                details.ceremonyId(),
                State.of(ceremony),
                details.division(),
                details.title(),
                details.place(),
                details.heldOn(),
                details.pledge(),
                ceremony instanceof Cancelled cancelled ? cancelled.reason() : null,
                ceremony.guests().entries().stream()
                        .filter(it -> all || it.persons().anyMatch(by::is))
                        .map(EntryView::of)
                        .toList());
    }
}
