package org.bangdai.evaluation.objection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.bangdai.evaluation.KilledProcess;
import org.bangdai.evaluation.assessment.YearFixture;
import org.bangdai.evaluation.board.ContestBoard;
import org.bangdai.evaluation.board.ContestBoardFixture;
import org.bangdai.evaluation.board.SeedReviews;
import org.bangdai.evaluation.objection.domain.Objection;
import org.bangdai.evaluation.review.ResultsFixture;
import org.bangdai.evaluation.rule.RuleBook;
import org.bangdai.evaluation.rule.RulesFixture;
import org.bangdai.local.testing.TestMongo;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.testing.CrashPoints;
import org.bangdai.platform.web.CommandId;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

/** The process is killed before and after each write of raising and of granting an objection against an annual review; what it left is finished, once. */
class ObjectionCrashTest {

    private static final Caller SYSTEM = Caller.system("test");
    private static final Caller MENTEE =
            new Caller("person:a-mentee0", "a-mentee0", SYSTEM.client(), Set.of(), "", null, SYSTEM.scope());
    private static final String COUNTY = "330523";
    private static final Year YEAR = Year.of(2025);
    private static final String REVIEW = "a-p0:2025-Y";
    private static final CommandId COMMAND = new CommandId("c");

    private static final class Service extends KilledProcess {
        final RuleBook ruleBook;
        final YearFixture years;
        final RaiseObjection raise;
        final DecideObjection decide;

        Service(String uri, String database) {
            super(uri, database, "2026-01-20T02:00:00Z");
            ruleBook = RulesFixture.builtIn(stores);
            years = new YearFixture(stores, ruleBook, clock);
            MongoObjections objections = new MongoObjections(stores);
            ContestBoard boards = ContestBoardFixture.of(stores, ruleBook, clock);
            raise = new RaiseObjection(objections, boards, years.contest(), ResultsFixture.of(stores), ruleBook, clock);
            decide = new DecideObjection(objections, boards, years.contest(), clock);
        }

        String raised() {
            return raise.againstScore(MENTEE, COMMAND, REVIEW, "两次活动未计入")
                    .block()
                    .id();
        }

        void granted(String id) {
            decide.decide(SYSTEM, id, true, "经核实，活动漏计").block();
        }

        List<Document> stored() {
            return Flux.from(collection(Objections.COLLECTION).find())
                    .collectList()
                    .block();
        }

        /** The only one there is. */
        void is(Class<? extends Objection> state, String... events) {
            assertThat(stored()).singleElement().satisfies(objection -> {
                assertThat(objection.getEmbedded(List.of("state", "kind"), String.class))
                        .isEqualTo(state.getSimpleName());
                assertThat(objection.getList("outbox", Document.class))
                        .extracting(event -> event.getString("type"))
                        .containsExactly(events);
            });
        }
    }

    /** An annual review that enters a year whose grades are drafted. */
    private static String drafted() {
        String database = TestMongo.freshDatabase();
        try (Service service = new Service(TestMongo.uri(), database)) {
            new SeedReviews(service.stores)
                    .writeAnnual(SeedReviews.scored("a", "330523205", YearMonth.of(2025, 1), 59));
            RulesFixture.publishAnnualReview(service.ruleBook, COUNTY, 50);
            service.years.draft(COUNTY, YEAR);
        }
        return database;
    }

    @Test
    void anObjectionIsRaisedOnceWhateverIsCutOff() throws Exception {
        try (CrashPoints crash = CrashPoints.before(TestMongo.uri())) {
            int points = crash.everyPoint(point -> {
                String database = drafted();
                try (Service cut = new Service(crash.uri(), database)) {
                    crash.during(point, cut::raised);
                }
                try (Service service = new Service(TestMongo.uri(), database)) {
                    for (Document left : service.stored()) {
                        service.raise.drive(left.getString("_id")).block();
                    }
                    service.raised();
                    service.is(Objection.Open.class, "objection-raised");
                }
            });
            // Put down, and taken.
            assertThat(points).isEqualTo(4);
        }
    }

    @Test
    void theYearIsGradedAnewWhateverOfAGrantIsCutOff() throws Exception {
        try (CrashPoints crash = CrashPoints.before(TestMongo.uri())) {
            int points = crash.everyPoint(point -> {
                String database = drafted();
                String id;
                try (Service before = new Service(TestMongo.uri(), database)) {
                    id = before.raised();
                }
                try (Service cut = new Service(crash.uri(), database)) {
                    crash.during(point, () -> cut.granted(id));
                }
                try (Service service = new Service(TestMongo.uri(), database)) {
                    service.decide.drive(id).block();
                    service.granted(id);
                    service.is(Objection.Granted.class, "objection-raised", "objection-decided");
                    assertThat(service.years.isBeingGraded(COUNTY, YEAR)).isTrue();
                }
            });
            // Decided, to be graded anew, and done.
            assertThat(points).isEqualTo(6);
        }
    }
}
