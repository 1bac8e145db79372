package org.bangdai.pairing.meeting;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.bangdai.pairing.meeting.domain.Clash;
import org.bangdai.pairing.meeting.domain.MeetingRefusal;
import org.bangdai.platform.web.Problem;
import org.bangdai.platform.web.RefusalProblems;
import org.springframework.stereotype.Component;

@Component
class MeetingProblems implements RefusalProblems<MeetingRefusal> {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Clock clock;

    MeetingProblems(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Class<MeetingRefusal> refusals() {
        return MeetingRefusal.class;
    }

    @Override
    public Problem problem(MeetingRefusal refusal) {
        return switch (refusal) {
            case MeetingRefusal.NotAParty other -> Problem.of(403, "not-a-party");
            case MeetingRefusal.NotActive over -> Problem.of(409, "no-meeting-now");
            case MeetingRefusal.InThePast past -> Problem.of(409, "meeting-in-the-past");
            case MeetingRefusal.AfterTerm late ->
                Problem.of(409, "meeting-after-term", late.endsOn().toString());
            case MeetingRefusal.Taken taken -> taken(taken.clash());
            case MeetingRefusal.NoSuchDate none -> Problem.of(409, "no-such-meeting-date", none.last());
            case MeetingRefusal.Begun begun -> Problem.of(409, "meeting-begun");
            case MeetingRefusal.NotBegun early -> Problem.of(409, "meeting-not-begun");
            case MeetingRefusal.Cancelled off -> Problem.of(409, "meeting-off");
        };
    }

    private Problem taken(Clash clash) {
        return switch (clash.side()) {
            case MENTOR -> Problem.of(409, "mentor-meets-then", time(clash.at()));
            case MENTEE -> Problem.of(409, "mentee-meets-then", time(clash.at()));
        };
    }

    private String time(Instant instant) {
        return TIME.format(instant.atZone(clock.getZone()));
    }
}
