package org.bangdai.evaluation.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bangdai.evaluation.review.ReviewFixtures.CREATED;
import static org.bangdai.evaluation.review.ReviewFixtures.HEAD;
import static org.bangdai.evaluation.review.ReviewFixtures.MENTEE;
import static org.bangdai.evaluation.review.ReviewFixtures.TOWNSHIP;

import java.util.List;
import org.bangdai.evaluation.registry.RegistryFixture;
import org.bangdai.evaluation.review.domain.Part;
import org.bangdai.local.testing.TestMongo;
import org.bangdai.platform.testing.CrashPoints;
import org.junit.jupiter.api.Test;

/** The process is killed before and after each write with which a new head comes to the comments that are owed: each is given to them, and they are told once. */
class ReassignCrashTest {

    private static final String NOW = "2026-11-02T02:00:00Z";
    private static final String NEXT = "0199e1a2-0000-8000-8000-0000000000f0";
    private static final List<String> OTHERS = List.of("other", "third");

    private static PairingListener.PairingCreated pairing(String mentee) {
        return new PairingListener.PairingCreated(
                "p-" + mentee,
                CREATED.mentorId(),
                mentee,
                CREATED.leaderId(),
                TOWNSHIP,
                CREATED.startsOn(),
                CREATED.endsOn(),
                "PRIMARY");
    }

    /** Three reviews in which the head owes a comment. */
    private static void due(ServiceProcess process) {
        RegistryFixture.headed(process.stores, HEAD, MENTEE, TOWNSHIP);
        process.listener.created(CREATED).block();
        for (String mentee : OTHERS) {
            RegistryFixture.headed(process.stores, HEAD, mentee, TOWNSHIP);
            process.listener.created(pairing(mentee)).block();
        }
        process.sweep(process.fallDue);
        assertThat(process.review("2026-10").terms().author(Part.UNIT_COMMENT)).isEqualTo(HEAD);
    }

    private static void succeeded(ServiceProcess process, String mentee) {
        RegistryFixture.succeeded(process.stores, process.clock, HEAD, NEXT, mentee, TOWNSHIP);
    }

    private static void isReassignedOnce(ServiceProcess process, String pairing) {
        assertThat(process.review(pairing, "2026-10").terms().author(Part.UNIT_COMMENT))
                .isEqualTo(NEXT);
        assertThat(process.events("reviews", pairing + ":2026-10"))
                .containsExactly("review-scheduled", "review-due", "review-reassigned");
    }

    private static void nothingIsLeft(ServiceProcess process) {
        assertThat(process.reassign
                        .dueBuckets(process.clock.instant())
                        .collectList()
                        .block())
                .isEmpty();
    }

    @Test
    void eachReviewIsReassignedOnceWhateverIsCutOff() throws Exception {
        try (CrashPoints crash = CrashPoints.before(TestMongo.uri())) {
            int points = crash.everyPoint(point -> {
                String database = TestMongo.freshDatabase();
                try (ServiceProcess process = new ServiceProcess(TestMongo.uri(), database, NOW)) {
                    due(process);
                    succeeded(process, MENTEE);
                    OTHERS.forEach(mentee -> succeeded(process, mentee));
                }
                try (ServiceProcess process = new ServiceProcess(crash.uri(), database, NOW)) {
                    crash.during(point, () -> process.sweep(process.reassign));
                }
                try (ServiceProcess process = new ServiceProcess(TestMongo.uri(), database, NOW)) {
                    process.sweep(process.reassign);
                    nothingIsLeft(process);
                    isReassignedOnce(process, CREATED.pairingId());
                    OTHERS.forEach(mentee -> isReassignedOnce(process, "p-" + mentee));
                }
            });
            assertThat(points).isEqualTo(8);
        }
    }

    @Test
    void aSuccessionThatWasHalfHeardOfIsFollowedOnce() throws Exception {
        try (CrashPoints crash = CrashPoints.before(TestMongo.uri())) {
            int points = crash.everyPoint(point -> {
                String database = TestMongo.freshDatabase();
                try (ServiceProcess process = new ServiceProcess(TestMongo.uri(), database, NOW)) {
                    due(process);
                }
                try (ServiceProcess process = new ServiceProcess(crash.uri(), database, NOW)) {
                    crash.during(point, () -> succeeded(process, MENTEE));
                }
                try (ServiceProcess process = new ServiceProcess(TestMongo.uri(), database, NOW)) {
                    // Another replica looks before the events come again.
                    process.sweep(process.reassign);
                    succeeded(process, MENTEE);
                    process.sweep(process.reassign);
                    nothingIsLeft(process);
                    isReassignedOnce(process, CREATED.pairingId());
                }
            });
            assertThat(points).isGreaterThanOrEqualTo(12);
        }
    }
}
