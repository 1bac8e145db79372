package org.bangdai.pairing.mentor;

import java.util.List;
import java.util.Map;
import org.bangdai.pairing.mentor.domain.Appointed;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Emergency seats of mentors who were appointed before there were any: they have to follow the appointment once more. */
@Component
public class EmergencySeats {

    private static final Caller SYSTEM = Caller.system("emergency-seats");

    private final Mentors mentors;
    private final SettleMentor settle;

    EmergencySeats(Mentors mentors, SettleMentor settle) {
        this.mentors = mentors;
        this.settle = settle;
    }

    /** Completes once an appointed mentor's seats have been opened; does nothing for others. May be repeated. */
    public Mono<Void> opened(String mentorId) {
        return mentors.capacities(List.of(mentorId), Mentors.EMERGENCY_SEATS)
                .filter(Map::isEmpty)
                .flatMap(none -> mentors.update(
                        SYSTEM,
                        mentorId,
                        mentor -> Decision.change(
                                mentor instanceof Appointed appointed ? appointed.unsettled() : mentor)))
                .flatMap(settle::after)
                .then();
    }
}
