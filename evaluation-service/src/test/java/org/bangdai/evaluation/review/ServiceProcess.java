package org.bangdai.evaluation.review;

import static org.bangdai.evaluation.review.ReviewFixtures.PAIRING;

import java.util.List;
import java.util.Set;
import org.bangdai.evaluation.KilledProcess;
import org.bangdai.evaluation.evidence.Activities;
import org.bangdai.evaluation.evidence.EvidenceFixture;
import org.bangdai.evaluation.registry.RegistryFixture;
import org.bangdai.evaluation.review.domain.Review;
import org.bangdai.evaluation.review.domain.Submission;
import org.bangdai.evaluation.scheme.Schemes;
import org.bangdai.evaluation.scheme.SchemesFixture;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.caller.Scope;
import org.bangdai.platform.work.DueWork;

final class ServiceProcess extends KilledProcess {

    final Reviews reviews;
    final PlanReviews plan;
    final FallDue fallDue;
    final PairingListener listener;
    final SubmitPart submitPart;
    final ReassignParts reassign;

    ServiceProcess(String uri, String database, String now) {
        super(uri, database, now);
        reviews = new MongoReviews(stores);
        PairingTerms terms = new MongoPairingTerms(stores);
        Activities activities = EvidenceFixture.activities(stores);
        Schemes schemes = SchemesFixture.in(stores);
        MeasureReview measure = new MeasureReview(schemes, EvidenceFixture.gather(stores));
        plan = new PlanReviews(terms, reviews, schemes, clock);
        fallDue = new FallDue(reviews, new SettleReviews(RegistryFixture.in(stores), schemes, measure));
        listener = new PairingListener(terms, activities, plan);
        reassign = new ReassignParts(reviews, RegistryFixture.in(stores), RegistryFixture.changes(stores));
        submitPart = new SubmitPart(reviews, new OwnPart(reviews, clock), measure, new Drafts(stores), clock);
    }

    void sweep(DueWork work) {
        work.dueBuckets(clock.instant())
                .distinct()
                .concatMap(bucket -> work.sweep(bucket, clock.instant()))
                .blockLast();
    }

    Review review(String period) {
        return review(PAIRING, period);
    }

    Review review(String pairing, String period) {
        return reviews.get(Caller.system("test"), pairing + ":" + period)
                .block()
                .state();
    }

    /** As of the document of a review of the one pairing. */
    List<String> events(String period) {
        return events("reviews", PAIRING + ":" + period);
    }

    void submit(String person, String period, Submission submission) {
        Caller by = new Caller("person:" + person, person, "app", Set.of(), "330523", null, new Scope.Own(person));
        submitPart.submit(by, PAIRING + ":" + period, submission).block();
    }
}
