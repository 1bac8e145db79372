package org.bangdai.evaluation.objection;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.YearMonth;
import org.bangdai.evaluation.objection.domain.Objection;
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
@RequestMapping("/api/v1")
class ObjectionController {

    record ObjectionRequest(@NotBlank @Size(max = 2000) String text) {}

    record DecisionRequest(
            @NotNull Boolean granted,
            @NotBlank @Size(max = 1000) String reason) {}

    private final Objections objections;
    private final RaiseObjection raise;
    private final DecideObjection decide;

    ObjectionController(Objections objections, RaiseObjection raise, DecideObjection decide) {
        this.objections = objections;
        this.raise = raise;
        this.decide = decide;
    }

    @PostMapping("/reviews/{reviewId}/objections")
    @Roles({"mentee", "mentor"})
    Mono<ResponseEntity<ObjectionView>> againstScore(
            Caller by, CommandId command, @PathVariable String reviewId, @Valid @RequestBody ObjectionRequest request) {
        return raise.againstScore(by, command, reviewId, request.text()).map(ObjectionController::created);
    }

    @PostMapping("/boards/{division:\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}}/{month}/objections")
    @Roles({"mentee", "mentor"})
    Mono<ResponseEntity<ObjectionView>> againstBoard(
            Caller by,
            CommandId command,
            @PathVariable String division,
            @PathVariable YearMonth month,
            @Valid @RequestBody ObjectionRequest request) {
        return raise.againstBoard(by, command, division, month, request.text()).map(ObjectionController::created);
    }

    /** One's own, or the division's; what is to be decided first comes first. */
    @GetMapping("/objections")
    @Roles({"mentee", "mentor", "organiser"})
    Mono<Page<ObjectionView>> list(
            Caller by, @RequestParam(required = false) @Nullable ObjectionState state, PageRequest page) {
        return objections.page(by, state, page).map(found -> found.map(it -> ObjectionView.of(it.state())));
    }

    @GetMapping("/objections/{id}")
    @Roles({"mentee", "mentor", "organiser"})
    Mono<ResponseEntity<ObjectionView>> get(Caller by, @PathVariable String id) {
        return objections.get(by, id).map(ObjectionController::answer);
    }

    @PostMapping("/objections/{id}/decision")
    @Roles("organiser")
    Mono<ResponseEntity<ObjectionView>> decide(
            Caller by, @PathVariable String id, @Valid @RequestBody DecisionRequest request) {
        return decide.decide(by, id, request.granted(), request.reason()).map(ObjectionController::answer);
    }

    @PostMapping("/objections/{id}/withdrawal")
    @Roles({"mentee", "mentor"})
    Mono<ResponseEntity<ObjectionView>> withdraw(Caller by, @PathVariable String id) {
        return decide.withdraw(by, id).map(ObjectionController::answer);
    }

    private static ResponseEntity<ObjectionView> created(Stored<Objection> objection) {
        return Versioned.created(
                "/api/v1/objections/" + objection.id(), objection.version(), ObjectionView.of(objection.state()));
    }

    private static ResponseEntity<ObjectionView> answer(Stored<Objection> objection) {
        return Versioned.ok(objection.version(), ObjectionView.of(objection.state()));
    }
}
