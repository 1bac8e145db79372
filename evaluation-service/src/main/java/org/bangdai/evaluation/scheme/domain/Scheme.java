package org.bangdai.evaluation.scheme.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 考评方案: the whole rules that hold for a division, as several versions from the top down give them together. They never change: a change is another version.
 *
 * @param id names the versions, such as {@code provincial-2+330523-s1}; the same rules can be found by it for ever
 * @param effectiveFrom reviews of periods that begin on this day or later follow it, until a later one takes over
 * @param rules every limit, the cycles for which reviews are held, and the weights of each
 */
public record Scheme(String id, LocalDate effectiveFrom, Rules rules) {

    /** All, and null for reviews of whatever category. */
    private static final List<@Nullable MenteeCategory> CATEGORIES = categories();

    /** @throws IllegalArgumentException where a limit or a cycle's weights are missing, or weights do not total 100 */
    public Scheme {
        if (!rules.limits().keySet().equals(EnumSet.allOf(Limit.class))) {
            throw new IllegalArgumentException(id + " lacks limits");
        }
        for (Cycle cycle : rules.cycles()) {
            if (rules.weights(cycle, null) == null) {
                throw new IllegalArgumentException(id + " has no weights for " + cycle);
            }
        }
        for (Weighting each : rules.weightings()) {
            if (each.total() != Weighting.WHOLE) {
                throw new IllegalArgumentException(id + ": the weights total " + each.total());
            }
        }
    }

    public Set<Cycle> cycles() {
        return rules.cycles();
    }

    public Map<Limit, Integer> limits() {
        return rules.limits();
    }

    public int limit(Limit limit) {
        return Objects.requireNonNull(rules.limits().get(limit));
    }

    /** @throws IllegalArgumentException where no such reviews are held */
    public List<Weight> weights(Cycle cycle, @Nullable MenteeCategory category) {
        List<Weight> weights = rules.weights(cycle, category);
        if (weights == null) {
            throw new IllegalArgumentException(id + " has no weights for " + cycle);
        }
        return weights;
    }

    /** Together with a version below, which counts as far as it is not looser, also where this one has become tighter since that was published. */
    Scheme tightenedBy(SchemeVersion below) {
        Rules own = below.rules();
        Set<Cycle> cycles = EnumSet.copyOf(cycles());
        cycles.addAll(own.cycles());
        Map<Limit, Integer> limits = new EnumMap<>(limits());
        own.limits().forEach((limit, value) -> limits.merge(limit, value, limit::tighter));
        LocalDate since = below.effectiveFrom().isAfter(effectiveFrom) ? below.effectiveFrom() : effectiveFrom;
        return new Scheme(id + SchemeChain.AND + below.id(), since, new Rules(cycles, limits, weightings(own, cycles)));
    }

    private List<Weighting> weightings(Rules own, Set<Cycle> cycles) {
        List<Weighting> all = new ArrayList<>();
        for (Cycle cycle : cycles) {
            List<Weight> general = List.of();
            for (MenteeCategory category : CATEGORIES) {
                List<Weight> weights = tighter(rules.weights(cycle, category), own.weights(cycle, category));
                if (category == null) {
                    general = weights;
                }
                if (!weights.isEmpty() && (category == null || !weights.equals(general))) {
                    all.add(new Weighting(cycle, category, weights));
                }
            }
        }
        return all;
    }

    private static List<Weight> tighter(@Nullable List<Weight> above, @Nullable List<Weight> own) {
        if (own == null || above == null) {
            return Objects.requireNonNullElse(own == null ? above : own, List.of());
        }
        Map<Indicator, Integer> least = least(above);
        if (!tooLow(least, own).isEmpty()) {
            return above;
        }
        return own.stream()
                .map(it -> new Weight(
                        it.indicator(), it.weight(), Math.max(it.least(), least.getOrDefault(it.indicator(), 0))))
                .toList();
    }

    /** Where these rules of a division below would be looser than this scheme. */
    List<SchemeRefusal.Loosening> loosenings(Rules own) {
        List<SchemeRefusal.Loosening> found = new ArrayList<>();
        for (Limit limit : Limit.values()) {
            Integer value = own.limits().get(limit);
            if (value != null && limit.isLooser(value, limit(limit))) {
                found.add(new SchemeRefusal.Loosening("/limits/" + limit, limit.name(), value, limit(limit)));
            }
        }
        for (int i = 0; i < own.weightings().size(); i++) {
            Weighting weighting = own.weightings().get(i);
            for (MenteeCategory category : CATEGORIES) {
                boolean general = weighting.category() == null && !has(own, weighting.cycle(), category);
                List<Weight> above = rules.weights(weighting.cycle(), category);
                if (above != null && (weighting.category() == category || general)) {
                    String pointer = "/weightings/" + i + "/weights";
                    Map<Indicator, Integer> least = least(above);
                    tooLow(least, weighting.weights()).forEach((indicator, weight) -> {
                        SchemeRefusal.Loosening it = new SchemeRefusal.Loosening(
                                pointer, indicator.name(), weight, least.getOrDefault(indicator, 0));
                        if (!found.contains(it)) {
                            found.add(it);
                        }
                    });
                }
            }
        }
        return found;
    }

    private static boolean has(Rules own, Cycle cycle, @Nullable MenteeCategory category) {
        return category != null && own.weightings().stream().anyMatch(it -> it.isOf(cycle, category));
    }

    private static Map<Indicator, Integer> least(List<Weight> weights) {
        Map<Indicator, Integer> least = new EnumMap<>(Indicator.class);
        weights.forEach(it -> least.put(it.indicator(), it.least()));
        return least;
    }

    /** The weights that are under what is demanded; 0 for an indicator that was dropped. */
    private static Map<Indicator, Integer> tooLow(Map<Indicator, Integer> least, List<Weight> own) {
        Map<Indicator, Integer> weights = new EnumMap<>(Indicator.class);
        own.forEach(it -> weights.put(it.indicator(), it.weight()));
        Map<Indicator, Integer> low = new EnumMap<>(Indicator.class);
        least.forEach((indicator, demanded) -> {
            int weight = weights.getOrDefault(indicator, 0);
            if (weight < demanded) {
                low.put(indicator, weight);
            }
        });
        return low;
    }

    private static List<@Nullable MenteeCategory> categories() {
        List<@Nullable MenteeCategory> all = new ArrayList<>();
        all.add(null);
        all.addAll(List.of(MenteeCategory.values()));
        return all;
    }
}
