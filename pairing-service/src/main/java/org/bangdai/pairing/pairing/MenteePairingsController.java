package org.bangdai.pairing.pairing;

import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.Roles;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
class MenteePairingsController {

    private final SeePairing see;

    MenteePairingsController(SeePairing see) {
        this.see = see;
    }

    /** All pairings of a mentee that the caller sees, the oldest first; few, so they are one page. */
    @GetMapping("/api/v1/mentees/{menteeId}/pairings")
    @Roles({"organiser", "integrator", "mentor", "mentee", "appraiser"})
    Mono<Page<PairingView>> list(Caller by, @PathVariable String menteeId) {
        return see.ofMentee(by, menteeId)
                .map(it -> PairingView.of(it.state()))
                .collectList()
                .map(views -> new Page<>(views, null));
    }
}
