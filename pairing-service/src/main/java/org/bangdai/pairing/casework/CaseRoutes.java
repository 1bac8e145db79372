package org.bangdai.pairing.casework;

import jakarta.validation.Valid;
import org.bangdai.pairing.casework.CaseView.AssignmentRequest;
import org.bangdai.pairing.casework.CaseView.ClosureRequest;
import org.bangdai.pairing.casework.CaseView.ReopeningRequest;
import org.bangdai.pairing.casework.domain.Case;
import org.bangdai.pairing.casework.domain.Matter;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import org.bangdai.platform.web.Roles;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import reactor.core.publisher.Mono;

/** The routes that either sort of case has; what opens one differs and lies below its pairing. */
abstract class CaseRoutes {

    private final Matter.Sort sort;
    private final Cases cases;
    private final WorkOnCase work;

    CaseRoutes(Matter.Sort sort, Cases cases, WorkOnCase work) {
        this.sort = sort;
        this.cases = cases;
        this.work = work;
    }

    @GetMapping
    @Roles({"organiser", "integrator", "mentor", "mentee", "appraiser"})
    Mono<Page<CaseView>> list(Caller by, @RequestParam(required = false) Case.@Nullable State state, PageRequest page) {
        return cases.page(by, sort, state, page).map(it -> it.map(found -> CaseView.of(found.state())));
    }

    @GetMapping("/{id}")
    @Roles({"organiser", "integrator", "mentor", "mentee", "appraiser"})
    Mono<ResponseEntity<CaseView>> get(Caller by, @PathVariable String id) {
        return CaseView.answer(cases.get(by, sort, id));
    }

    @PostMapping("/{id}/closure")
    @Roles({"organiser", "mentor", "mentee"})
    Mono<ResponseEntity<CaseView>> close(
            Caller by, @PathVariable String id, @Valid @RequestBody ClosureRequest request) {
        return CaseView.answer(work.close(by, sort, id, request.outcome(), request.result()));
    }

    @PostMapping("/{id}/reopening")
    @Roles({"organiser", "mentor", "mentee"})
    Mono<ResponseEntity<CaseView>> reopen(
            Caller by, @PathVariable String id, @Valid @RequestBody ReopeningRequest request) {
        return CaseView.answer(work.reopen(by, sort, id, request.reason()));
    }

    /** To another pairing, when its own is over and nobody follows. */
    @PostMapping("/{id}/assignment")
    @Roles("organiser")
    Mono<ResponseEntity<CaseView>> assign(
            Caller by, @PathVariable String id, @Valid @RequestBody AssignmentRequest request) {
        return CaseView.answer(work.assign(by, sort, id, request.pairingId()));
    }
}
