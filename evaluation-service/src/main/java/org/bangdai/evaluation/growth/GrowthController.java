package org.bangdai.evaluation.growth;

import org.bangdai.evaluation.growth.GrowthView.PointView;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.Roles;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/growth")
@Roles({"mentee", "mentor", "appraiser", "organiser"})
class GrowthController {

    private final ShowGrowth show;

    GrowthController(ShowGrowth show) {
        this.show = show;
    }

    @GetMapping("/{menteeId}")
    Mono<GrowthView> get(Caller by, @PathVariable String menteeId) {
        return show.of(by, menteeId);
    }

    /** A pairing's timeline of scores. */
    @GetMapping("/pairings/{pairingId}")
    Mono<Page<PointView>> pairing(Caller by, @PathVariable String pairingId) {
        return show.ofPairing(by, pairingId).map(points -> new Page<>(points, null));
    }
}
