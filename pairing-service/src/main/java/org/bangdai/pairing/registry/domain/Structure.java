package org.bangdai.pairing.registry.domain;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The units around some persons.
 *
 * @param parents of each unit the one above; topmost units may be left out, or have empty text
 * @param leads of each unit who leads it; units that nobody leads may be left out
 */
public record Structure(Map<String, String> parents, Map<String, Leads> leads) {

    /** How far up a leader is looked for where units have none; real trees are far lower. */
    public static final int UNIT_LEVELS = 10;

    /** Person ids. @param heads 主要领导; @param inCharge 分管领导, who have their post elsewhere */
    public record Leads(Set<String> heads, Set<String> inCharge) {

        static final Leads NOBODY = new Leads(Set.of(), Set.of());

        public Leads {
            heads = Set.copyOf(heads);
            inCharge = Set.copyOf(inCharge);
        }
    }

    /**
     * The direct leaders of a person who works in these units: who heads the unit and who is in charge of it. For whoever heads it themselves, and where
     * nobody else does, also those of the unit above, and so on.
     */
    public Set<String> leadersOf(String personId, Collection<String> units) {
        Set<String> leaders = new HashSet<>();
        for (String unit : units) {
            climb(personId, unit, leaders);
        }
        leaders.remove(personId);
        return leaders;
    }

    private void climb(String personId, String from, Set<String> leaders) {
        String unit = from;
        for (int level = 0; level < UNIT_LEVELS && !unit.isEmpty(); level++) {
            Leads here = leads.getOrDefault(unit, Leads.NOBODY);
            leaders.addAll(here.heads());
            leaders.addAll(here.inCharge());
            if (!here.heads().isEmpty() && !here.heads().contains(personId)) {
                return;
            }
            unit = parents.getOrDefault(unit, "");
        }
    }
}
