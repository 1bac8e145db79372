package org.bangdai.pairing.mentor;

import java.time.LocalDate;
import org.bangdai.platform.caller.Caller;
import reactor.core.publisher.Flux;

/** 徒成师: where a mentor, or a candidate, learnt. */
public interface Origins {

    /** A pairing that they completed as the mentee. */
    record Origin(String pairingId, String mentorId, String mentorName, LocalDate startsOn, LocalDate endedOn) {}

    /** As far as the caller sees them, the oldest first. */
    Flux<Origin> of(Caller by, String personId);
}
