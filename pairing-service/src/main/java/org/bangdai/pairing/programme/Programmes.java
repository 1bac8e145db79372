package org.bangdai.pairing.programme;

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
import org.bangdai.pairing.programme.domain.Chain;
import org.bangdai.pairing.programme.domain.Programme;
import org.bangdai.pairing.programme.domain.ProgrammeVersion;
import org.bangdai.platform.store.Divisions;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Which rules hold where and when: those of the division and of all above it together, each the tightest. They are read anew for each decision, so that all replicas decide
 * alike; a new version holds from a later day than that of its publication, so what holds on a day is settled before it begins.
 */
@Component
public class Programmes {

    /** Province, city, county, township, village. */
    private static final int MOST_LEVELS = 5;

    private static final int PROVINCE = 2;

    /** Of two that have taken effect, the later one holds; of the same day, the one that was published later. */
    private static final BinaryOperator<ProgrammeVersion> NEWEST = BinaryOperator.maxBy(
            Comparator.comparing(ProgrammeVersion::effectiveFrom).thenComparingInt(ProgrammeVersion::version));

    private final BundledProgrammes bundled;
    private final ProgrammeVersions published;

    Programmes(BundledProgrammes bundled, ProgrammeVersions published) {
        this.bundled = bundled;
        this.published = published;
    }

    /** The rules for a division on a day. */
    public Mono<Programme> inForce(String division, LocalDate day) {
        return chain(division, day).map(Chain::programme);
    }

    /** As {@link #inForce(String, LocalDate)}, for all of these divisions at once: one entry for each. */
    public Mono<Map<String, Programme>> inForce(Collection<String> divisions, LocalDate day) {
        return chains(divisions, day).map(chains -> {
            Map<Chain, Programme> resolved = new HashMap<>();
            Map<String, Programme> rules = new HashMap<>();
            chains.forEach((division, chain) -> rules.put(division, resolved.computeIfAbsent(chain, Chain::programme)));
            return Map.copyOf(rules);
        });
    }

    /** The rules that a decision names, for ever the same; empty where there are no such versions. */
    public Mono<Programme> version(String versionId) {
        return named(versionId).map(Chain::programme);
    }

    /** The versions that hold together for a division on a day. */
    Mono<Chain> chain(String division, LocalDate day) {
        return chains(List.of(division), day)
                .map(chains -> chains.values().iterator().next());
    }

    /** The versions that a version id names; empty where there are no such, or not one below the other. */
    Mono<Chain> named(String versionId) {
        List<String> ids = Chain.ids(versionId);
        if (ids.size() > MOST_LEVELS + 1) {
            return Mono.empty();
        }
        return Flux.fromIterable(bundled.named(ids))
                .concatWith(published.named(ids))
                .collectMap(ProgrammeVersion::id)
                .filter(found -> found.keySet().containsAll(ids))
                .map(found -> new Chain(ids.stream().map(found::get).toList()))
                .filter(this::isOrdered);
    }

    private Mono<Map<String, Chain>> chains(Collection<String> divisions, LocalDate day) {
        Set<String> all = new TreeSet<>();
        divisions.forEach(it -> all.addAll(Divisions.containing(it)));
        if (all.isEmpty()) {
            return Mono.just(Map.of());
        }
        return Flux.fromIterable(bundled.of(all))
                .filter(it -> it.holdsOn(day))
                .concatWith(published.effective(all, day))
                .collectMultimap(ProgrammeVersion::division)
                .map(found -> {
                    Map<String, ProgrammeVersion> newest = new HashMap<>();
                    found.forEach((division, versions) -> versions.forEach(it -> newest.merge(division, it, NEWEST)));
                    Map<String, Chain> chains = new HashMap<>();
                    divisions.forEach(it -> chains.put(it, chain(it, newest)));
                    return chains;
                });
    }

    private Chain chain(String division, Map<String, ProgrammeVersion> newest) {
        List<ProgrammeVersion> versions = new ArrayList<>();
        for (String level : Divisions.containing(division)) {
            ProgrammeVersion version = newest.get(level);
            if (version != null) {
                versions.add(version);
            }
        }
        if (versions.isEmpty() || versions.getFirst().division().length() > PROVINCE) {
            versions.addFirst(bundled.general());
        }
        return new Chain(versions);
    }

    private boolean isOrdered(Chain chain) {
        List<ProgrammeVersion> versions = chain.versions();
        for (int i = 1; i < versions.size(); i++) {
            String above = versions.get(i - 1).division();
            String below = versions.get(i).division();
            boolean general = i == 1 && versions.getFirst().equals(bundled.general());
            if (!general && !(below.startsWith(above) && below.length() > above.length())) {
                return false;
            }
        }
        return true;
    }
}
