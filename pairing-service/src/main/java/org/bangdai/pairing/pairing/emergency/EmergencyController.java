package org.bangdai.pairing.pairing.emergency;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.bangdai.pairing.pairing.PairingView;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.web.CommandId;
import org.bangdai.platform.web.Roles;
import org.bangdai.platform.web.Versioned;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/pairings")
class EmergencyController {

    private final StartEmergency start;
    private final RatifyEmergency ratify;

    EmergencyController(StartEmergency start, RatifyEmergency ratify) {
        this.start = start;
        this.ratify = ratify;
    }

    /** @param reason what the emergency is */
    record EmergencyRequest(
            @NotBlank @Size(max = 64) String mentorId,
            @NotBlank @Size(max = 64) String menteeId,
            @NotBlank @Size(max = 500) String reason) {}

    /** @param endsOn the pairing's last day */
    record RatificationRequest(
            @NotBlank @Size(max = 500) String reason,
            @NotNull LocalDate endsOn) {}

    @PostMapping("/emergencies")
    @Roles("organiser")
    Mono<ResponseEntity<PairingView>> start(
            Caller by, CommandId command, @Valid @RequestBody EmergencyRequest request) {
        return start.start(by, command, request.mentorId(), request.menteeId(), request.reason())
                .map(it -> Versioned.created("/api/v1/pairings/" + it.id(), it.version(), PairingView.of(it.state())));
    }

    @PostMapping("/{id}/ratification")
    @Roles("organiser")
    Mono<ResponseEntity<PairingView>> ratify(
            Caller by, @PathVariable String id, @Valid @RequestBody RatificationRequest request) {
        return ratify.ratify(by, id, request.reason(), request.endsOn())
                .map(it -> Versioned.ok(it.version(), PairingView.of(it.state())));
    }
}
