package org.bangdai.pairing.casework;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.bangdai.pairing.casework.CaseView.AssignmentRequest;
import org.bangdai.pairing.casework.CaseView.ClosureRequest;
import org.bangdai.pairing.casework.CaseView.ReopeningRequest;
import org.bangdai.pairing.casework.domain.Case;
import org.bangdai.pairing.casework.domain.Matter;
import org.bangdai.pairing.pairing.Pairings;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.web.CommandId;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import org.bangdai.platform.web.Roles;
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

/** 企业难题. */
@RestController
@RequestMapping("/api/v1")
class ProblemController {

    private static final Matter.Sort SORT = Matter.Sort.PROBLEM;

    private final Cases cases;
    private final Pairings pairings;
    private final WorkOnCase work;

    ProblemController(Cases cases, Pairings pairings, WorkOnCase work) {
        this.cases = cases;
        this.pairings = pairings;
        this.work = work;
    }

    record ProblemRequest(
            @NotBlank @Size(max = 200) String enterprise,
            @NotBlank @Size(max = 2000) String problem) {

        Matter matter() {
            return new Matter.EnterpriseProblem(enterprise, problem);
        }
    }

    @PostMapping("/pairings/{pairingId}/problems")
    @Roles({"organiser", "mentor", "mentee"})
    Mono<ResponseEntity<CaseView>> open(
            Caller by, CommandId command, @PathVariable String pairingId, @Valid @RequestBody ProblemRequest request) {
        return CaseView.created("/api/v1/problems/", work.open(by, command, pairingId, request.matter()));
    }

    @GetMapping("/pairings/{pairingId}/problems")
    @Roles({"organiser", "integrator", "mentor", "mentee", "appraiser"})
    Mono<Page<CaseView>> ofPairing(
            Caller by,
            @PathVariable String pairingId,
            @RequestParam(required = false) Case.@Nullable State state,
            PageRequest page) {
        return pairings.get(by, pairingId)
                .then(cases.ofPairing(pairingId, SORT, state, page))
                .map(it -> it.map(found -> CaseView.of(found.state())));
    }

    @GetMapping("/problems")
    @Roles({"organiser", "integrator", "mentor", "mentee", "appraiser"})
    Mono<Page<CaseView>> list(Caller by, @RequestParam(required = false) Case.@Nullable State state, PageRequest page) {
        return cases.page(by, SORT, state, page).map(it -> it.map(found -> CaseView.of(found.state())));
    }

    @GetMapping("/problems/{id}")
    @Roles({"organiser", "integrator", "mentor", "mentee", "appraiser"})
    Mono<ResponseEntity<CaseView>> get(Caller by, @PathVariable String id) {
        return CaseView.answer(cases.get(by, SORT, id));
    }

    @PostMapping("/problems/{id}/closure")
    @Roles({"organiser", "mentor", "mentee"})
    Mono<ResponseEntity<CaseView>> close(
            Caller by, @PathVariable String id, @Valid @RequestBody ClosureRequest request) {
        return CaseView.answer(work.close(by, SORT, id, request.outcome(), request.result()));
    }

    @PostMapping("/problems/{id}/reopening")
    @Roles({"organiser", "mentor", "mentee"})
    Mono<ResponseEntity<CaseView>> reopen(
            Caller by, @PathVariable String id, @Valid @RequestBody ReopeningRequest request) {
        return CaseView.answer(work.reopen(by, SORT, id, request.reason()));
    }

    /** To another pairing, when its own is over and nobody follows. */
    @PostMapping("/problems/{id}/assignment")
    @Roles("organiser")
    Mono<ResponseEntity<CaseView>> assign(
            Caller by, @PathVariable String id, @Valid @RequestBody AssignmentRequest request) {
        return CaseView.answer(work.assign(by, SORT, id, request.pairingId()));
    }
}
