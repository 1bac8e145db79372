package org.bangdai.pairing.pairing.ceremony;

import static org.bangdai.pairing.PoolFixtures.SYSTEM;
import static org.bangdai.pairing.PoolFixtures.appointed;
import static org.bangdai.pairing.PoolFixtures.graduate;
import static org.bangdai.pairing.PoolFixtures.id;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.bangdai.pairing.mentee.Mentees;
import org.bangdai.pairing.mentee.RegisterMentee;
import org.bangdai.pairing.mentor.Mentors;
import org.bangdai.pairing.mentor.domain.MentorEvents.MentorConfirmed;
import org.bangdai.pairing.pairing.ConsentToPairing;
import org.bangdai.pairing.pairing.Pairings;
import org.bangdai.pairing.pairing.ProposePairing;
import org.bangdai.pairing.pairing.domain.Pairing;
import org.bangdai.pairing.pairing.emergency.StartEmergency;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.caller.Scope;
import org.bangdai.platform.event.EventPublisher;
import org.bangdai.platform.event.RecordingPublisher;
import org.bangdai.platform.store.Stored;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/** The parts of the service with which pairings begin, and persons and callers to begin them with. */
class Beginnings {

    static final Duration SOON = Duration.ofSeconds(30);
    static final Caller ORGANISER = new Caller(
            "person:o", "o", "app", Set.of("organiser"), "330523", "ORGANISATION", new Scope.Within("330523"));

    final ProposePairing propose;
    final ConsentToPairing consent;
    final StartEmergency emergency;
    final HoldCeremony ceremony;
    final Ceremonies ceremonies;
    final Pairings pairings;
    final Mentors mentors;
    final Mentees mentees;
    final RegisterMentee register;
    final EventPublisher publisher;
    final Clock clock;

    @Autowired
    Beginnings(
            ProposePairing propose,
            ConsentToPairing consent,
            StartEmergency emergency,
            HoldCeremony ceremony,
            Ceremonies ceremonies,
            Pairings pairings,
            Mentors mentors,
            Mentees mentees,
            RegisterMentee register,
            EventPublisher publisher,
            Clock clock) {
        this.propose = propose;
        this.consent = consent;
        this.emergency = emergency;
        this.ceremony = ceremony;
        this.ceremonies = ceremonies;
        this.pairings = pairings;
        this.mentors = mentors;
        this.mentees = mentees;
        this.register = register;
        this.publisher = publisher;
        this.clock = clock;
    }

    String mentor(int capacity) {
        String id = id();
        mentors.insert(SYSTEM, appointed(id, capacity), new MentorConfirmed(id, "330523205", "ORGANISATION", 1))
                .then(mentors.seats().open(id, Mentors.SEATS, capacity))
                .then(mentors.seats().open(id, Mentors.EMERGENCY_SEATS, capacity))
                .block(SOON);
        return id;
    }

    String mentee() {
        String id = id();
        register.register(SYSTEM, graduate(id, LocalDate.now(clock).minusYears(1)))
                .block(SOON);
        return id;
    }

    @Nullable
    Pairing state(String id) {
        return pairings.find(SYSTEM, id).map(Stored::state).block(SOON);
    }

    List<Long> published(String id) {
        return ((RecordingPublisher) publisher).sequences(id);
    }

    static Caller person(String id) {
        return new Caller("person:" + id, id, "app", Set.of("mentor", "mentee"), "330523", null, new Scope.Own(id));
    }
}
