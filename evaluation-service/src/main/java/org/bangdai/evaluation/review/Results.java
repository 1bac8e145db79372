package org.bangdai.evaluation.review;

import java.math.BigDecimal;
import java.time.Year;
import java.time.YearMonth;
import java.util.Set;
import org.bangdai.evaluation.review.domain.Period;
import org.bangdai.evaluation.scheme.domain.MenteeCategory;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Reviews as boards, mentors' effect and annual grades read them: monthly ones, where nothing else is said, that are or were due, streamed as they lie in
 * the store, in no order. What is scheduled or withdrawn is not among them. Only for the service itself: scope is the reader's duty.
 */
public interface Results {

    /**
     * @param unitHeadId null where no head of the unit is asked
     * @param category by which the mentee is weighed; null where it was not known when the review fell due
     * @param score null while the review is not final, and where nothing could be measured
     * @param incomplete whether something that was owed never came, or nothing could be measured
     * @param onTime whether it is final and every part came in time
     * @param cadence percent of the expected activities that were confirmed, 0 to 100; null where none was expected, or it is not final
     * @param helpRating how the mentee says the help was, 1 to 5; null where it was not said, or it is not final
     */
    record Result(
            String reviewId,
            String pairingId,
            String mentorId,
            String menteeId,
            @Nullable String leaderId,
            @Nullable String unitHeadId,
            String division,
            @Nullable MenteeCategory category,
            YearMonth period,
            @Nullable BigDecimal score,
            boolean incomplete,
            boolean onTime,
            @Nullable BigDecimal cadence,
            @Nullable Integer helpRating) {

        public boolean isComplete() {
            return score != null && !incomplete;
        }

        /** Not final yet. */
        public boolean isOpen() {
            return score == null && !incomplete;
        }
    }

    /**
     * An annual review.
     *
     * @param score null while the review is not final
     * @param incomplete whether something that was owed never came
     */
    record Annual(
            String menteeId, String division, @Nullable BigDecimal score, boolean incomplete) {

        public boolean isComplete() {
            return score != null && !incomplete;
        }
    }

    /**
     * A review of whatever cycle, and what it gave.
     *
     * @param parties whom it concerns: mentor, mentee, who comments, and to whom that was delegated
     * @param score null while the review is not final
     */
    record Scored(
            String reviewId,
            String pairingId,
            String mentorId,
            String menteeId,
            Set<String> parties,
            String division,
            Period period,
            @Nullable BigDecimal score) {
        public Scored {
            parties = Set.copyOf(parties);
        }
    }

    /** Of a month, in a division and below. */
    Flux<Result> ofMonth(String division, YearMonth month);

    /** From the first to the last month, in a division and below. */
    Flux<Result> ofMonths(String division, YearMonth from, YearMonth to);

    /** Annual ones of a year that is over, in a division and below; also those that are to fall due yet. */
    Flux<Annual> ofYear(String division, Year year);

    /** A mentor's, from the first to the last month, in whatever division. */
    Flux<Result> ofMentor(String mentorId, YearMonth from, YearMonth to);

    /** Of whatever cycle. Empty where there is none, or it is scheduled or withdrawn. */
    Mono<Scored> scored(String reviewId);
}
