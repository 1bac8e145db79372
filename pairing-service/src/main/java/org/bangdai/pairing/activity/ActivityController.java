package org.bangdai.pairing.activity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.bangdai.pairing.activity.domain.Activity;
import org.bangdai.pairing.activity.domain.Draft;
import org.bangdai.pairing.pairing.SeePairing;
import org.bangdai.pairing.reference.domain.Method;
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
@RequestMapping("/api/v1/pairings/{pairingId}/activities")
class ActivityController {

    private final Activities activities;
    private final SeePairing see;
    private final RecordActivity record;
    private final CorrectActivity correct;

    ActivityController(Activities activities, SeePairing see, RecordActivity record, CorrectActivity correct) {
        this.activities = activities;
        this.see = see;
        this.record = record;
        this.correct = correct;
    }

    /** @param details what the method asks for; the same fields as an activity is shown with */
    record ActivityRequest(
            @NotNull Method method,
            @NotNull LocalDate heldOn,
            @NotBlank @Size(max = 4000) String summary,
            @NotNull Map<String, @Nullable Object> details) {

        Draft draft() {
            return new Draft(method, heldOn, summary, details);
        }
    }

    record RefusalRequest(@NotBlank @Size(max = 500) String reason) {}

    @PostMapping
    @Roles({"mentor", "mentee"})
    Mono<ResponseEntity<ActivityView>> record(
            Caller by, CommandId command, @PathVariable String pairingId, @Valid @RequestBody ActivityRequest request) {
        return created(record.record(by, command, pairingId, request.draft()));
    }

    @GetMapping
    @Roles({"organiser", "integrator", "mentor", "mentee", "appraiser"})
    Mono<Page<ActivityView>> list(
            Caller by,
            @PathVariable String pairingId,
            @RequestParam(required = false) @Nullable Method method,
            @RequestParam(required = false) Activity.@Nullable State state,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            PageRequest page) {
        Activities.Selection selection = new Activities.Selection(method, state, from, to);
        return see.see(by, pairingId)
                .flatMap(seen -> activities.page(seen.pairing().state().terms(), selection, page))
                .map(it -> it.map(activity -> ActivityView.of(activity.state())));
    }

    @GetMapping("/{id}")
    @Roles({"organiser", "integrator", "mentor", "mentee", "appraiser"})
    Mono<ResponseEntity<ActivityView>> get(Caller by, @PathVariable String pairingId, @PathVariable String id) {
        return answer(see.see(by, pairingId)
                .flatMap(seen -> RecordActivity.ofPairing(activities, seen.eyes(), pairingId, id)));
    }

    @PostMapping("/{id}/confirmation")
    @Roles({"mentor", "mentee"})
    Mono<ResponseEntity<ActivityView>> confirm(Caller by, @PathVariable String pairingId, @PathVariable String id) {
        return answer(record.confirm(by, pairingId, id));
    }

    /** The side that did not record it says that it was not so. */
    @PostMapping("/{id}/refusal")
    @Roles({"mentor", "mentee"})
    Mono<ResponseEntity<ActivityView>> decline(
            Caller by,
            @PathVariable String pairingId,
            @PathVariable String id,
            @Valid @RequestBody RefusalRequest request) {
        return answer(record.decline(by, pairingId, id, request.reason()));
    }

    @PostMapping("/{id}/correction")
    @Roles({"mentor", "mentee"})
    Mono<ResponseEntity<ActivityView>> correct(
            Caller by,
            CommandId command,
            @PathVariable String pairingId,
            @PathVariable String id,
            @Valid @RequestBody ActivityRequest request) {
        return created(correct.correct(by, command, pairingId, id, request.draft()));
    }

    private static Mono<ResponseEntity<ActivityView>> created(Mono<Stored<Activity>> activity) {
        return activity.map(it -> Versioned.created(
                "/api/v1/pairings/" + it.state().pairingId() + "/activities/" + it.id(),
                it.version(),
                ActivityView.of(it.state())));
    }

    private static Mono<ResponseEntity<ActivityView>> answer(Mono<Stored<Activity>> activity) {
        return activity.map(it -> Versioned.ok(it.version(), ActivityView.of(it.state())));
    }
}
