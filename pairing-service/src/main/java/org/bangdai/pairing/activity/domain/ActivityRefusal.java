package org.bangdai.pairing.activity.domain;

import java.util.List;
import org.bangdai.platform.decision.Refusal;

/** Why an activity is not recorded, confirmed, declined or corrected. */
public sealed interface ActivityRefusal extends Refusal {

    record NotAParty() implements ActivityRefusal {}

    record NotActive() implements ActivityRefusal {}

    /** Before the pairing's first day, after its last, or after today. */
    record OutsideTerm() implements ActivityRefusal {}

    /** @param days within which an activity is written down */
    record TooLate(int days) implements ActivityRefusal {}

    /** One side records, the other confirms or declines. */
    record OwnRecord() implements ActivityRefusal {}

    /** Only whoever recorded it corrects it. */
    record NotTheRecorder() implements ActivityRefusal {}

    record AlreadyConfirmed() implements ActivityRefusal {}

    record AlreadyDeclined() implements ActivityRefusal {}

    /** @param successorId the version that stands in its place */
    record AlreadySuperseded(String successorId) implements ActivityRefusal {}

    record FoundNotGenuine() implements ActivityRefusal {}

    /** What the method asks for is missing or wrong. */
    record Incomplete(List<Fault> faults) implements ActivityRefusal {
        public Incomplete {
            faults = List.copyOf(faults);
        }
    }
}
