package org.bangdai.pairing.spotcheck;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.bangdai.pairing.reference.domain.Method;
import org.bangdai.pairing.spotcheck.domain.Draw;
import org.bangdai.pairing.spotcheck.domain.SpotCheck;
import org.bangdai.pairing.spotcheck.domain.SpotCheck.Result;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.store.NotFoundException;
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
@RequestMapping("/api/v1/spot-checks")
class SpotCheckController {

    private final SpotChecks checks;
    private final RecordFinding record;

    SpotCheckController(SpotChecks checks, RecordFinding record) {
        this.checks = checks;
        this.record = record;
    }

    record FindingRequest(
            @NotNull Result finding,
            @Nullable @Size(max = 500) String reason) {}

    /** @param finding absent until somebody has looked */
    record SpotCheckView(
            String id,
            String activityId,
            String pairingId,
            String mentorId,
            String menteeId,
            String division,
            Method method,
            LocalDate heldOn,
            YearMonth month,
            SpotCheck.@Nullable Finding finding) {

        static SpotCheckView of(SpotCheck it) {
            SpotCheck.Facts facts = it.facts();
            return new SpotCheckView(
                    facts.checkId(),
                    facts.activityId(),
                    facts.pairingId(),
                    facts.mentorId(),
                    facts.menteeId(),
                    facts.division(),
                    facts.method(),
                    facts.heldOn(),
                    facts.month(),
                    it instanceof SpotCheck.Found found ? found.finding() : null);
        }
    }

    @GetMapping
    @Roles({"organiser", "integrator"})
    Mono<Page<SpotCheckView>> list(
            Caller by, @RequestParam String division, @RequestParam YearMonth month, PageRequest page) {
        return sees(by, division)
                .then(Mono.defer(() -> checks.page(division, month, page)))
                .map(it -> it.map(check -> SpotCheckView.of(check.state())));
    }

    /** The seed and what was drawn from, so that anybody can draw again. */
    @GetMapping("/draws/{division}/{month}")
    @Roles({"organiser", "integrator"})
    Mono<Draw.Drawn> draw(Caller by, @PathVariable String division, @PathVariable YearMonth month) {
        return sees(by, division)
                .then(Mono.defer(() -> checks.find(division, month)))
                .switchIfEmpty(Mono.error(() -> new NotFoundException("spotCheckDraws", division)));
    }

    @PostMapping("/{id}/finding")
    @Roles("organiser")
    Mono<ResponseEntity<SpotCheckView>> find(
            Caller by, @PathVariable String id, @Valid @RequestBody FindingRequest request) {
        return record.record(by, id, request.finding(), request.reason())
                .map(it -> Versioned.ok(it.version(), SpotCheckView.of(it.state())));
    }

    /** What lies outside the caller's scope is not there. */
    private static Mono<String> sees(Caller by, String division) {
        return division.matches("\\d{2,12}") && by.scope().sees(division, List.of())
                ? Mono.just(division)
                : Mono.error(() -> new NotFoundException("divisions", division));
    }
}
