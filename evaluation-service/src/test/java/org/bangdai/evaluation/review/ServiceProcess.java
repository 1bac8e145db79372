package org.bangdai.evaluation.review;

import static com.mongodb.client.model.Filters.eq;
import static org.bangdai.evaluation.review.ReviewFixtures.PAIRING;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.bangdai.evaluation.evidence.Activities;
import org.bangdai.evaluation.evidence.EvidenceFixture;
import org.bangdai.evaluation.registry.RegistryFixture;
import org.bangdai.evaluation.review.domain.Review;
import org.bangdai.evaluation.review.domain.Submission;
import org.bangdai.evaluation.scheme.Schemes;
import org.bangdai.evaluation.scheme.SchemesFixture;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.caller.Scope;
import org.bangdai.platform.event.RecordingPublisher;
import org.bangdai.platform.event.RelayFixture;
import org.bangdai.platform.store.AggregateFactory;
import org.bangdai.platform.store.StoreFixture;
import org.bangdai.platform.work.DueWork;
import org.bson.Document;
import reactor.core.publisher.Mono;

/** One process of the service on one database, whose broker is away. */
final class ServiceProcess implements AutoCloseable {

    final MongoClient client;
    final String database;
    final Reviews reviews;
    final Clock clock;
    final PlanReviews plan;
    final FallDue fallDue;
    final PairingListener listener;
    final SubmitPart submitPart;
    final ReassignParts reassign;
    final AggregateFactory stores;

    ServiceProcess(String uri, String database, String now) {
        this.database = database;
        client = MongoClients.create(uri);
        clock = Clock.fixed(Instant.parse(now), ZoneId.of("Asia/Shanghai"));
        RecordingPublisher broker = new RecordingPublisher();
        broker.leave();
        stores = StoreFixture.factory(client.getDatabase(database), new RelayFixture(broker, Duration.ofHours(1)));
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

    /** The types of the events that one review has caused, in order. The broker is away, so all of them still lie in its outbox. */
    List<String> events(String period) {
        return events(PAIRING, period);
    }

    List<String> events(String pairing, String period) {
        Document review = Mono.from(client.getDatabase(database)
                        .getCollection("reviews")
                        .find(eq("_id", pairing + ":" + period))
                        .first())
                .block();
        return review.getList("outbox", Document.class).stream()
                .map(event -> event.getString("type"))
                .toList();
    }

    void submit(String person, String period, Submission submission) {
        Caller by = new Caller("person:" + person, person, "app", Set.of(), "330523", null, new Scope.Own(person));
        submitPart.submit(by, PAIRING + ":" + period, submission).block();
    }

    @Override
    public void close() {
        client.close();
    }
}
