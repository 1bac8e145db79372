package org.bangdai.evaluation.review;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangdai.evaluation.evidence.EvidenceFixture;
import org.bangdai.evaluation.registry.RegistryFixture;
import org.bangdai.platform.testing.GoldenSamples;
import org.bangdai.platform.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;

/** A mentee's curve, from a review and from pairing-service's events as their samples say. */
class GrowthHttpTest extends ReviewHttp {

    @BeforeEach
    void grown() {
        RegistryFixture.mentee(stores, menteeId, ReviewFixtures.TOWNSHIP);
        EvidenceFixture.gapMeasured(stores, sample("gap-measured").replace("2026-11-23", "2026-10-01"));
        EvidenceFixture.gapMeasured(stores, sample("gap-measured").replace("\"level\" : 1", "\"level\" : 3"));
        EvidenceFixture.milestoneRecorded(stores, sample("milestone-recorded"));
        EvidenceFixture.milestoneRecorded(stores, sample("milestone-recorded").replace("PARTY_MEMBERSHIP", "AWARD"));
        post(mentee, "2026-11", "self-appraisal", APPRAISAL).expectStatus().isOk();
        post(mentor, "2026-11", "statement", STATEMENT).expectStatus().isOk();
        post(leader, "2026-11", "comments", COMMENT).expectStatus().isOk();
    }

    /** With this test's mentee in place of its own, under an id of its own. */
    private String sample(String type) {
        return GoldenSamples.read("pairing-service", type)
                .replaceFirst("(\"menteeId\"\\s*:\\s*\")[^\"]*", "$1" + menteeId)
                .replaceFirst("(\"(measurementId|milestoneId)\"\\s*:\\s*\")[^\"]*", "$1" + UUID.randomUUID());
    }

    @Test
    void aMenteesCurveGapsThenAndNowAndMilestones() {
        String path = "/growth/" + menteeId;
        for (String token : List.of(mentee, organiser)) {
            BodyContentSpec growth = get(token, path).expectStatus().isOk().expectBody();
            growth.jsonPath("$.points.length()").isEqualTo(1);
            growth.jsonPath("$.points[0].score").isEqualTo(91.2);
            growth.jsonPath("$.gaps[0].competence").isEqualTo("MASS_WORK");
            growth.jsonPath("$.gaps[0].then.level").isEqualTo(1);
            growth.jsonPath("$.gaps[0].now.level").isEqualTo(3);
            growth.jsonPath("$.gaps[0].target").isEqualTo(4);
            growth.jsonPath("$.milestones.length()").isEqualTo(2);
        }
    }

    @Test
    void sensitiveMilestonesAreForTheMenteeAndTheirOrganisers() {
        for (String token : List.of(mentor, leader)) {
            BodyContentSpec growth =
                    get(token, "/growth/" + menteeId).expectStatus().isOk().expectBody();
            growth.jsonPath("$.milestones.length()").isEqualTo(1);
            growth.jsonPath("$.milestones[0].kind").isEqualTo("AWARD");
        }
        get(TestTokens.person(mentorId, "330523", "mentor", "organiser"), "/growth/" + menteeId)
                .expectStatus()
                .isOk();
    }

    @Test
    void whoWasTheirMentorReadsNothingOfWhatCameAfter() {
        listener.ended(new PairingListener.PairingEnded(pairing, LocalDate.of(2026, 12, 1)))
                .block();
        EvidenceFixture.gapMeasured(
                stores,
                sample("gap-measured").replace("2026-11-23", "2026-12-02").replace("\"level\" : 1", "\"level\" : 4"));
        EvidenceFixture.milestoneRecorded(
                stores,
                sample("milestone-recorded")
                        .replace("PARTY_MEMBERSHIP", "PROMOTION")
                        .replace("2026-07-01", "2026-12-02"));

        BodyContentSpec former =
                get(mentor, "/growth/" + menteeId).expectStatus().isOk().expectBody();
        former.jsonPath("$.gaps[0].now.level").isEqualTo(3);
        former.jsonPath("$.milestones.length()").isEqualTo(1);
        BodyContentSpec own =
                get(mentee, "/growth/" + menteeId).expectStatus().isOk().expectBody();
        own.jsonPath("$.gaps[0].now.level").isEqualTo(4);
        own.jsonPath("$.milestones.length()").isEqualTo(3);
    }

    @Test
    void aPairingsTimelineIsForWhoeverSeesItsReviews() {
        get(mentor, "/growth/pairings/" + pairing)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[0].period")
                .isEqualTo("2026-11");
        get(neighbour, "/growth/pairings/" + pairing).expectStatus().isNotFound();
    }

    @Test
    void anotherCountysMenteeDoesNotExist() {
        get(neighbour, "/growth/" + menteeId).expectStatus().isNotFound();
        get(TestTokens.person("x", "330523", "mentor"), "/growth/" + menteeId)
                .expectStatus()
                .isNotFound();
        get(TestTokens.person("x", "330523", "auditor"), "/growth/" + menteeId)
                .expectStatus()
                .isForbidden();
        http.get().uri("/api/v1/growth/" + menteeId).exchange().expectStatus().isUnauthorized();
    }
}
