package org.bangdai.pairing.activity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.bangdai.pairing.activity.domain.Activity;
import org.bangdai.pairing.pairing.Pairings;
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
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/pairings/{pairingId}/activities")
class ActivityController {

    private final Activities activities;
    private final Pairings pairings;
    private final RecordActivity record;

    ActivityController(Activities activities, Pairings pairings, RecordActivity record) {
        this.activities = activities;
        this.pairings = pairings;
        this.record = record;
    }

    record ActivityRequest(
            @NotNull Method method,
            @NotNull LocalDate heldOn,
            @NotBlank @Size(max = 4000) String summary) {

        Activity.Account account() {
            return new Activity.Account(method, heldOn, summary);
        }
    }

    record ActivityView(
            String id,
            String pairingId,
            Method method,
            LocalDate heldOn,
            String summary,
            String recordedBy,
            Instant recordedAt,
            boolean confirmed,
            @Nullable Instant confirmedAt) {

        static ActivityView of(Activity it) {
            Activity.Confirmation confirmation = it.confirmation();
            return new ActivityView(
                    it.activityId(),
                    it.pairingId(),
                    it.method(),
                    it.heldOn(),
                    it.summary(),
                    it.recordedBy(),
                    it.recordedAt(),
                    confirmation != null,
                    confirmation == null ? null : confirmation.at());
        }
    }

    @PostMapping
    @Roles({"mentor", "mentee"})
    Mono<ResponseEntity<ActivityView>> record(
            Caller by, CommandId command, @PathVariable String pairingId, @Valid @RequestBody ActivityRequest request) {
        return record.record(by, command, pairingId, request.account())
                .map(it -> Versioned.created(
                        "/api/v1/pairings/" + pairingId + "/activities/" + it.id(),
                        it.version(),
                        ActivityView.of(it.state())));
    }

    @GetMapping
    @Roles({"organiser", "integrator", "mentor", "mentee", "appraiser"})
    Mono<Page<ActivityView>> list(Caller by, @PathVariable String pairingId, PageRequest page) {
        return pairings.get(by, pairingId)
                .then(activities.page(by, pairingId, page))
                .map(it -> it.map(activity -> ActivityView.of(activity.state())));
    }

    @PostMapping("/{id}/confirmation")
    @Roles({"mentor", "mentee"})
    Mono<ResponseEntity<ActivityView>> confirm(Caller by, @PathVariable String pairingId, @PathVariable String id) {
        return record.confirm(by, pairingId, id).map(ActivityController::answer);
    }

    private static ResponseEntity<ActivityView> answer(Stored<Activity> activity) {
        return Versioned.ok(activity.version(), ActivityView.of(activity.state()));
    }
}
