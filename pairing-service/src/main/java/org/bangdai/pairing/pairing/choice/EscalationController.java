package org.bangdai.pairing.pairing.choice;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.bangdai.pairing.pairing.PairingView;
import org.bangdai.platform.caller.Caller;
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
@RequestMapping("/api/v1/pairings/{id}/escalation")
class EscalationController {

    private final SettleEscalation settle;

    EscalationController(SettleEscalation settle) {
        this.settle = settle;
    }

    /** @param note what was done for the mentee */
    record SettlementRequest(@NotBlank @Size(max = 500) String note) {}

    @PostMapping("/settlement")
    @Roles("organiser")
    Mono<ResponseEntity<PairingView>> settle(
            Caller by, @PathVariable String id, @Valid @RequestBody SettlementRequest request) {
        return settle.settle(by, id, request.note()).map(it -> Versioned.ok(it.version(), PairingView.of(it.state())));
    }
}
