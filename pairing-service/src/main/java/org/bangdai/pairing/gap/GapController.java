package org.bangdai.pairing.gap;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.bangdai.pairing.gap.GapView.MeasurementView;
import org.bangdai.pairing.gap.GapView.PlanView;
import org.bangdai.pairing.gap.GapView.ProfileView;
import org.bangdai.pairing.gap.domain.GapProfile;
import org.bangdai.pairing.gap.domain.Mark;
import org.bangdai.pairing.reference.domain.Competence;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.web.CommandId;
import org.bangdai.platform.web.ExpectedVersion;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
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
@RequestMapping("/api/v1/mentees/{menteeId}")
class GapController {

    private final MeasureGap measure;
    private final AimAtTargets aim;
    private final Measurements measurements;
    private final Clock clock;

    GapController(MeasureGap measure, AimAtTargets aim, Measurements measurements, Clock clock) {
        this.measure = measure;
        this.aim = aim;
        this.measurements = measurements;
        this.clock = clock;
    }

    record MarkRequest(
            @NotNull Competence competence,
            @NotNull @Min(0) @Max(4) Integer level,
            @Nullable @Min(1) @Max(4) Integer target) {

        Mark mark() {
            return new Mark(competence, level, target);
        }
    }

    /** @param measuredOn today where it is absent */
    record MeasurementRequest(
            @Nullable LocalDate measuredOn,
            @NotEmpty @Size(max = 14) List<@NotNull @Valid MarkRequest> marks) {}

    record TargetRequest(
            @NotNull Competence competence,
            @NotNull @Min(1) @Max(4) Integer level,
            @Nullable LocalDate dueOn) {

        GapProfile.Wish wish() {
            return new GapProfile.Wish(competence, level, dueOn);
        }
    }

    /** All targets that are chosen; the ordinary one holds for the other competences. */
    record TargetsRequest(@NotNull @Size(max = 14) List<@NotNull @Valid TargetRequest> targets) {}

    @GetMapping("/gap-profile")
    @Roles({"organiser", "integrator", "mentor", "mentee", "appraiser"})
    Mono<ResponseEntity<ProfileView>> profile(Caller by, @PathVariable String menteeId) {
        return aim.profile(by, menteeId).map(it -> Versioned.ok(it.version(), GapView.profile(it.state())));
    }

    /** Measures anew; what was measured before stays. */
    @PostMapping("/gap-profile")
    @Roles({"organiser", "mentor", "mentee"})
    Mono<ResponseEntity<MeasurementView>> measure(
            Caller by,
            CommandId command,
            @PathVariable String menteeId,
            @Valid @RequestBody MeasurementRequest request) {
        List<Mark> marks = request.marks().stream().map(MarkRequest::mark).toList();
        return measure.measure(by, command, menteeId, request.measuredOn(), marks)
                .map(it -> Versioned.created(
                        "/api/v1/mentees/" + menteeId + "/gap-profile/measurements",
                        it.version(),
                        GapView.measurement(it.state())));
    }

    @GetMapping("/gap-profile/measurements")
    @Roles({"organiser", "integrator", "mentor", "mentee", "appraiser"})
    Mono<Page<MeasurementView>> history(Caller by, @PathVariable String menteeId, PageRequest page) {
        return aim.profile(by, menteeId)
                .then(measurements.page(menteeId, page))
                .map(it -> it.map(measurement -> GapView.measurement(measurement.state())));
    }

    @GetMapping("/gap-plan")
    @Roles({"organiser", "integrator", "mentor", "mentee", "appraiser"})
    Mono<ResponseEntity<PlanView>> plan(Caller by, @PathVariable String menteeId) {
        return aim.profile(by, menteeId)
                .map(it -> Versioned.ok(it.version(), GapView.plan(it.state(), LocalDate.now(clock))));
    }

    @PutMapping("/gap-plan")
    @Roles({"organiser", "mentor"})
    Mono<ResponseEntity<PlanView>> aim(
            Caller by,
            @PathVariable String menteeId,
            ExpectedVersion expected,
            @Valid @RequestBody TargetsRequest request) {
        List<GapProfile.Wish> wishes =
                request.targets().stream().map(TargetRequest::wish).toList();
        return aim.aim(by, menteeId, expected.version(), wishes)
                .map(it -> Versioned.ok(it.version(), GapView.plan(it.state(), LocalDate.now(clock))));
    }
}
