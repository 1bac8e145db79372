package org.bangdai.pairing.pairing.domain;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether a mentee-to-be is among those from whom the mentor learnt, directly or over others: then the pairing would close a cycle in the lineage (师承). Grown
 * upwards from the mentor, level by level. Who is about to become a mentor counts as one, so of several pairings that would close a cycle together, each on
 * record before it looks, the last one to be recorded sees all the others. Days together in an emergency make nobody a master. Not for two threads.
 */
public final class Ancestry {

    /** Where this many have been met without an answer, the pairing is refused. */
    public static final int PERSONS = 1000;

    private final String sought;
    private final Set<String> met = new HashSet<>();
    private List<String> level;

    public Ancestry(String mentorId, String menteeId) {
        this.sought = menteeId;
        this.level = List.of(mentorId);
        met.add(mentorId);
    }

    /** Whose mentors are to be looked up; empty once the answer is known. */
    public List<String> level() {
        return refusal().isPresent() ? List.of() : level;
    }

    /** @param pairings all of which somebody of {@link #level} is the mentee */
    public Ancestry grow(Collection<Pairing> pairings) {
        level = mentors(pairings).filter(met::add).toList();
        return this;
    }

    /** Empty where none of those met so far speaks against it. */
    public Optional<PairingRefusal> refusal() {
        if (met.contains(sought)) {
            return Optional.of(new PairingRefusal.LineageCycle());
        }
        return met.size() > PERSONS ? Optional.of(new PairingRefusal.LineageTooLarge()) : Optional.empty();
    }

    private static Stream<String> mentors(Collection<Pairing> pairings) {
        Set<String> there = pairings.stream().map(it -> it.terms().pairingId()).collect(Collectors.toSet());
        return pairings.stream().flatMap(it -> mentors(it, there));
    }

    /** A successor speaks for itself once it is there. */
    private static Stream<String> mentors(Pairing pairing, Set<String> there) {
        if (pairing.terms().role() == Role.EMERGENCY) {
            return Stream.empty();
        }
        Stream<String> own = Stream.of(pairing.terms().mentorId());
        return switch (pairing) {
            case Claiming asked -> Stream.empty();
            case Proposed asked -> Stream.empty();
            case Lapsed never -> Stream.empty();
            case Activating soon -> own;
            case Agreed soon -> own;
            case Starting emergency -> Stream.empty();
            case Running now -> own;
            case Transferring both ->
                Stream.concat(own, Stream.of(both.successor().terms().mentorId()));
            case Ended ended ->
                Stream.concat(
                        ended.outcome() == Pairing.Outcome.TERMINATED ? Stream.empty() : own,
                        Stream.ofNullable(ended.successor())
                                .filter(it -> !there.contains(it.terms().pairingId()))
                                .map(it -> it.terms().mentorId()));
        };
    }
}
