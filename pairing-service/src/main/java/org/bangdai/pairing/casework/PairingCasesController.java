package org.bangdai.pairing.casework;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.bangdai.pairing.activity.domain.Details.Parties;
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

/** A pairing's disputes and problems. */
@RestController
@RequestMapping("/api/v1/pairings/{pairingId}")
class PairingCasesController {

    private final Cases cases;
    private final Pairings pairings;
    private final WorkOnCase work;

    PairingCasesController(Cases cases, Pairings pairings, WorkOnCase work) {
        this.cases = cases;
        this.pairings = pairings;
        this.work = work;
    }

    record DisputeRequest(
            @NotNull Parties parties,
            @NotBlank @Size(max = 2000) String problem) {

        Matter matter() {
            return new Matter.Dispute(parties, problem);
        }
    }

    record ProblemRequest(
            @NotBlank @Size(max = 200) String enterprise,
            @NotBlank @Size(max = 2000) String problem) {

        Matter matter() {
            return new Matter.EnterpriseProblem(enterprise, problem);
        }
    }

    @PostMapping("/disputes")
    @Roles({"organiser", "mentor", "mentee"})
    Mono<ResponseEntity<CaseView>> openDispute(
            Caller by, CommandId command, @PathVariable String pairingId, @Valid @RequestBody DisputeRequest request) {
        return CaseView.created("/api/v1/disputes/", work.open(by, command, pairingId, request.matter()));
    }

    @PostMapping("/problems")
    @Roles({"organiser", "mentor", "mentee"})
    Mono<ResponseEntity<CaseView>> openProblem(
            Caller by, CommandId command, @PathVariable String pairingId, @Valid @RequestBody ProblemRequest request) {
        return CaseView.created("/api/v1/problems/", work.open(by, command, pairingId, request.matter()));
    }

    @GetMapping("/disputes")
    @Roles({"organiser", "integrator", "mentor", "mentee", "appraiser"})
    Mono<Page<CaseView>> disputes(
            Caller by,
            @PathVariable String pairingId,
            @RequestParam(required = false) Case.@Nullable State state,
            PageRequest page) {
        return page(by, pairingId, Matter.Sort.DISPUTE, state, page);
    }

    @GetMapping("/problems")
    @Roles({"organiser", "integrator", "mentor", "mentee", "appraiser"})
    Mono<Page<CaseView>> problems(
            Caller by,
            @PathVariable String pairingId,
            @RequestParam(required = false) Case.@Nullable State state,
            PageRequest page) {
        return page(by, pairingId, Matter.Sort.PROBLEM, state, page);
    }

    private Mono<Page<CaseView>> page(
            Caller by, String pairingId, Matter.Sort sort, Case.@Nullable State state, PageRequest page) {
        return pairings.get(by, pairingId)
                .then(cases.ofPairing(pairingId, sort, state, page))
                .map(it -> it.map(found -> CaseView.of(found.state())));
    }
}
