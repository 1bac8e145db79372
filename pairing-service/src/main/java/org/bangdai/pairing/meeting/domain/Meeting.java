package org.bangdai.pairing.meeting.domain;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 会面, with all its dates. */
public sealed interface Meeting permits Booking, Scheduled, Clashing {

    Details details();

    List<Occurrence> occurrences();

    /** The name of the intent that it is in the middle of; null where nothing is pending. */
    @Nullable
    String intent();

    /** The first date on which one of the two would have to be in two places. */
    default Optional<Clash> clash(Meeting other) {
        Clash.Side side = side(other.details());
        if (side == null || this instanceof Clashing || other instanceof Clashing) {
            return Optional.empty();
        }
        return other.occurrences().stream()
                .filter(theirs -> occurrences().stream().anyMatch(theirs::overlaps))
                .findFirst()
                .map(theirs -> new Clash(side, theirs.startsAt()));
    }

    private Clash.@Nullable Side side(Details other) {
        if (other.isParty(details().mentorId())) {
            return Clash.Side.MENTOR;
        }
        return other.isParty(details().menteeId()) ? Clash.Side.MENTEE : null;
    }
}
