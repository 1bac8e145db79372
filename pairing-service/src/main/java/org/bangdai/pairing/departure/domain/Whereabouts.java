package org.bangdai.pairing.departure.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bangdai.pairing.departure.domain.Leave.Cause;
import org.bangdai.pairing.person.domain.Standing;
import org.bangdai.pairing.registry.domain.Posting;
import org.jspecify.annotations.Nullable;

/**
 * What the registry knows of where a person works.
 *
 * @param division where the person is registered
 * @param standing null where the personnel system has said nothing
 * @param postings all, those that are over too
 */
public record Whereabouts(String division, @Nullable Standing standing, List<Posting> postings) {

    /** A programme is at most a county's: who changes posts within it has not left. */
    private static final int COUNTY = 6;

    public Whereabouts {
        postings = List.copyOf(postings);
    }

    /** Empty for who is there, for who has a posting ahead, and for who never had one: nothing is known of them. */
    public Optional<Leave> left(LocalDate day) {
        if (standing != null && standing.hasLeft(day)) {
            return Optional.of(new Leave(cause(standing.kind()), standing.since()));
        }
        if (home().anyMatch(it -> isOpen(it, day))) {
            return Optional.empty();
        }
        Cause cause =
                postings.stream().anyMatch(it -> it.isCurrent(day)) ? Cause.TRANSFERRED_OUT : Cause.POSTINGS_ENDED;
        return home().flatMap(it -> Stream.ofNullable(it.facts().to()))
                .max(Comparator.naturalOrder())
                .map(last -> new Leave(cause, last.plusDays(1)));
    }

    /** The next day on which {@link #left} may answer otherwise although nothing is entered. */
    public Optional<LocalDate> nextChange(LocalDate day) {
        Stream<LocalDate> ends = postings.stream()
                .flatMap(it -> Stream.ofNullable(it.facts().to()))
                .map(to -> to.plusDays(1));
        Stream<LocalDate> standings = standing == null ? Stream.empty() : Stream.of(standing.since());
        return Stream.concat(ends, standings).filter(it -> it.isAfter(day)).min(Comparator.naturalOrder());
    }

    private Stream<Posting> home() {
        String county = division.substring(0, Math.min(COUNTY, division.length()));
        return postings.stream().filter(it -> it.division().startsWith(county));
    }

    private static boolean isOpen(Posting posting, LocalDate day) {
        return posting.isCurrent(day) || posting.facts().from().isAfter(day);
    }

    private static Cause cause(Standing.Kind kind) {
        return switch (kind) {
            case DEPARTED -> Cause.DEPARTED;
            case RETIRED -> Cause.RETIRED;
            case TRANSFERRED_OUT -> Cause.TRANSFERRED_OUT;
            case IN_SERVICE -> throw new IllegalArgumentException("in service");
        };
    }
}
