package org.bangdai.pairing.meeting.domain;

import java.time.LocalDate;
import org.bangdai.platform.decision.Refusal;

/** Why a meeting cannot be, or not be changed so. */
public sealed interface MeetingRefusal extends Refusal {

    record NotAParty() implements MeetingRefusal {}

    /** The pairing is not. */
    record NotActive() implements MeetingRefusal {}

    record InThePast() implements MeetingRefusal {}

    /** @param endsOn the pairing's last day */
    record AfterTerm(LocalDate endsOn) implements MeetingRefusal {}

    record Taken(Clash clash) implements MeetingRefusal {}

    /** @param last the highest number there is */
    record NoSuchDate(int last) implements MeetingRefusal {}

    /** What has begun is not cancelled. */
    record Begun() implements MeetingRefusal {}

    /** Nobody has attended yet. */
    record NotBegun() implements MeetingRefusal {}

    record Cancelled() implements MeetingRefusal {}
}
