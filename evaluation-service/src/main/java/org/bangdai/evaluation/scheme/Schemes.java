package org.bangdai.evaluation.scheme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import org.bangdai.evaluation.scheme.domain.Scheme;
import org.bangdai.evaluation.scheme.domain.SchemeChain;
import org.bangdai.evaluation.scheme.domain.SchemeVersion;
import org.bangdai.platform.store.Divisions;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Which scheme holds where and when: the built-in one, and what the divisions from the province down have tightened. It is read anew for each decision, so that all replicas decide
 * alike; a new version holds from a later day than that of its publication, so what holds on a day is settled before it begins.
 */
@Component
public class Schemes {

    /** The built-in one and those of province, city, county, township and village. */
    private static final int MOST_VERSIONS = 6;

    /** Of two that have taken effect, the later one holds; of the same day, the one that was published later. */
    private static final BinaryOperator<SchemeVersion> NEWEST = BinaryOperator.maxBy(
            Comparator.comparing(SchemeVersion::effectiveFrom).thenComparingInt(SchemeVersion::version));

    private final BuiltInSchemes builtIn;
    private final SchemeVersions published;

    Schemes(BuiltInSchemes builtIn, SchemeVersions published) {
        this.builtIn = builtIn;
        this.published = published;
    }

    /** The scheme of a division for a period that begins on that day. */
    public Mono<Scheme> inForce(String division, LocalDate day) {
        return chain(division, day).map(SchemeChain::scheme);
    }

    /** As {@link #inForce(String, LocalDate)}, for all of these divisions at once: one entry for each. */
    public Mono<Map<String, Scheme>> inForce(Collection<String> divisions, LocalDate day) {
        return chains(divisions, day).map(chains -> {
            Map<SchemeChain, Scheme> resolved = new HashMap<>();
            Map<String, Scheme> schemes = new HashMap<>();
            chains.forEach(
                    (division, chain) -> schemes.put(division, resolved.computeIfAbsent(chain, SchemeChain::scheme)));
            return Map.copyOf(schemes);
        });
    }

    /** The scheme that a review names, for ever the same; empty where there are no such versions. */
    public Mono<Scheme> version(String schemeId) {
        return named(schemeId).map(SchemeChain::scheme);
    }

    /** What a province inherits. */
    Mono<Scheme> builtIn(LocalDate day) {
        return Mono.fromSupplier(() -> new SchemeChain(List.of(builtIn.on(day))).scheme());
    }

    /** The versions that hold together for a division on a day. */
    Mono<SchemeChain> chain(String division, LocalDate day) {
        return chains(List.of(division), day)
                .map(chains -> chains.values().iterator().next());
    }

    /** The versions that an id names; empty where there are no such, or not one below the other. */
    Mono<SchemeChain> named(String schemeId) {
        List<String> ids = SchemeChain.ids(schemeId);
        if (ids.size() > MOST_VERSIONS) {
            return Mono.empty();
        }
        List<SchemeVersion> own = builtIn.named(ids);
        Flux<SchemeVersion> others = own.size() == ids.size() ? Flux.empty() : published.named(ids);
        return Flux.fromIterable(own)
                .concatWith(others)
                .collectMap(SchemeVersion::id)
                .filter(found -> found.keySet().containsAll(ids))
                .map(found -> new SchemeChain(ids.stream().map(found::get).toList()))
                .filter(Schemes::isOrdered);
    }

    private Mono<Map<String, SchemeChain>> chains(Collection<String> divisions, LocalDate day) {
        Set<String> all = new TreeSet<>();
        divisions.forEach(it -> all.addAll(Divisions.containing(it)));
        SchemeVersion root = builtIn.on(day);
        return published.effective(all, day).collectList().map(found -> {
            Map<String, SchemeVersion> newest = new HashMap<>();
            found.forEach(it -> newest.merge(it.division(), it, NEWEST));
            Map<String, SchemeChain> chains = new HashMap<>();
            divisions.forEach(division -> {
                List<SchemeVersion> versions = new ArrayList<>(List.of(root));
                for (String level : Divisions.containing(division)) {
                    SchemeVersion version = newest.get(level);
                    if (version != null) {
                        versions.add(version);
                    }
                }
                chains.put(division, new SchemeChain(versions));
            });
            return chains;
        });
    }

    private static boolean isOrdered(SchemeChain chain) {
        List<SchemeVersion> versions = chain.versions();
        for (int i = 1; i < versions.size(); i++) {
            String above = versions.get(i - 1).division();
            String below = versions.get(i).division();
            if (!below.startsWith(above) || below.length() <= above.length()) {
                return false;
            }
        }
        return versions.getFirst().division().isEmpty();
    }
}
