package org.bangdai.evaluation.figures.domain.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bangdai.evaluation.figures.domain.Division;
import org.bangdai.evaluation.figures.domain.Population;
import org.bangdai.evaluation.figures.domain.Standing;

/**
 * What may be read of a division. It depends on the families above it too, from the province down, so that every answer about a day agrees with every
 * other one, whoever asks and for whichever division.
 *
 * @param totals the populations whose total is withheld
 * @param splits those that are withheld
 */
public record Disclosure(Set<Population> totals, Set<Split> splits) {

    public boolean tells(Population population) {
        return !totals.contains(population);
    }

    public boolean tells(Split split) {
        return !splits.contains(split);
    }

    /** One of a family. @param code {@link Division#OWN} for the division's own part */
    public record Member(String code, Standing standing, Disclosure disclosure) {}

    /** A division with those directly below it. */
    public record Family(Member whole, List<Member> members) {}

    /**
     * @param path from the province down to the division that is asked for
     * @param families of each of them, in the same order; empty where nothing is known of one
     */
    public static Family of(List<String> path, List<Map<String, Standing>> families) {
        Standing province = sum(families.getFirst().values());
        Member whole = new Member(path.getFirst(), province, ofProvince(province));
        for (int level = 0; ; level++) {
            Family family = family(whole, families.get(level));
            if (level == path.size() - 1) {
                return family;
            }
            whole = member(family, path.get(level + 1));
        }
    }

    /** Who is not among them has nothing, which may be read. */
    private static Member member(Family family, String code) {
        return family.members().stream()
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElseGet(() -> new Member(code, new Standing(), new Disclosure(Set.of(), Set.of())));
    }

    private static Disclosure ofProvince(Standing standing) {
        Disclosure disclosure = nothingWithheld();
        for (Population population : Population.values()) {
            if (Population.isSmall(population.total(standing))) {
                disclosure.totals.add(population);
            }
        }
        for (Split split : Split.values()) {
            if (!disclosure.tells(split.population()) || !Splits.isFit(split.parts(standing))) {
                disclosure.splits.add(split);
            }
        }
        return disclosure;
    }

    private static Family family(Member whole, Map<String, Standing> standings) {
        List<Member> members = new ArrayList<>(standings.size());
        standings.forEach((code, standing) -> members.add(new Member(code, standing, nothingWithheld())));
        for (Population population : Population.values()) {
            int[] totals = new int[members.size()];
            int[] before = new int[members.size()];
            boolean[] kept = new boolean[members.size()];
            for (int i = 0; i < totals.length; i++) {
                totals[i] = population.total(members.get(i).standing());
                before[i] = members.get(i).standing().before(population);
                kept[i] = members.get(i).standing().wasSmall(population);
            }
            boolean[] withheld =
                    Totals.withheld(totals, before, kept, !whole.disclosure().tells(population));
            for (int i = 0; i < totals.length; i++) {
                if (withheld[i]) {
                    members.get(i).disclosure().totals.add(population);
                }
            }
        }
        for (Split split : Split.values()) {
            withhold(split, whole, members);
        }
        return new Family(whole, List.copyOf(members));
    }

    private static void withhold(Split split, Member whole, List<Member> members) {
        int[][] parts = new int[members.size()][];
        boolean[] totals = new boolean[members.size()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = split.parts(members.get(i).standing());
            totals[i] = !members.get(i).disclosure().tells(split.population());
        }
        boolean[] withheld = Splits.withheld(parts, totals, !whole.disclosure().tells(split));
        for (int i = 0; i < parts.length; i++) {
            if (withheld[i]) {
                members.get(i).disclosure().splits.add(split);
            }
        }
    }

    private static Standing sum(Collection<Standing> standings) {
        Standing sum = new Standing();
        standings.forEach(sum::add);
        return sum;
    }

    private static Disclosure nothingWithheld() {
        return new Disclosure(EnumSet.noneOf(Population.class), EnumSet.noneOf(Split.class));
    }
}
