package org.bangdai.evaluation.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bangdai.evaluation.evidence.domain.Evidence;
import org.bangdai.evaluation.review.PairingListener.ActivityConfirmed;
import org.bangdai.evaluation.review.PairingListener.ActivityEnded;
import org.bangdai.evaluation.review.PairingListener.PairingCreated;
import org.bangdai.evaluation.review.PairingListener.PairingEnded;
import org.bangdai.evaluation.review.domain.Assignment;
import org.bangdai.evaluation.review.domain.Escalation;
import org.bangdai.evaluation.review.domain.Part;
import org.bangdai.evaluation.review.domain.Parts;
import org.bangdai.evaluation.review.domain.Reopening;
import org.bangdai.evaluation.review.domain.Review;
import org.bangdai.evaluation.review.domain.ReviewEvent;
import org.bangdai.evaluation.review.domain.Submission.SelfAppraisal;
import org.bangdai.evaluation.review.domain.Terms;
import org.bangdai.evaluation.scheme.domain.MenteeCategory;
import org.bangdai.evaluation.scheme.domain.Score;
import org.bangdai.platform.testing.AsyncApi;
import org.bangdai.platform.testing.GoldenSamples;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ContractsTest {

    private static final Terms TERMS = new Terms(
            ReviewFixtures.PAIRING,
            ReviewFixtures.MENTOR,
            ReviewFixtures.MENTEE,
            ReviewFixtures.LEADER,
            ReviewFixtures.TOWNSHIP,
            "2026-11",
            LocalDate.of(2026, 11, 1),
            LocalDate.of(2026, 11, 30),
            LocalDate.of(2026, 12, 1),
            new Assignment(
                    ReviewFixtures.HEAD,
                    ReviewFixtures.LEADER,
                    MenteeCategory.NEW_GRADUATE,
                    "provincial-2",
                    Map.of(),
                    LocalDate.of(2026, 12, 10),
                    Map.of(),
                    null));

    @TestFactory
    List<DynamicTest> eventsArePublishedAsTheirSamplesSay() {
        Score score = new Score(new BigDecimal("91.2"), List.of());
        Review.Finalised end = new Review.Finalised(
                TERMS, Parts.NONE, score, false, "provincial-2+330523-s1", Evidence.NONE, Instant.EPOCH);
        Parts appraised = new Parts(
                Map.of(
                        Part.SELF_APPRAISAL,
                        new Parts.Handed(new SelfAppraisal("", 5, null), TERMS.menteeId(), Instant.EPOCH)),
                null);
        LocalDate until = LocalDate.of(2026, 12, 20);
        return List.of(
                        ReviewEvent.scheduled(TERMS),
                        ReviewEvent.due(TERMS),
                        ReviewEvent.reminded(TERMS, appraised, false),
                        ReviewEvent.overdue(TERMS, appraised),
                        ReviewEvent.escalated(TERMS, appraised, Escalation.UNIT),
                        ReviewEvent.submitted(TERMS, Part.SELF_APPRAISAL, TERMS.menteeId()),
                        ReviewEvent.delegated(
                                TERMS,
                                Part.UNIT_COMMENT,
                                new Assignment.Delegation(ReviewFixtures.DELEGATE, until, ReviewFixtures.HEAD)),
                        ReviewEvent.reassigned(TERMS, Part.UNIT_COMMENT, ReviewFixtures.DELEGATE),
                        ReviewEvent.reopened(
                                TERMS, new Reopening("c", Part.STATEMENT, "评语写错了人", "person:o", Instant.EPOCH, until)),
                        ReviewEvent.finalised(end),
                        ReviewEvent.withdrawn(TERMS))
                .stream()
                .map(event ->
                        DynamicTest.dynamicTest(event.type(), () -> GoldenSamples.check("evaluation-service", event)))
                .toList();
    }

    @Test
    void pairingsEventsAreReadAsTheirSamplesSay() {
        PairingCreated created = GoldenSamples.read("pairing-service", "pairing-created", PairingCreated.class);
        assertThat(created.endsOn()).isAfter(created.startsOn());
        assertThat(created.leaderId()).isNotBlank();
        assertThat(created.role()).isEqualTo("PRIMARY");
        for (String ended : List.of("pairing-completed", "pairing-terminated", "pairing-transferred")) {
            assertThat(GoldenSamples.read("pairing-service", ended, PairingEnded.class)
                            .pairingId())
                    .isNotBlank();
        }
        assertThat(GoldenSamples.read("pairing-service", "activity-confirmed", ActivityConfirmed.class)
                        .activityId())
                .isNotBlank();
        for (String ended : List.of("activity-superseded", "activity-voided")) {
            assertThat(GoldenSamples.read("pairing-service", ended, ActivityEnded.class)
                            .activityId())
                    .isNotBlank();
        }
    }

    @Test
    void everyEventIsDescribed() {
        AsyncApi.check("evaluation-service");
    }
}
