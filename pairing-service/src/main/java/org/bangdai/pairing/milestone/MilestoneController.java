package org.bangdai.pairing.milestone;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.bangdai.pairing.milestone.domain.Kind;
import org.bangdai.pairing.milestone.domain.Milestone;
import org.bangdai.pairing.milestone.domain.Summary;
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
class MilestoneController {

    private final RecordMilestone record;
    private final ShowMilestones show;

    MilestoneController(RecordMilestone record, ShowMilestones show) {
        this.record = record;
        this.show = show;
    }

    record WithdrawalRequest(@NotBlank @Size(max = 500) String reason) {}

    /** @param persons absent, and {@code suppressed}, where they are one to four */
    record GroupView(
            Kind kind, String zh, String en, @Nullable Integer persons, boolean suppressed) {

        static GroupView of(Summary.Group it) {
            return new GroupView(it.kind(), it.kind().zh(), it.kind().en(), it.persons(), it.persons() == null);
        }
    }

    /** @param introducedByMentor absent where it is suppressed */
    record SummaryView(
            String division,
            int year,
            List<GroupView> groups,
            @Nullable Integer introducedByMentor) {}

    @PostMapping("/mentees/{menteeId}/milestones")
    @Roles("organiser")
    Mono<ResponseEntity<MilestoneView>> record(
            Caller by, CommandId command, @PathVariable String menteeId, @Valid @RequestBody MilestoneRequest request) {
        return record.record(by, command, menteeId, request.account())
                .map(it -> Versioned.created(
                        "/api/v1/mentees/" + menteeId + "/milestones", it.version(), MilestoneView.of(it.state())));
    }

    @GetMapping("/mentees/{menteeId}/milestones")
    @Roles({"organiser", "integrator", "mentor", "mentee", "appraiser"})
    Mono<Page<MilestoneView>> list(Caller by, @PathVariable String menteeId, PageRequest page) {
        return show.of(by, menteeId, page).map(it -> it.map(milestone -> MilestoneView.of(milestone.state())));
    }

    /** Supersedes what stands; that stays readable. */
    @PostMapping("/mentees/{menteeId}/milestones/{id}/correction")
    @Roles("organiser")
    Mono<ResponseEntity<MilestoneView>> correct(
            Caller by,
            CommandId command,
            @PathVariable String menteeId,
            @PathVariable String id,
            @Valid @RequestBody MilestoneRequest.CorrectionRequest request) {
        return answer(record.correct(by, command, menteeId, id, request.account()));
    }

    @PostMapping("/mentees/{menteeId}/milestones/{id}/withdrawal")
    @Roles("organiser")
    Mono<ResponseEntity<MilestoneView>> withdraw(
            Caller by,
            @PathVariable String menteeId,
            @PathVariable String id,
            @Valid @RequestBody WithdrawalRequest request) {
        return answer(record.withdraw(by, menteeId, id, request.reason()));
    }

    /** How many mentees of a division reached what in a year; small groups are suppressed. */
    @GetMapping("/milestones/summary")
    @Roles({"organiser", "integrator"})
    Mono<SummaryView> summary(
            Caller by, @RequestParam(required = false) @Nullable String division, @RequestParam int year) {
        return show.summary(by, division, year)
                .map(it -> new SummaryView(
                        it.division(),
                        year,
                        it.summary().groups().stream().map(GroupView::of).toList(),
                        it.summary().introducedByMentor()));
    }

    private static Mono<ResponseEntity<MilestoneView>> answer(Mono<Stored<Milestone>> milestone) {
        return milestone.map(it -> Versioned.ok(it.version(), MilestoneView.of(it.state())));
    }
}
