package org.bangdai.evaluation.review;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bangdai.evaluation.registry.FindAppraisers;
import org.bangdai.evaluation.registry.LeadershipChanges;
import org.bangdai.evaluation.review.domain.Assignment.Appraisers;
import org.bangdai.evaluation.review.domain.Days;
import org.bangdai.evaluation.review.domain.Review;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.work.DueWork;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Where a unit's head or the leader in charge has changed, gives the comments that are still owed in that division to whoever holds the post now. Each review is one step,
 * and the mark goes last, so all of it may be repeated.
 */
@Component
class ReassignParts implements DueWork {

    private static final Caller SYSTEM = Caller.system("reassign-parts");
    private static final int AT_ONCE = 4;

    private final Reviews reviews;
    private final FindAppraisers appraisers;
    private final LeadershipChanges changes;

    ReassignParts(Reviews reviews, FindAppraisers appraisers, LeadershipChanges changes) {
        this.reviews = reviews;
        this.appraisers = appraisers;
        this.changes = changes;
    }

    @Override
    public String name() {
        return "reassign-parts";
    }

    @Override
    public Flux<Integer> dueBuckets(Instant now) {
        return changes.buckets(now);
    }

    @Override
    public Mono<Long> sweep(int bucket, Instant now) {
        return changes.due(bucket, now)
                .concatMapDelayError(change -> reassign(change.division(), now)
                        .then(changes.done(change))
                        .thenReturn(change))
                .count();
    }

    private Mono<Void> reassign(String division, Instant now) {
        return reviews.open(division)
                .buffer(Reviews.BATCH)
                .concatMap(batch -> reassign(batch, now))
                .then();
    }

    private Mono<Void> reassign(List<Review> batch, Instant now) {
        return appraisers
                .of(batch.stream().map(Review::terms).toList(), Days.of(now))
                .flatMapMany(present -> Flux.fromIterable(batch)
                        .filter(review -> isToChange(review, present))
                        .flatMap(review -> reassign(review.terms().reviewId(), present), AT_ONCE))
                .then();
    }

    private static boolean isToChange(Review review, Map<String, Appraisers> present) {
        Appraisers now = present.get(review.terms().reviewId());
        return now != null && !review.reassign(now).equals(Decision.change(review));
    }

    private Mono<Stored<Review>> reassign(String reviewId, Map<String, Appraisers> present) {
        Appraisers now = present.getOrDefault(reviewId, Appraisers.NOBODY);
        return reviews.update(SYSTEM, reviewId, review -> review.reassign(now));
    }
}
