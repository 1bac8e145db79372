package org.bangdai.evaluation.growth;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.bangdai.evaluation.evidence.Gaps;
import org.bangdai.evaluation.evidence.Milestones;
import org.bangdai.evaluation.evidence.domain.Evidence.Milestone;
import org.bangdai.evaluation.growth.GrowthView.PointView;
import org.bangdai.evaluation.registry.KnownPersons;
import org.bangdai.evaluation.review.ReviewsOf;
import org.bangdai.evaluation.review.domain.Review;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.store.NotFoundException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * A mentee's growth for the mentee, for those in whose division they are, and for whoever takes part in their reviews, who sees the scores of those reviews only, and what was
 * measured and reached until the last of them. Sensitive milestones are for the mentee and their division's organisers.
 */
@Component
class ShowGrowth {

    private static final LocalDate EVER = LocalDate.of(1900, 1, 1);
    private static final LocalDate ALWAYS = LocalDate.of(9999, 12, 31);

    private final ReviewsOf reviews;
    private final Gaps gaps;
    private final Milestones milestones;
    private final KnownPersons persons;

    ShowGrowth(ReviewsOf reviews, Gaps gaps, Milestones milestones, KnownPersons persons) {
        this.reviews = reviews;
        this.gaps = gaps;
        this.milestones = milestones;
        this.persons = persons;
    }

    /** Errors: {@code NotFoundException} for a mentee whom the caller does not see. */
    Mono<GrowthView> of(Caller by, String menteeId) {
        return Mono.zip(
                        reviews.mentee(by, menteeId),
                        persons.divisionOfMentee(menteeId).defaultIfEmpty(""))
                .flatMap(both -> {
                    List<Review> seen = both.getT1();
                    boolean known = !both.getT2().isEmpty() && by.scope().sees(both.getT2(), List.of(menteeId));
                    return seen.isEmpty() && !known
                            ? Mono.error(new NotFoundException("mentees", menteeId))
                            : view(by, menteeId, seen, known);
                });
    }

    private Mono<GrowthView> view(Caller by, String menteeId, List<Review> seen, boolean known) {
        boolean all = by.is(menteeId) || (known && by.hasRole("organiser"));
        LocalDate last = all || known ? ALWAYS : last(seen);
        Mono<List<Milestone>> shown = milestones
                .reached(menteeId, EVER, last)
                .filter(it -> all || Milestones.PLAIN.contains(it.kind()))
                .collectSortedList((one, other) -> one.happenedOn().compareTo(other.happenedOn()));
        return Mono.zip(
                        gaps.of(menteeId)
                                .filter(it -> !it.measuredOn().isAfter(last))
                                .collectList(),
                        shown)
                .map(it -> GrowthView.of(menteeId, seen, it.getT1(), it.getT2()));
    }

    /** Former mentors take part no more. */
    private static LocalDate last(List<Review> seen) {
        return seen.stream()
                .filter(it -> !(it instanceof Review.Withdrawn))
                .map(it -> it.terms().to())
                .max(Comparator.naturalOrder())
                .orElse(EVER);
    }

    /** Errors: {@code NotFoundException} where the caller sees no review of that pairing. */
    Mono<List<PointView>> ofPairing(Caller by, String pairingId) {
        return reviews.pairing(by, pairingId)
                .flatMap(seen -> seen.isEmpty()
                        ? Mono.error(new NotFoundException("pairings", pairingId))
                        : Mono.just(GrowthView.points(seen)));
    }
}
