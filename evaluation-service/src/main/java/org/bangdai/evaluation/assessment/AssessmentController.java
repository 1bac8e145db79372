package org.bangdai.evaluation.assessment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.bangdai.evaluation.assessment.AssessmentView.OwnView;
import org.bangdai.evaluation.assessment.AssessmentView.RowView;
import org.bangdai.evaluation.assessment.domain.Assessment;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.store.NotFoundException;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import org.bangdai.platform.web.Roles;
import org.bangdai.platform.web.Versioned;
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
@RequestMapping("/api/v1/assessments/{year:\\d{4}}")
class AssessmentController {

    private static final String DIVISION = "\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}";

    record DivisionRequest(
            @NotNull @Pattern(regexp = DIVISION) String division) {}

    /** @param number under which the receiving system keeps it; @param sha256 of what it has received */
    record ReceiptRequest(
            @NotNull @Pattern(regexp = DIVISION) String division,
            @NotBlank @Size(max = 100) String number,
            @NotNull @Pattern(regexp = "[0-9a-f]{64}") String sha256) {}

    private final Assessments assessments;
    private final AssessmentRows rows;
    private final GradeYear grade;
    private final FreezeYear freeze;
    private final AcknowledgeYear acknowledge;

    AssessmentController(
            Assessments assessments,
            AssessmentRows rows,
            GradeYear grade,
            FreezeYear freeze,
            AcknowledgeYear acknowledge) {
        this.assessments = assessments;
        this.rows = rows;
        this.grade = grade;
        this.freeze = freeze;
        this.acknowledge = acknowledge;
    }

    @GetMapping
    @Roles({"organiser", "integrator"})
    Mono<ResponseEntity<AssessmentView>> get(Caller by, @PathVariable Year year, @RequestParam String division) {
        return answer(assessments.get(by, Assessment.Head.id(division, year)));
    }

    /** By grade, the best first. */
    @GetMapping("/rows")
    @Roles({"organiser", "integrator"})
    Mono<Page<RowView>> rows(
            Caller by, @PathVariable Year year, @RequestParam String division, PageRequest page, Locale locale) {
        return assessments
                .get(by, Assessment.Head.id(division, year))
                .flatMap(found -> rows.page(found.state().head(), page))
                .map(found -> found.map(row -> RowView.of(row, locale)));
    }

    /** One's own grades, as far as they are in effect. */
    @GetMapping("/own")
    @Roles("mentee")
    Mono<Page<OwnView>> own(Caller by, @PathVariable Year year, Locale locale) {
        Caller system = Caller.system("assessments");
        return rows.of(Objects.requireNonNullElse(by.person(), ""), year)
                .filterWhen(own -> assessments
                        .find(system, own.assessmentId())
                        .map(it -> it.state() instanceof Assessment.InEffect there
                                && there.head().attempt() == own.attempt())
                        .defaultIfEmpty(false))
                .map(own -> OwnView.of(own.assessmentId(), year, own.graded(), locale))
                .collectList()
                .map(found -> new Page<>(List.copyOf(found), null));
    }

    /** Has it graded, also anew while it is not frozen; the answer does not wait for that. */
    @PostMapping
    @Roles("organiser")
    Mono<ResponseEntity<AssessmentView>> start(
            Caller by, @PathVariable Year year, @Valid @RequestBody DivisionRequest request) {
        return by.scope().sees(request.division(), Set.of())
                ? answer(grade.start(by, request.division(), year))
                : Mono.error(() -> new NotFoundException("assessments", request.division()));
    }

    @PostMapping("/freezing")
    @Roles("organiser")
    Mono<ResponseEntity<AssessmentView>> freeze(
            Caller by, @PathVariable Year year, @Valid @RequestBody DivisionRequest request) {
        return answer(freeze.freeze(by, Assessment.Head.id(request.division(), year)));
    }

    @PostMapping("/acknowledgement")
    @Roles("integrator")
    Mono<ResponseEntity<AssessmentView>> acknowledge(
            Caller by, @PathVariable Year year, @Valid @RequestBody ReceiptRequest request) {
        return answer(acknowledge.acknowledge(
                by, Assessment.Head.id(request.division(), year), request.number(), request.sha256()));
    }

    private static Mono<ResponseEntity<AssessmentView>> answer(Mono<Stored<Assessment>> assessment) {
        return assessment.map(it -> Versioned.ok(it.version(), AssessmentView.of(it.state())));
    }
}
