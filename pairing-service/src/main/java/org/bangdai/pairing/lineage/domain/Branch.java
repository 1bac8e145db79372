package org.bangdai.pairing.lineage.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One side of a person's lineage, grown level by level. Each person is followed once, where they are met first, so that no cycle goes round; depth and number
 * of persons are bounded. Not for two threads.
 */
public final class Branch {

    public static final int LEVELS = 5;
    public static final int PERSONS = 200;

    /** @param again whether this person is followed elsewhere in the tree, or is its root */
    public record Node(Bond bond, boolean again, List<Node> next) {
        public Node {
            next = List.copyOf(next);
        }
    }

    private record Met(Bond bond, boolean again) {}

    private final String root;
    private final Map<String, List<Met>> met = new LinkedHashMap<>();
    private final Set<String> persons = new LinkedHashSet<>();
    private List<String> level;
    private int grown;
    private boolean truncated;

    public Branch(String root) {
        this.root = root;
        this.level = List.of(root);
        persons.add(root);
    }

    /** Whose bonds are to be looked up; empty when it is fully grown. */
    public List<String> level() {
        return level;
    }

    /** @param bonds of each person of {@link #level} */
    public Branch grow(Map<String, List<Bond>> bonds) {
        List<String> next = new ArrayList<>();
        for (String person : level) {
            List<Met> here = new ArrayList<>();
            for (Bond bond : bonds.getOrDefault(person, List.of())) {
                if (persons.contains(bond.personId())) {
                    here.add(new Met(bond, true));
                } else if (persons.size() < PERSONS) {
                    persons.add(bond.personId());
                    next.add(bond.personId());
                    here.add(new Met(bond, false));
                } else {
                    truncated = true;
                }
            }
            met.put(person, here);
        }
        grown++;
        truncated |= grown == LEVELS && !next.isEmpty();
        level = grown == LEVELS ? List.of() : List.copyOf(next);
        return this;
    }

    /** Whether there may be more than is shown. */
    public boolean isTruncated() {
        return truncated;
    }

    /** All who are in it, its root included. */
    public Set<String> persons() {
        return Set.copyOf(persons);
    }

    public List<Node> tree() {
        return nodes(root);
    }

    private List<Node> nodes(String person) {
        return met.getOrDefault(person, List.of()).stream()
                .map(it -> new Node(
                        it.bond(),
                        it.again(),
                        it.again() ? List.of() : nodes(it.bond().personId())))
                .toList();
    }
}
