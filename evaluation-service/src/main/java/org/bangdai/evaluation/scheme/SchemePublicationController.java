package org.bangdai.evaluation.scheme;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bangdai.evaluation.scheme.SchemeViews.VersionView;
import org.bangdai.evaluation.scheme.domain.Cycle;
import org.bangdai.evaluation.scheme.domain.Indicator;
import org.bangdai.evaluation.scheme.domain.Limit;
import org.bangdai.evaluation.scheme.domain.MenteeCategory;
import org.bangdai.evaluation.scheme.domain.Publication;
import org.bangdai.evaluation.scheme.domain.Rules;
import org.bangdai.evaluation.scheme.domain.Weight;
import org.bangdai.evaluation.scheme.domain.Weighting;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.web.CommandId;
import org.bangdai.platform.web.Roles;
import org.bangdai.platform.web.Versioned;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/schemes")
@Roles("organiser")
class SchemePublicationController {

    /** @param nameEn the Chinese name where it is left out @param rules what differs from what is inherited */
    record PublicationRequest(
            @NotBlank @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}")
            String division,

            @NotBlank @Size(max = 100) String name,
            @Nullable @Size(max = 200) String nameEn,
            @NotNull LocalDate effectiveFrom,
            @NotNull @Valid RulesRequest rules) {

        Publication by(CommandId command) {
            return new Publication(
                    division,
                    name,
                    Objects.requireNonNullElse(nameEn, name),
                    effectiveFrom,
                    rules.given(),
                    command.value());
        }
    }

    record RulesRequest(
            @Nullable Set<@NotNull Cycle> cycles,
            @Nullable Map<@NotNull Limit, @NotNull Integer> limits,
            @Nullable @Size(max = 30) List<@NotNull @Valid WeightingRequest> weightings) {

        Rules given() {
            return new Rules(
                    Objects.requireNonNullElse(cycles, Set.of()),
                    Objects.requireNonNullElse(limits, Map.of()),
                    Objects.requireNonNullElse(weightings, List.<WeightingRequest>of()).stream()
                            .map(WeightingRequest::given)
                            .toList());
        }
    }

    record WeightingRequest(
            @NotNull Cycle cycle,
            @Nullable MenteeCategory category,
            @NotNull @Size(min = 1, max = 10) List<@NotNull @Valid WeightRequest> weights) {

        Weighting given() {
            return new Weighting(
                    cycle,
                    category,
                    weights.stream()
                            .map(it ->
                                    new Weight(it.indicator(), it.weight(), Objects.requireNonNullElse(it.least(), 0)))
                            .toList());
        }
    }

    /** @param least 0 where it is left out */
    record WeightRequest(
            @NotNull Indicator indicator,
            @NotNull Integer weight,
            @Nullable Integer least) {}

    record WithdrawalRequest(@NotBlank @Size(max = 500) String reason) {}

    private final PublishScheme publish;
    private final SchemeViews views;

    SchemePublicationController(PublishScheme publish, SchemeViews views) {
        this.publish = publish;
        this.views = views;
    }

    @PostMapping
    Mono<ResponseEntity<VersionView>> publish(
            Caller by, CommandId command, @Valid @RequestBody PublicationRequest request, Locale locale) {
        return publish.publish(by, request.by(command))
                .map(it ->
                        Versioned.created("/api/v1/schemes/" + it.id(), it.version(), views.view(it.state(), locale)));
    }

    @PostMapping("/{id}/withdrawal")
    Mono<ResponseEntity<VersionView>> withdraw(
            Caller by, @PathVariable String id, @Valid @RequestBody WithdrawalRequest request, Locale locale) {
        return publish.withdraw(by, id, request.reason())
                .map(it -> Versioned.ok(it.version(), views.view(it.state(), locale)));
    }
}
