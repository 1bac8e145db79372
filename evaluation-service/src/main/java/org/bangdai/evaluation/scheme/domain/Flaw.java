package org.bangdai.evaluation.scheme.domain;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What cannot be in the rules of a scheme.
 *
 * @param pointer JSON pointer into the rules
 * @param args what is there and what would have to be, by the kind
 */
public record Flaw(String pointer, Kind kind, List<Object> args) {

    public enum Kind {
        OUT_OF_RANGE,
        WEIGHTS_DO_NOT_TOTAL,
        INDICATOR_TWICE,
        LEAST_ABOVE_WEIGHT,
        WEIGHTING_TWICE,
        CYCLE_WITHOUT_WEIGHTS
    }

    public Flaw {
        args = List.copyOf(args);
    }

    /** All of them; empty where the rules may be published below that scheme. */
    public static List<Flaw> in(Rules rules, Scheme inherited) {
        List<Flaw> found = new ArrayList<>();
        rules.limits().forEach((limit, value) -> {
            if (!limit.admits(value)) {
                found.add(of("/limits/" + limit, Kind.OUT_OF_RANGE, value, limit.least(), limit.greatest()));
            }
        });
        Set<List<Object>> seen = new HashSet<>();
        for (int i = 0; i < rules.weightings().size(); i++) {
            Weighting each = rules.weightings().get(i);
            String pointer = "/weightings/" + i;
            if (!seen.add(List.of(each.cycle(), String.valueOf(each.category())))) {
                found.add(of(pointer, Kind.WEIGHTING_TWICE));
            }
            weights(found, pointer + "/weights", each);
        }
        for (Cycle cycle : rules.cycles()) {
            if (rules.weights(cycle, null) == null && !inherited.cycles().contains(cycle)) {
                found.add(of("/cycles", Kind.CYCLE_WITHOUT_WEIGHTS, cycle));
            }
        }
        return found;
    }

    private static void weights(List<Flaw> found, String pointer, Weighting weighting) {
        Set<Indicator> seen = EnumSet.noneOf(Indicator.class);
        for (int i = 0; i < weighting.weights().size(); i++) {
            Weight each = weighting.weights().get(i);
            if (!seen.add(each.indicator())) {
                found.add(of(pointer + "/" + i, Kind.INDICATOR_TWICE, each.indicator()));
            }
            if (each.weight() < 1 || each.weight() > Weighting.WHOLE) {
                found.add(of(pointer + "/" + i + "/weight", Kind.OUT_OF_RANGE, each.weight(), 1, Weighting.WHOLE));
            }
            if (each.least() < 0 || each.least() > each.weight()) {
                found.add(of(pointer + "/" + i + "/least", Kind.LEAST_ABOVE_WEIGHT, each.least(), each.weight()));
            }
        }
        if (weighting.total() != Weighting.WHOLE) {
            found.add(of(pointer, Kind.WEIGHTS_DO_NOT_TOTAL, weighting.total(), Weighting.WHOLE));
        }
    }

    private static Flaw of(String pointer, Kind kind, Object... args) {
        return new Flaw(pointer, kind, List.of(args));
    }
}
