package org.bangdai.pairing.programme.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The versions that hold together for a division, from the top down, at least one. What a version below sets itself counts only as far as it is tighter than what comes
 * from above, also where that became tighter later: so nobody below is ever looser.
 */
public record Chain(List<ProgrammeVersion> versions) {

    private static final String AND = "+";

    public Chain {
        versions = List.copyOf(versions);
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("no version");
        }
    }

    /**
     * The rules that hold, and which version gave each.
     *
     * @param from version ids, several where values were combined
     */
    public record Resolution(Programme programme, Map<Rule, List<String>> from) {}

    /** Names these versions together; they can be found again by it. */
    public String versionId() {
        return versions.stream().map(ProgrammeVersion::id).collect(Collectors.joining(AND));
    }

    /** The ids of the versions that a version id names. */
    public static List<String> ids(String versionId) {
        return List.of(versionId.split("\\+", -1));
    }

    public Programme programme() {
        return resolve().programme();
    }

    public Resolution resolve() {
        ProgrammeVersion top = versions.getFirst();
        Map<Rule, Object> values = Rule.values(top.programme());
        Map<Rule, List<String>> from = new EnumMap<>(Rule.class);
        for (Rule rule : Rule.values()) {
            from.put(rule, List.of(top.id()));
        }
        for (ProgrammeVersion below : versions.subList(1, versions.size())) {
            for (Rule rule : below.deviations()) {
                apply(below, rule, values, from);
            }
        }
        return new Resolution(head().with(values), Map.copyOf(from));
    }

    private static void apply(
            ProgrammeVersion below, Rule rule, Map<Rule, Object> values, Map<Rule, List<String>> from) {
        Object own = rule.of(below.programme());
        values.compute(rule, (same, above) -> {
            Object tighter = rule.direction().tighter(Objects.requireNonNull(above), own);
            if (!tighter.equals(above)) {
                List<String> sources = new ArrayList<>();
                if (!tighter.equals(own)) {
                    sources.addAll(from.getOrDefault(rule, List.of()));
                }
                sources.add(below.id());
                from.put(rule, List.copyOf(sources));
            }
            return tighter;
        });
    }

    private Head head() {
        Programme nearest = versions.getLast().programme();
        LocalDate latest = versions.stream()
                .map(ProgrammeVersion::effectiveFrom)
                .max(LocalDate::compareTo)
                .orElseThrow();
        return new Head(versionId(), nearest.division(), nearest.name(), nearest.nameEn(), latest);
    }
}
