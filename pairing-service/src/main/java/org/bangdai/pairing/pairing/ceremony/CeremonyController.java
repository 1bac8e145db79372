package org.bangdai.pairing.pairing.ceremony;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.bangdai.pairing.pairing.PairingView;
import org.bangdai.pairing.pairing.ceremony.HoldCeremony.Plan;
import org.bangdai.pairing.pairing.ceremony.domain.Attendance;
import org.bangdai.pairing.pairing.ceremony.domain.Ceremony;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.CommandId;
import org.bangdai.platform.web.ExpectedVersion;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import org.bangdai.platform.web.Roles;
import org.bangdai.platform.web.Versioned;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/ceremonies")
class CeremonyController {

    private final Ceremonies ceremonies;
    private final HoldCeremony hold;
    private final LeaveCeremony leave;

    CeremonyController(Ceremonies ceremonies, HoldCeremony hold, LeaveCeremony leave) {
        this.ceremonies = ceremonies;
        this.hold = hold;
        this.leave = leave;
    }

    record CeremonyRequest(
            @NotBlank @Size(max = 100) String title,
            @NotBlank @Size(max = 200) String place,
            @NotNull Instant heldOn,
            @NotBlank @Size(max = 2000) String pledge,
            @Nullable @Size(max = 500) List<@NotBlank @Size(max = 64) String> pairings) {

        Plan plan() {
            return new Plan(title, place, heldOn, pledge);
        }

        List<String> joining() {
            return pairings == null ? List.of() : pairings;
        }
    }

    record ChangeRequest(
            @NotBlank @Size(max = 100) String title,
            @NotBlank @Size(max = 200) String place,
            @NotNull Instant heldOn,
            @NotBlank @Size(max = 2000) String pledge) {

        Plan plan() {
            return new Plan(title, place, heldOn, pledge);
        }
    }

    record JoiningRequest(@NotEmpty @Size(max = 500) List<@NotBlank @Size(max = 64) String> pairings) {}

    record AttendanceRequest(
            @NotBlank @Size(max = 64) String personId,
            @NotNull Attendance attendance) {}

    record PledgeRequest(@NotBlank @Size(max = 64) String pairingId) {}

    record CancellationRequest(@NotBlank @Size(max = 500) String reason) {}

    @PostMapping
    @Roles("organiser")
    Mono<ResponseEntity<CeremonyView>> schedule(
            Caller by, CommandId command, @Valid @RequestBody CeremonyRequest request) {
        return hold.schedule(by, command, request.plan(), request.joining())
                .map(it -> Versioned.created(
                        "/api/v1/ceremonies/" + it.id(), it.version(), CeremonyView.of(by, it.state())));
    }

    @GetMapping
    @Roles({"organiser", "integrator", "mentor", "mentee"})
    Mono<Page<CeremonyView>> list(
            Caller by, PageRequest page, @RequestParam(required = false) CeremonyView.@Nullable State state) {
        return ceremonies
                .page(by, state == null ? null : state.kind(), page)
                .map(it -> it.map(ceremony -> CeremonyView.of(by, ceremony.state())));
    }

    @GetMapping("/{id}")
    @Roles({"organiser", "integrator", "mentor", "mentee"})
    Mono<ResponseEntity<CeremonyView>> get(Caller by, @PathVariable String id) {
        return answer(by, ceremonies.get(by, id));
    }

    @PutMapping("/{id}")
    @Roles("organiser")
    Mono<ResponseEntity<CeremonyView>> reschedule(
            Caller by, @PathVariable String id, ExpectedVersion expected, @Valid @RequestBody ChangeRequest request) {
        return answer(by, hold.reschedule(by, id, expected.version(), request.plan()));
    }

    @PostMapping("/{id}/pairings")
    @Roles("organiser")
    Mono<ResponseEntity<CeremonyView>> join(
            Caller by, @PathVariable String id, @Valid @RequestBody JoiningRequest request) {
        return answer(by, hold.join(by, id, request.pairings()));
    }

    @PostMapping("/{id}/pairings/{pairingId}/departure")
    @Roles("organiser")
    Mono<ResponseEntity<PairingView>> leave(Caller by, @PathVariable String id, @PathVariable String pairingId) {
        return leave.leave(by, id, pairingId).map(it -> Versioned.ok(it.version(), PairingView.of(it.state())));
    }

    @PostMapping("/{id}/attendance")
    @Roles("organiser")
    Mono<ResponseEntity<CeremonyView>> attend(
            Caller by, @PathVariable String id, @Valid @RequestBody AttendanceRequest request) {
        return answer(by, hold.attend(by, id, request.personId(), request.attendance()));
    }

    @PostMapping("/{id}/pledges")
    @Roles({"mentor", "mentee"})
    Mono<ResponseEntity<CeremonyView>> pledge(
            Caller by, @PathVariable String id, @Valid @RequestBody PledgeRequest request) {
        return answer(by, hold.pledge(by, id, request.pairingId()));
    }

    @PostMapping("/{id}/activation")
    @Roles("organiser")
    Mono<ResponseEntity<CeremonyView>> celebrate(Caller by, @PathVariable String id) {
        return answer(by, hold.celebrate(by, id));
    }

    @PostMapping("/{id}/cancellation")
    @Roles("organiser")
    Mono<ResponseEntity<CeremonyView>> cancel(
            Caller by, @PathVariable String id, @Valid @RequestBody CancellationRequest request) {
        return answer(by, hold.cancel(by, id, request.reason()));
    }

    private static Mono<ResponseEntity<CeremonyView>> answer(Caller by, Mono<Stored<Ceremony>> ceremony) {
        return ceremony.map(it -> Versioned.ok(it.version(), CeremonyView.of(by, it.state())));
    }
}
