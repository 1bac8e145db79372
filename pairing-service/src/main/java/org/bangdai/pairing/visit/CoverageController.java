package org.bangdai.pairing.visit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bangdai.pairing.reference.Divisions;
import org.bangdai.pairing.reference.domain.Division;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.store.NotFoundException;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import org.bangdai.platform.web.Problem;
import org.bangdai.platform.web.Problem.InputError;
import org.bangdai.platform.web.ProblemException;
import org.bangdai.platform.web.Roles;
import org.bangdai.platform.web.Versioned;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1")
class CoverageController {

    private static final int TOWNSHIP = 9;
    private static final int VILLAGE = 12;
    private static final int MOST = 20_000;

    private final Villages villages;
    private final HouseholdVisits visits;
    private final Divisions divisions;
    private final Clock clock;

    CoverageController(Villages villages, HouseholdVisits visits, Divisions divisions, Clock clock) {
        this.villages = villages;
        this.visits = visits;
        this.divisions = divisions;
        this.clock = clock;
    }

    record HouseholdsRequest(@NotNull @Min(1) @Max(MOST) Integer total) {}

    record VillageView(String village, @Nullable Integer households) {}

    /** @param covered different households that were visited; @param left those still to be visited, absent where nobody has said how many there are */
    record CoverageView(
            String village,
            @Nullable String name,
            @Nullable Integer households,
            int covered,
            @Nullable Integer left) {}

    /** Replaces the number as a whole, so there is nothing that a stale reader could overwrite by halves: no If-Match. */
    @PutMapping("/villages/{code}/households")
    @Roles("organiser")
    Mono<ResponseEntity<VillageView>> count(
            Caller by, @PathVariable String code, @Valid @RequestBody HouseholdsRequest request) {
        return sees(by, code)
                .filter(village -> isVillage(code))
                .switchIfEmpty(Mono.error(() -> new NotFoundException("villages", code)))
                .then(Mono.defer(() -> villages.count(by, code, request.total())))
                .map(it -> Versioned.ok(
                        it.version(), new VillageView(code, it.state().households())));
    }

    /** @param from the year's first day where it is left out; @param to today */
    @GetMapping("/home-visit-coverage")
    @Roles({"organiser", "integrator"})
    Mono<Page<CoverageView>> coverage(
            Caller by,
            @RequestParam String division,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            PageRequest page) {
        LocalDate today = LocalDate.now(clock);
        LocalDate last = Objects.requireNonNullElse(to, today);
        LocalDate first = Objects.requireNonNullElse(from, last.withDayOfYear(1));
        if (first.isAfter(last)) {
            throw new ProblemException(Problem.of(400, "invalid-input")
                    .withErrors(List.of(new InputError("?from", "from-after-to", List.of(last.toString())))));
        }
        return sees(by, division)
                .then(Mono.defer(() -> villages.in(division, page)))
                .flatMap(known -> visits.visited(Villages.codes(known), first, last)
                        .map(counts -> known.map(it -> view(it, counts))));
    }

    private CoverageView view(Stored<Village> village, Map<String, Integer> counts) {
        int covered = counts.getOrDefault(village.id(), 0);
        Integer households = village.state().households();
        return new CoverageView(
                village.id(),
                divisions.find(village.id()).map(Division::name).orElse(null),
                households,
                covered,
                households == null ? null : Math.max(0, households - covered));
    }

    /** What lies outside the caller's scope is not there. */
    private static Mono<String> sees(Caller by, String division) {
        return division.matches("\\d{2,12}") && by.scope().sees(division, List.of())
                ? Mono.just(division)
                : Mono.error(() -> new NotFoundException("divisions", division));
    }

    /** Where a township's villages are not known, any code in it is taken. */
    private boolean isVillage(String code) {
        return code.length() == VILLAGE
                && divisions.exists(code.substring(0, TOWNSHIP))
                && (divisions.exists(code)
                        || divisions.below(code.substring(0, TOWNSHIP)).isEmpty());
    }
}
