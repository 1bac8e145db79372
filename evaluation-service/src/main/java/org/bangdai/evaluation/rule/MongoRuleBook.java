package org.bangdai.evaluation.rule;

import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Indexes.ascending;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bangdai.evaluation.rule.domain.ResultRules;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.store.Aggregate;
import org.bangdai.platform.store.AggregateFactory;
import org.bangdai.platform.store.Aggregates;
import org.bangdai.platform.store.Divisions;
import org.bangdai.platform.store.Index;
import org.bangdai.platform.store.RecordMapping;
import org.bangdai.platform.store.Stored;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Collection {@code result-rules}, {@code _id} such as {@code 330523-r1}; the province's first version comes with the software ({@code rules/built-in.json}). */
@Component
class MongoRuleBook implements RuleBook {

    private static final String DIVISION = "state.division";

    /** From the highest division down, of one division the version that is effective last at the end. */
    private static final Comparator<ResultRules> DOWN = Comparator.comparing(
                    (ResultRules it) -> it.division().length())
            .thenComparing(ResultRules::effectiveFrom)
            .thenComparing(ResultRules::version);

    private final Aggregates<ResultRules> rules;
    private final ResultRules builtIn;

    MongoRuleBook(AggregateFactory stores) {
        rules = stores.create(Aggregate.in("result-rules", RecordMapping.of(ResultRules.class), ResultRules::division)
                .publishes("evaluation-events", ResultRules::id)
                .index(Index.on("division", ascending(DIVISION))));
        try (InputStream json = new ClassPathResource("rules/built-in.json").getInputStream()) {
            builtIn = JsonMapper.shared().readValue(json, ResultRules.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Mono<ResultRules> effective(String division, LocalDate day) {
        return together(Divisions.containing(division), day);
    }

    @Override
    public Mono<ResultRules> above(String division, LocalDate day) {
        return together(
                Divisions.containing(division).stream()
                        .filter(code -> !code.equals(division))
                        .toList(),
                day);
    }

    /** The lowest division's, as far as it is no looser than those above. */
    private Mono<ResultRules> together(List<String> divisions, LocalDate day) {
        return of(divisions)
                .filter(it -> !it.effectiveFrom().isAfter(day))
                .sort(DOWN)
                .collectList()
                .map(this::together);
    }

    private ResultRules together(List<ResultRules> down) {
        Map<String, ResultRules> last = new LinkedHashMap<>(Map.of(builtIn.division(), builtIn));
        down.forEach(it -> last.put(it.division(), it));
        return last.values().stream()
                .reduce((above, below) -> below.within(above))
                .orElse(builtIn);
    }

    @Override
    public Flux<ResultRules> versions(String division) {
        Flux<ResultRules> own = of(List.of(division));
        return Flux.concat(own, builtIn.division().equals(division) ? Flux.just(builtIn) : Flux.empty())
                .sort(Comparator.comparing(ResultRules::version).reversed());
    }

    /** Index {@code division}: a division has few versions. */
    private Flux<ResultRules> of(List<String> divisions) {
        return Flux.from(rules.collection().find(in(DIVISION, divisions)))
                .map(rules::read)
                .map(Stored::state);
    }

    @Override
    public Mono<ResultRules> publish(Caller by, ResultRules version) {
        return rules.insert(by, version.id(), version, List.of(version.published()))
                .map(Stored::state);
    }
}
