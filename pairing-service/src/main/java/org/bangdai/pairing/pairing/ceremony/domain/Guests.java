package org.bangdai.pairing.pairing.ceremony.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** A ceremony's list, in the order in which pairings joined. */
public record Guests(List<Entry> entries) {

    /** More make a ceremony that nobody can sit through, and a document that is too large. */
    public static final int MOST = 500;

    public Guests {
        entries = List.copyOf(entries);
    }

    public Optional<Entry> of(String pairingId) {
        return entries.stream().filter(it -> it.pairingId().equals(pairingId)).findFirst();
    }

    /** Of those that take part. */
    public List<String> persons() {
        return entries.stream()
                .filter(Entry::takesPart)
                .flatMap(Entry::persons)
                .distinct()
                .sorted()
                .toList();
    }

    public List<String> pairings(Entry.Standing standing) {
        return entries.stream()
                .filter(it -> it.standing() == standing)
                .map(Entry::pairingId)
                .toList();
    }

    boolean any(Predicate<Entry> condition) {
        return entries.stream().anyMatch(condition);
    }

    /** Who comes again takes the place that they had. Empty where there is no room. */
    Optional<Guests> with(List<Entry> joining) {
        Map<String, Entry> byId = new HashMap<>();
        joining.forEach(it -> byId.put(it.pairingId(), it));
        List<Entry> all = new ArrayList<>();
        entries.forEach(it -> {
            Entry again = byId.remove(it.pairingId());
            all.add(again == null || it.takesPart() ? it : again);
        });
        joining.stream().filter(it -> byId.containsKey(it.pairingId())).forEach(all::add);
        return all.size() > MOST ? Optional.empty() : Optional.of(new Guests(all));
    }

    Guests change(Predicate<Entry> which, UnaryOperator<Entry> how) {
        return new Guests(
                entries.stream().map(it -> which.test(it) ? how.apply(it) : it).toList());
    }

    /** @param standings of the entries named that are in that standing still */
    Guests move(Entry.Standing from, Map<String, Entry.Standing> standings) {
        return change(
                it -> it.standing() == from && standings.containsKey(it.pairingId()),
                it -> it.now(standings.getOrDefault(it.pairingId(), from)));
    }
}
