package org.bangdai.evaluation.rule;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.bangdai.evaluation.rule.domain.AssessmentRules;
import org.bangdai.evaluation.rule.domain.BoardRules;
import org.bangdai.evaluation.rule.domain.EffectRules;
import org.bangdai.evaluation.rule.domain.ResultRules;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.store.NotFoundException;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.Roles;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Rules are no secret: who takes part reads those of any division. */
@RestController
@RequestMapping("/api/v1/result-rules")
class RuleController {

    /** Fields as in {@link ResultRules}. */
    record RulesRequest(
            @NotNull @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}")
            String division,

            @NotNull LocalDate effectiveFrom,
            @Min(1) @Max(60) int decisionDays,
            @NotNull BoardRules board,
            @NotNull EffectRules effect,
            @NotNull AssessmentRules assessment) {}

    private final RuleBook book;
    private final PublishRules publish;
    private final Clock clock;

    RuleController(RuleBook book, PublishRules publish, Clock clock) {
        this.book = book;
        this.publish = publish;
        this.clock = clock;
    }

    /** Those that hold for a division, today or on another day. */
    @GetMapping
    @Roles({"mentee", "mentor", "appraiser", "organiser", "integrator"})
    Mono<ResultRules> effective(@RequestParam String division, @RequestParam(required = false) @Nullable LocalDate on) {
        return book.effective(division, on == null ? LocalDate.now(clock) : on);
    }

    /** A division's own versions, the newest first. */
    @GetMapping("/{division}")
    @Roles({"mentee", "mentor", "appraiser", "organiser", "integrator"})
    Mono<Page<ResultRules>> versions(@PathVariable String division) {
        return book.versions(division).collectList().map(all -> new Page<>(List.copyOf(all), null));
    }

    @PostMapping
    @Roles("organiser")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<ResultRules> publish(Caller by, @Valid @RequestBody RulesRequest request) {
        if (!by.scope().sees(request.division(), Set.of())) {
            return Mono.error(() -> new NotFoundException("result-rules", request.division()));
        }
        return publish.publish(
                by,
                request.division(),
                new PublishRules.Draft(
                        request.effectiveFrom(),
                        request.decisionDays(),
                        request.board(),
                        request.effect(),
                        request.assessment()));
    }
}
