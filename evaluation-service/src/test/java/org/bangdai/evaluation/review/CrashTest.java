package org.bangdai.evaluation.review;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bangdai.evaluation.review.ReviewFixtures.CREATED;
import static org.bangdai.evaluation.review.ReviewFixtures.MENTEE;
import static org.bangdai.evaluation.review.ReviewFixtures.MENTOR;
import static org.bangdai.evaluation.review.ReviewFixtures.PAIRING;
import static org.bangdai.evaluation.review.ReviewFixtures.activity;
import static org.bangdai.evaluation.review.ReviewFixtures.endedOn;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.bangdai.evaluation.review.domain.Review;
import org.bangdai.evaluation.review.domain.Submission;
import org.bangdai.evaluation.review.domain.Submission.SelfAppraisal;
import org.bangdai.evaluation.review.domain.Submission.Statement;
import org.bangdai.evaluation.scheme.SchemesFixture;
import org.bangdai.local.testing.TestMongo;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.caller.Scope;
import org.bangdai.platform.event.RecordingPublisher;
import org.bangdai.platform.event.RelayFixture;
import org.bangdai.platform.store.AggregateFactory;
import org.bangdai.platform.store.StoreFixture;
import org.bangdai.platform.testing.CrashPoints;
import org.bangdai.platform.work.DueWork;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** The process is killed before and after each of its writes; what it left is finished, once in effect. */
class CrashTest {

    /** One process of the service on one database. */
    private static final class Process implements AutoCloseable {

        final MongoClient client;
        final String database;
        final Reviews reviews;
        final Clock clock;
        final PlanReviews plan;
        final FallDue fallDue;
        final PairingListener listener;
        final SubmitPart submitPart;

        Process(String uri, String database, String now) {
            this.database = database;
            client = MongoClients.create(uri);
            clock = Clock.fixed(Instant.parse(now), ZoneId.of("Asia/Shanghai"));
            RecordingPublisher broker = new RecordingPublisher();
            broker.leave();
            AggregateFactory stores =
                    StoreFixture.factory(client.getDatabase(database), new RelayFixture(broker, Duration.ofHours(1)));
            reviews = new MongoReviews(stores);
            PairingTerms terms = new MongoPairingTerms(stores);
            Activities activities = new MongoActivities(stores);
            plan = new PlanReviews(terms, reviews, clock);
            fallDue = new FallDue(reviews);
            listener = new PairingListener(terms, activities, plan);
            submitPart = new SubmitPart(reviews, activities, SchemesFixture.builtIn(), clock);
        }

        void sweep(DueWork work) {
            work.dueBuckets(clock.instant())
                    .distinct()
                    .concatMap(bucket -> work.sweep(bucket, clock.instant()))
                    .blockLast();
        }

        Review review(String period) {
            return reviews.get(Caller.system("test"), PAIRING + ":" + period)
                    .block()
                    .state();
        }

        /** The types of the events that one review has caused, in order. The broker is away, so all of them still lie in its outbox. */
        List<String> events(String period) {
            Document review = Mono.from(client.getDatabase(database)
                            .getCollection("reviews")
                            .find(eq("_id", PAIRING + ":" + period))
                            .first())
                    .block();
            return review.getList("outbox", Document.class).stream()
                    .map(event -> event.getString("type"))
                    .toList();
        }

        @Override
        public void close() {
            client.close();
        }
    }

    @Test
    void aPairingsReviewsArePlannedWhateverIsCutOff() throws Exception {
        try (CrashPoints crash = CrashPoints.before(TestMongo.uri())) {
            int points = crash.everyPoint(point -> {
                String database = TestMongo.freshDatabase();
                try (Process process = new Process(crash.uri(), database, "2026-10-20T02:00:00Z")) {
                    crash.during(point, () -> process.listener.created(CREATED).block());
                }
                try (Process process = new Process(TestMongo.uri(), database, "2026-10-20T02:00:00Z")) {
                    // The event's offset has not moved, so it comes again.
                    process.listener.created(CREATED).block();
                    assertThat(process.events("2026-10")).containsExactly("review-scheduled");
                    assertThat(process.events("2026-11")).containsExactly("review-scheduled");
                }
            });
            assertThat(points).isGreaterThanOrEqualTo(10);
        }
    }

    @Test
    void anEndedPairingIsClosedByTheSweepWhateverIsCutOff() throws Exception {
        try (CrashPoints crash = CrashPoints.before(TestMongo.uri())) {
            int points = crash.everyPoint(point -> {
                String database = TestMongo.freshDatabase();
                try (Process process = new Process(TestMongo.uri(), database, "2026-10-20T02:00:00Z")) {
                    process.listener.created(CREATED).block();
                }
                try (Process process = new Process(crash.uri(), database, "2026-10-28T02:00:00Z")) {
                    crash.during(
                            point,
                            () -> process.listener.ended(endedOn("2026-10-28")).block());
                }
                try (Process process = new Process(TestMongo.uri(), database, "2026-10-28T02:00:00Z")) {
                    process.listener.ended(endedOn("2026-10-28")).block();
                    process.sweep(process.plan);
                    process.sweep(process.fallDue);
                    assertThat(process.review("2026-10")).isInstanceOf(Review.Due.class);
                    assertThat(process.review("2026-10").terms().to()).isEqualTo("2026-10-28");
                    assertThat(process.events("2026-10")).containsExactly("review-scheduled", "review-due");
                    assertThat(process.events("2026-11")).containsExactly("review-scheduled", "review-withdrawn");
                    assertThat(process.events("2026-12")).isEmpty();
                }
            });
            assertThat(points).isGreaterThanOrEqualTo(8);
        }
    }

    @Test
    void aReviewFallsDueOnceWhateverIsCutOff() throws Exception {
        try (CrashPoints crash = CrashPoints.before(TestMongo.uri())) {
            int points = crash.everyPoint(point -> {
                String database = TestMongo.freshDatabase();
                try (Process process = new Process(TestMongo.uri(), database, "2026-10-20T02:00:00Z")) {
                    process.listener.created(CREATED).block();
                }
                try (Process process = new Process(crash.uri(), database, "2026-12-15T02:00:00Z")) {
                    crash.during(point, () -> {
                        process.sweep(process.plan);
                        process.sweep(process.fallDue);
                        process.sweep(process.fallDue);
                    });
                }
                try (Process process = new Process(TestMongo.uri(), database, "2026-12-15T02:00:00Z")) {
                    process.sweep(process.plan);
                    process.sweep(process.fallDue);
                    process.sweep(process.fallDue);
                    for (String period : Set.of("2026-10", "2026-11")) {
                        assertThat(process.events(period))
                                .containsExactly("review-scheduled", "review-due", "review-overdue");
                    }
                    assertThat(process.events("2027-01")).containsExactly("review-scheduled");
                }
            });
            assertThat(points).isGreaterThanOrEqualTo(16);
        }
    }

    @Test
    void aPartThatIsSubmittedAgainAfterACrashCountsOnce() throws Exception {
        Submission appraisal = new SelfAppraisal("本月收获", 5, null);
        Submission statement = new Statement("进步明显", null, new BigDecimal("90"));
        try (CrashPoints crash = CrashPoints.before(TestMongo.uri())) {
            int points = crash.everyPoint(point -> {
                String database = TestMongo.freshDatabase();
                try (Process process = new Process(TestMongo.uri(), database, "2026-11-02T02:00:00Z")) {
                    process.listener.created(withoutLeader()).block();
                    process.listener.confirmed(activity("a", "2026-10-20")).block();
                    process.listener.confirmed(activity("a", "2026-10-20")).block();
                    process.sweep(process.fallDue);
                }
                try (Process process = new Process(crash.uri(), database, "2026-11-02T02:00:00Z")) {
                    crash.during(point, () -> submitBoth(process, appraisal, statement));
                }
                try (Process process = new Process(TestMongo.uri(), database, "2026-11-02T02:00:00Z")) {
                    submitBoth(process, appraisal, statement);
                    Review.Finalised end = (Review.Finalised) process.review("2026-10");
                    // 16 of 31 days: 1.03 activities expected, one counted however often it was heard of.
                    assertThat(end.score().total()).isEqualTo(new BigDecimal("93.5"));
                    assertThat(process.events("2026-10"))
                            .containsExactly(
                                    "review-scheduled",
                                    "review-due",
                                    "review-submitted",
                                    "review-submitted",
                                    "review-finalised");
                }
            });
            assertThat(points).isEqualTo(4);
        }
    }

    private static PairingListener.PairingCreated withoutLeader() {
        return new PairingListener.PairingCreated(
                PAIRING, MENTOR, MENTEE, null, CREATED.division(), CREATED.startsOn(), CREATED.endsOn());
    }

    private static void submitBoth(Process process, Submission appraisal, Submission statement) {
        process.submitPart
                .submit(person(MENTEE), PAIRING + ":2026-10", appraisal)
                .block();
        process.submitPart
                .submit(person(MENTOR), PAIRING + ":2026-10", statement)
                .block();
    }

    private static Caller person(String id) {
        return new Caller("person:" + id, id, "app", Set.of(), "330523", null, new Scope.Own(id));
    }
}
