package org.bangdai.pairing.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangdai.pairing.plan.domain.GoalTerms;
import org.bangdai.pairing.plan.domain.Plan;
import org.bangdai.pairing.plan.domain.Wanted;
import org.bangdai.pairing.reference.domain.Competence;
import org.bangdai.pairing.reference.domain.Method;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.ExpectedVersion;
import org.bangdai.platform.web.Roles;
import org.bangdai.platform.web.Versioned;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/pairings/{pairingId}/plan")
class PlanController {

    private final AgreeOnPlan agree;
    private final WorkOnGoal work;
    private final Clock clock;

    PlanController(AgreeOnPlan agree, WorkOnGoal work, Clock clock) {
        this.agree = agree;
        this.work = work;
        this.clock = clock;
    }

    /** @param id of a goal that is there; null for a new one */
    record GoalRequest(
            @Nullable @Size(max = 64) String id,
            @NotBlank @Size(max = 500) String text,

            @Nullable Competence competence,

            @Nullable Method method,
            @NotNull LocalDate dueOn) {

        Wanted wanted() {
            return new Wanted(
                    id == null ? UUID.randomUUID().toString() : id,
                    id == null,
                    new GoalTerms(text, competence, method, dueOn));
        }
    }

    record PlanRequest(@NotNull @Size(min = 1, max = 100) List<@NotNull @Valid GoalRequest> goals) {

        List<Wanted> wanted() {
            return goals.stream().map(GoalRequest::wanted).toList();
        }
    }

    record AgreementRequest(@Min(1) int planVersion) {}

    record ProgressRequest(@NotBlank @Size(max = 1000) String note) {}

    record ReportRequest(@Nullable @Size(max = 1000) String note) {}

    record ReasonRequest(@NotBlank @Size(max = 500) String reason) {}

    @GetMapping
    @Roles({"organiser", "integrator", "mentor", "mentee", "appraiser"})
    Mono<ResponseEntity<PlanView>> get(Caller by, @PathVariable String pairingId) {
        return answer(agree.show(by, pairingId));
    }

    /** All open goals as they are to be; both agree anew on what changes. */
    @PutMapping
    @Roles({"mentor", "mentee"})
    Mono<ResponseEntity<PlanView>> edit(
            Caller by,
            @PathVariable String pairingId,
            ExpectedVersion expected,
            @Valid @RequestBody PlanRequest request) {
        return answer(agree.edit(by, pairingId, expected.version(), request.wanted()));
    }

    @PostMapping("/agreement")
    @Roles({"mentor", "mentee"})
    Mono<ResponseEntity<PlanView>> agree(
            Caller by, @PathVariable String pairingId, @Valid @RequestBody AgreementRequest request) {
        return answer(agree.agree(by, pairingId, request.planVersion()));
    }

    @PostMapping("/goals/{goalId}/progress")
    @Roles("mentee")
    Mono<ResponseEntity<PlanView>> progress(
            Caller by,
            @PathVariable String pairingId,
            @PathVariable String goalId,
            @Valid @RequestBody ProgressRequest request) {
        return answer(work.progress(by, pairingId, goalId, request.note()));
    }

    @PostMapping("/goals/{goalId}/report")
    @Roles("mentee")
    Mono<ResponseEntity<PlanView>> done(
            Caller by,
            @PathVariable String pairingId,
            @PathVariable String goalId,
            @Valid @RequestBody ReportRequest request) {
        return answer(work.done(by, pairingId, goalId, request.note()));
    }

    @PostMapping("/goals/{goalId}/acceptance")
    @Roles("mentor")
    Mono<ResponseEntity<PlanView>> accept(Caller by, @PathVariable String pairingId, @PathVariable String goalId) {
        return answer(work.accept(by, pairingId, goalId));
    }

    @PostMapping("/goals/{goalId}/return")
    @Roles("mentor")
    Mono<ResponseEntity<PlanView>> giveBack(
            Caller by,
            @PathVariable String pairingId,
            @PathVariable String goalId,
            @Valid @RequestBody ReasonRequest request) {
        return answer(work.giveBack(by, pairingId, goalId, request.reason()));
    }

    @PostMapping("/goals/{goalId}/cancellation")
    @Roles("organiser")
    Mono<ResponseEntity<PlanView>> cancel(
            Caller by,
            @PathVariable String pairingId,
            @PathVariable String goalId,
            @Valid @RequestBody ReasonRequest request) {
        return answer(work.cancel(by, pairingId, goalId, request.reason()));
    }

    private Mono<ResponseEntity<PlanView>> answer(Mono<Stored<Plan>> plan) {
        return plan.map(it -> Versioned.ok(it.version(), PlanView.of(it.state(), LocalDate.now(clock))));
    }
}
