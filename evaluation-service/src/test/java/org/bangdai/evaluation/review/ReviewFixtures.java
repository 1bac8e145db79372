package org.bangdai.evaluation.review;

import java.time.LocalDate;
import org.bangdai.evaluation.review.PairingListener.ActivityConfirmed;
import org.bangdai.evaluation.review.PairingListener.ActivityEnded;
import org.bangdai.evaluation.review.PairingListener.PairingCreated;
import org.bangdai.evaluation.review.PairingListener.PairingEnded;

/** One pairing of 安吉县, from the middle of October 2026 to the end of March 2027. */
final class ReviewFixtures {

    static final String PAIRING = "0199e1a2-0000-7000-8000-000000000001";
    static final String MENTOR = "0199e1a2-0000-8000-8000-00000000000a";
    static final String MENTEE = "0199e1a2-0000-8000-8000-00000000000b";
    static final String LEADER = "0199e1a2-0000-8000-8000-00000000000c";
    static final String HEAD = "0199e1a2-0000-8000-8000-00000000000d";
    static final String DELEGATE = "0199e1a2-0000-8000-8000-00000000000e";
    static final String TOWNSHIP = "330523205";

    static final PairingCreated CREATED = new PairingCreated(
            PAIRING,
            MENTOR,
            MENTEE,
            LEADER,
            TOWNSHIP,
            LocalDate.of(2026, 10, 16),
            LocalDate.of(2027, 3, 31),
            "PRIMARY");

    private ReviewFixtures() {}

    static PairingEnded endedOn(String day) {
        return new PairingEnded(PAIRING, LocalDate.parse(day));
    }

    static ActivityConfirmed activity(String id, String heldOn) {
        return new ActivityConfirmed(id, PAIRING, TOWNSHIP, LocalDate.parse(heldOn));
    }

    static ActivityEnded ended(String id) {
        return new ActivityEnded(id, PAIRING, TOWNSHIP);
    }
}
