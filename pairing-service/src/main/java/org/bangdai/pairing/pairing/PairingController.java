package org.bangdai.pairing.pairing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.bangdai.pairing.pairing.ProposePairing.Offer;
import org.bangdai.pairing.pairing.domain.Pairing;
import org.bangdai.pairing.pairing.domain.Role;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/pairings")
class PairingController {

    private final Pairings pairings;
    private final SeePairing see;
    private final ProposePairing propose;
    private final ConsentToPairing consent;
    private final EndPairing end;
    private final TransferPairing transfer;

    PairingController(
            Pairings pairings,
            SeePairing see,
            ProposePairing propose,
            ConsentToPairing consent,
            EndPairing end,
            TransferPairing transfer) {
        this.pairings = pairings;
        this.see = see;
        this.propose = propose;
        this.consent = consent;
        this.end = end;
        this.transfer = transfer;
    }

    /** @param choices further mentors, to be asked one after the other where this one does not say yes */
    record ProposalRequest(
            @NotBlank @Size(max = 64) String mentorId,
            @NotBlank @Size(max = 64) String menteeId,
            @NotNull Role role,
            @Nullable @Size(max = 9) List<@NotBlank @Size(max = 64) String> choices,
            @Nullable @Size(min = 1, max = 64) String ceremonyId) {

        Offer offer() {
            return new Offer(mentorId, menteeId, role, choices == null ? List.of() : choices, ceremonyId);
        }
    }

    enum Answer {
        ACCEPT,
        DECLINE
    }

    record ConsentRequest(@NotNull Answer decision) {}

    record TerminationRequest(@NotBlank @Size(max = 500) String reason) {}

    record TransferRequest(
            @NotBlank @Size(max = 64) String mentorId,
            @NotBlank @Size(max = 500) String reason) {}

    @PostMapping
    @Roles("organiser")
    Mono<ResponseEntity<PairingView>> propose(
            Caller by, CommandId command, @Valid @RequestBody ProposalRequest request) {
        return created(propose.propose(by, command, request.offer()));
    }

    @GetMapping
    @Roles({"organiser", "integrator", "mentor", "mentee", "appraiser"})
    Mono<Page<PairingView>> list(Caller by, PageRequest page, @RequestParam(required = false) @Nullable Listed state) {
        return pairings.page(by, state == null ? null : state.selection, page)
                .map(it -> it.map(pairing -> PairingView.of(pairing.state())));
    }

    @GetMapping("/{id}")
    @Roles({"organiser", "integrator", "mentor", "mentee", "appraiser"})
    Mono<ResponseEntity<PairingView>> get(Caller by, @PathVariable String id) {
        return answer(see.see(by, id).map(SeePairing.Seen::pairing));
    }

    @PostMapping("/{id}/consents")
    @Roles({"mentor", "mentee"})
    Mono<ResponseEntity<PairingView>> consent(
            Caller by, @PathVariable String id, @Valid @RequestBody ConsentRequest request) {
        return answer(
                switch (request.decision()) {
                    case ACCEPT -> consent.accept(by, id);
                    case DECLINE -> consent.decline(by, id);
                });
    }

    @PostMapping("/{id}/completion")
    @Roles("organiser")
    Mono<ResponseEntity<PairingView>> complete(Caller by, @PathVariable String id) {
        return answer(end.complete(by, id));
    }

    @PostMapping("/{id}/termination")
    @Roles("organiser")
    Mono<ResponseEntity<PairingView>> terminate(
            Caller by, @PathVariable String id, @Valid @RequestBody TerminationRequest request) {
        return answer(end.terminate(by, id, request.reason()));
    }

    @PostMapping("/{id}/transfer")
    @Roles("organiser")
    Mono<ResponseEntity<PairingView>> transfer(
            Caller by, CommandId command, @PathVariable String id, @Valid @RequestBody TransferRequest request) {
        return created(transfer.transfer(by, command, id, request.mentorId(), request.reason()));
    }

    private static Mono<ResponseEntity<PairingView>> created(Mono<Stored<Pairing>> pairing) {
        return pairing.map(
                it -> Versioned.created("/api/v1/pairings/" + it.id(), it.version(), PairingView.of(it.state())));
    }

    private static Mono<ResponseEntity<PairingView>> answer(Mono<Stored<Pairing>> pairing) {
        return pairing.map(it -> Versioned.ok(it.version(), PairingView.of(it.state())));
    }
}
