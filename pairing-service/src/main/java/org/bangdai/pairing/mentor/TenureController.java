package org.bangdai.pairing.mentor;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.bangdai.pairing.mentor.domain.Criterion;
import org.bangdai.pairing.mentor.domain.Mentor;
import org.bangdai.pairing.mentor.domain.Removal;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.CommandId;
import org.bangdai.platform.web.Roles;
import org.bangdai.platform.web.Versioned;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What becomes of a mentor after the appointment. */
@RestController
@RequestMapping("/api/v1/mentors/{id}")
class TenureController {

    private final SuspendMentor suspend;
    private final RenewMentor renew;
    private final RemoveMentor remove;
    private final OverrideCriterion override;
    private final ShowMentors show;

    TenureController(
            SuspendMentor suspend,
            RenewMentor renew,
            RemoveMentor remove,
            OverrideCriterion override,
            ShowMentors show) {
        this.suspend = suspend;
        this.renew = renew;
        this.remove = remove;
        this.override = override;
        this.show = show;
    }

    record SuspensionRequest(@NotBlank @Size(max = 500) String reason) {}

    record RemovalRequest(
            @NotNull Removal.Reason reason,
            @NotBlank @Size(max = 2000) String text) {}

    record ObjectionRequest(@NotBlank @Size(max = 2000) String text) {}

    enum Decided {
        REMOVE,
        KEEP
    }

    record RulingRequest(
            @NotNull Decided decision,
            @NotBlank @Size(max = 2000) String reason) {}

    record OverrideRequest(
            @NotNull Criterion criterion,
            @NotBlank @Size(max = 500) String reason) {}

    @PostMapping("/suspension")
    @Roles("organiser")
    Mono<ResponseEntity<MentorView>> suspend(
            Caller by, @PathVariable String id, CommandId command, @Valid @RequestBody SuspensionRequest request) {
        return answer(by, suspend.suspend(by, id, command, request.reason()));
    }

    @PostMapping("/suspension/end")
    @Roles("organiser")
    Mono<ResponseEntity<MentorView>> resume(Caller by, @PathVariable String id, CommandId command) {
        return answer(by, suspend.resume(by, id, command));
    }

    @PostMapping("/renewal")
    @Roles("organiser")
    Mono<ResponseEntity<MentorView>> renew(Caller by, @PathVariable String id, CommandId command) {
        return answer(by, renew.renew(by, id, command));
    }

    @PostMapping("/removal")
    @Roles("organiser")
    Mono<ResponseEntity<MentorView>> propose(
            Caller by, @PathVariable String id, CommandId command, @Valid @RequestBody RemovalRequest request) {
        return answer(by, remove.propose(by, id, command, request.reason(), request.text()));
    }

    @PostMapping("/objections")
    @Roles("mentor")
    Mono<ResponseEntity<MentorView>> object(
            Caller by, @PathVariable String id, CommandId command, @Valid @RequestBody ObjectionRequest request) {
        return answer(by, remove.object(by, id, command, request.text()));
    }

    @PostMapping("/removal/decision")
    @Roles("organiser")
    Mono<ResponseEntity<MentorView>> decide(
            Caller by, @PathVariable String id, CommandId command, @Valid @RequestBody RulingRequest request) {
        return answer(
                by,
                switch (request.decision()) {
                    case REMOVE -> remove.remove(by, id, command, request.reason());
                    case KEEP -> remove.keep(by, id, command, request.reason());
                });
    }

    @PostMapping("/override")
    @Roles("organiser")
    Mono<ResponseEntity<MentorView>> override(
            Caller by, @PathVariable String id, CommandId command, @Valid @RequestBody OverrideRequest request) {
        return answer(by, override.override(by, id, command, request.criterion(), request.reason()));
    }

    private Mono<ResponseEntity<MentorView>> answer(Caller by, Mono<Stored<Mentor>> mentor) {
        return mentor.flatMap(it -> show.view(by, it)).map(it -> Versioned.ok(it.version(), it.mentor()));
    }
}
