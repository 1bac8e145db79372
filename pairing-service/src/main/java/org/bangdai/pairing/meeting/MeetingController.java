package org.bangdai.pairing.meeting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.bangdai.pairing.meeting.domain.Booking;
import org.bangdai.pairing.meeting.domain.Details;
import org.bangdai.pairing.meeting.domain.Meeting;
import org.bangdai.pairing.meeting.domain.Occurrence;
import org.bangdai.pairing.meeting.domain.Recurrence;
import org.bangdai.pairing.pairing.Pairings;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.CommandId;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import org.bangdai.platform.web.Roles;
import org.bangdai.platform.web.Versioned;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/pairings/{pairingId}/meetings")
class MeetingController {

    private final Meetings meetings;
    private final Pairings pairings;
    private final ArrangeMeeting arrange;

    MeetingController(Meetings meetings, Pairings pairings, ArrangeMeeting arrange) {
        this.meetings = meetings;
        this.pairings = pairings;
        this.arrange = arrange;
    }

    record Repeated(
            @NotNull Recurrence.Every every,
            @Min(2) @Max(52) int times) {}

    record MeetingRequest(
            @NotNull Instant startsAt,
            @Min(10) @Max(480) int minutes,
            @Nullable @Size(max = 200) String place,
            @Nullable @Valid Repeated recurrence) {

        Booking.Wish wish() {
            return new Booking.Wish(
                    startsAt,
                    minutes,
                    place,
                    recurrence == null ? null : new Recurrence(recurrence.every(), recurrence.times()));
        }
    }

    /** @param number the date's; absent for all that are to come */
    record CancellationRequest(
            @Nullable @Min(1) Integer number,
            @NotBlank @Size(max = 500) String reason) {}

    record AttendanceRequest(@Min(1) int number) {}

    record MeetingView(
            String id,
            String pairingId,
            int minutes,
            @Nullable String place,
            @Nullable Recurrence recurrence,
            String bookedBy,
            List<Occurrence> dates) {

        static MeetingView of(Meeting meeting) {
            Details it = meeting.details();
            return new MeetingView(
                    it.meetingId(),
                    it.pairingId(),
                    it.minutes(),
                    it.place(),
                    it.recurrence(),
                    it.bookedBy(),
                    meeting.occurrences());
        }
    }

    @PostMapping
    @Roles({"organiser", "mentor", "mentee"})
    Mono<ResponseEntity<MeetingView>> schedule(
            Caller by, CommandId command, @PathVariable String pairingId, @Valid @RequestBody MeetingRequest request) {
        return arrange.schedule(by, command, pairingId, request.wish())
                .map(it -> Versioned.created(
                        "/api/v1/pairings/" + pairingId + "/meetings/" + it.id(),
                        it.version(),
                        MeetingView.of(it.state())));
    }

    @GetMapping
    @Roles({"organiser", "integrator", "mentor", "mentee", "appraiser"})
    Mono<Page<MeetingView>> list(Caller by, @PathVariable String pairingId, PageRequest page) {
        return pairings.get(by, pairingId)
                .then(meetings.page(pairingId, page))
                .map(it -> it.map(meeting -> MeetingView.of(meeting.state())));
    }

    @PostMapping("/{id}/cancellation")
    @Roles({"organiser", "mentor", "mentee"})
    Mono<ResponseEntity<MeetingView>> cancel(
            Caller by,
            @PathVariable String pairingId,
            @PathVariable String id,
            @Valid @RequestBody CancellationRequest request) {
        return answer(arrange.cancel(by, pairingId, id, request.number(), request.reason()));
    }

    @PostMapping("/{id}/attendance")
    @Roles({"mentor", "mentee"})
    Mono<ResponseEntity<MeetingView>> attend(
            Caller by,
            @PathVariable String pairingId,
            @PathVariable String id,
            @Valid @RequestBody AttendanceRequest request) {
        return answer(arrange.attend(by, pairingId, id, request.number()));
    }

    private static Mono<ResponseEntity<MeetingView>> answer(Mono<Stored<Meeting>> meeting) {
        return meeting.map(it -> Versioned.ok(it.version(), MeetingView.of(it.state())));
    }
}
