package org.bangdai.pairing.delta;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bangdai.pairing.delta.ReceiveDeltas.Result;
import org.bangdai.pairing.delta.domain.Outcome;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.web.Problem;
import org.bangdai.platform.web.Roles;
import org.bangdai.platform.web.problem.ProblemTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/v1/registry-deltas")
class DeltaController {

    private final ReceiveDeltas receive;
    private final ProblemTexts texts = new ProblemTexts();

    DeltaController(ReceiveDeltas receive) {
        this.receive = receive;
    }

    record Batch(@NotNull @Size(min = 1, max = 1000) List<JsonNode> changes) {}

    /** @param pointer into the batch */
    record Reason(String pointer, String message) {}

    /** @param index of the row in the batch; @param id of the entity, the person's where only the ID number was sent */
    record RowView(int index, @Nullable String id, Outcome outcome, List<Reason> reasons) {}

    record BatchView(Map<Outcome, Integer> counts, List<RowView> rows) {}

    @PostMapping
    @Roles("integrator")
    Mono<BatchView> receive(Caller by, Locale locale, @Valid @RequestBody Batch batch) {
        return receive.receive(by, batch.changes()).map(results -> view(results, locale));
    }

    private BatchView view(List<Result> results, Locale locale) {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        results.forEach(it -> counts.merge(it.outcome(), 1, Integer::sum));
        return new BatchView(
                counts,
                results.stream()
                        .map(it -> new RowView(it.index(), it.id(), it.outcome(), reasons(it, locale)))
                        .toList());
    }

    private List<Reason> reasons(Result result, Locale locale) {
        Problem problem = result.problem();
        if (problem == null) {
            return List.of();
        }
        String row = "/changes/" + result.index();
        return problem.errors().isEmpty()
                ? List.of(new Reason(row, texts.detail(problem.slug(), problem.args(), locale)))
                : problem.errors().stream()
                        .map(it -> new Reason(row + it.pointer(), texts.error(it.slug(), it.args(), locale)))
                        .toList();
    }
}
