package org.bangdai.evaluation.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;

import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import org.bangdai.evaluation.board.BoardHttp;
import org.bangdai.evaluation.board.SeedReviews;
import org.bangdai.evaluation.board.SeedReviews.Seed;
import org.bangdai.platform.testing.TestTokens;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class EffectHttpTest extends BoardHttp {

    @Autowired
    AssessEffect assess;

    private String mentorId() {
        return name + "-mentor0";
    }

    private String path() {
        return "/mentor-effects/" + mentorId();
    }

    /** Three poor months, the last of which is assessed several times at once. */
    private void poorMonths() {
        Seed seed = SeedReviews.scored(name, township, MONTH, 30).getFirst();
        List<YearMonth> months = List.of(MONTH.minusMonths(2), MONTH.minusMonths(1), MONTH);
        new SeedReviews(stores)
                .write(months.stream().map(it -> seed.in(it, 30, 2)).toList());
        Flux.fromIterable(months)
                .concatMap(month -> Flux.range(0, 4).flatMap(again -> assess.assess(mentorId(), month)))
                .then()
                .block(Duration.ofSeconds(20));
    }

    @Test
    void anEffectShowsItsInputsAndRemovalIsProposedOnceWhenItStaysPoor() {
        poorMonths();

        get(TestTokens.person(mentorId(), township, "mentor"), path())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[*].month")
                .value(contains("2026-11", "2026-10", "2026-09"))
                .jsonPath("$.items[0].effect")
                .isEqualTo(28.5)
                .jsonPath("$.items[0].poor")
                .isEqualTo(true)
                .jsonPath("$.items[0].removalProposedSince")
                .isEqualTo("2026-09")
                .jsonPath("$.items[1].removalProposedSince")
                .doesNotExist()
                .jsonPath("$.items[0].parts[2].kind")
                .isEqualTo("HELP")
                .jsonPath("$.items[0].inputs[0].menteeId")
                .isEqualTo(name + "-mentee0")
                .jsonPath("$.items[0].inputs[0].before")
                .isEqualTo(30.0);
        Document last = Mono.from(
                        stores.rows("mentor-effects").collection().find(new Document("_id", mentorId() + ":" + MONTH)))
                .block();
        // One that tells the effect, one that proposes; however often it was assessed.
        assertThat(last.get("sequence", Number.class).intValue()).isEqualTo(2);
    }

    private void settled(YearMonth month) {
        assess.assess(mentorId(), month).block(Duration.ofSeconds(20));
    }

    @Test
    void aMonthThatBecomesFinalLateCountsForTheGrowthOfThoseAfterIt() {
        Seed seed = SeedReviews.scored(name, township, MONTH, 60).getFirst();
        SeedReviews reviews = new SeedReviews(stores);
        reviews.write(List.of(seed, seed.in(MONTH.minusMonths(2), 90, 4)));
        settled(MONTH);
        reviews.write(List.of(seed.in(MONTH.minusMonths(1), 30, 4)));
        settled(MONTH.minusMonths(1));

        get(organiser, path())
                .expectBody()
                .jsonPath("$.items[0].month")
                .isEqualTo("2026-11")
                .jsonPath("$.items[0].inputs[0].before")
                .isEqualTo(60.0);
    }

    @Test
    void removalIsProposedOnlyOnceTheMonthsAfterAreAssessedAnew() {
        Seed seed = SeedReviews.scored(name, township, MONTH, 60).getFirst();
        SeedReviews reviews = new SeedReviews(stores);
        // Against the first month alone the last one is poor.
        reviews.write(List.of(seed.in(MONTH.minusMonths(2), 60, 1), seed.in(MONTH, 50, 4)));
        settled(MONTH.minusMonths(2));
        settled(MONTH);
        get(organiser, path()).expectBody().jsonPath("$.items[0].poor").isEqualTo(true);
        reviews.write(List.of(seed.in(MONTH.minusMonths(1), 20, 1)));
        settled(MONTH.minusMonths(1));

        get(organiser, path())
                .expectBody()
                .jsonPath("$.items[*].poor")
                .value(contains(false, true, true))
                .jsonPath("$.items[0].removalProposedSince")
                .doesNotExist();
    }

    @Test
    void whileAReviewBeforeThemIsOpenNoRemovalIsProposed() {
        YearMonth before = MONTH.minusMonths(3);
        Seed seed = SeedReviews.scored(name, township, before, 30).getFirst();
        SeedReviews reviews = new SeedReviews(stores);
        reviews.write(List.of(seed.overdue()));
        poorMonths();
        get(organiser, path())
                .expectBody()
                .jsonPath("$.items[0].poor")
                .isEqualTo(true)
                .jsonPath("$.items[0].removalProposedSince")
                .doesNotExist();
        Mono.from(stores.rows("reviews").collection().deleteOne(new Document("_id", seed.reviewId())))
                .block();
        reviews.write(List.of(seed));
        settled(before);

        get(organiser, path())
                .expectBody()
                .jsonPath("$.items[0].removalProposedSince")
                .isEqualTo(before.toString());
    }

    @Test
    void aMonthUnderCorrectionIsNotSettledAndCountsForNoRemoval() {
        Seed seed = SeedReviews.scored(name, township, MONTH, 30).getFirst();
        SeedReviews reviews = new SeedReviews(stores);
        reviews.write(List.of(seed.in(MONTH.minusMonths(2), 30, 2), seed.in(MONTH.minusMonths(1), 30, 2)));
        settled(MONTH.minusMonths(2));
        settled(MONTH.minusMonths(1));
        post(
                        organiser,
                        "/reviews/" + seed.pairingId() + ":" + MONTH.minusMonths(1) + "/reopening",
                        "{\"part\":\"STATEMENT\",\"reason\":\"评语写错了人\",\"until\":\"2026-12-10\"}")
                .expectStatus()
                .isOk();
        await().untilAsserted(() -> get(organiser, path())
                .expectBody()
                .jsonPath("$.items[0].settled")
                .isEqualTo(false));
        reviews.write(List.of(seed.in(MONTH, 30, 2)));
        settled(MONTH);

        get(organiser, path())
                .expectBody()
                .jsonPath("$.items[1].settled")
                .isEqualTo(false)
                .jsonPath("$.items[0].removalProposedSince")
                .doesNotExist();
    }

    @Test
    void aMonthThatEndedWithoutAScoreIsSettled() {
        Seed seed = SeedReviews.scored(name, township, MONTH, 60).getFirst();
        SeedReviews reviews = new SeedReviews(stores);
        reviews.write(List.of(seed));
        reviews.unscore(seed.reviewId());
        settled(MONTH);

        get(organiser, path()).expectBody().jsonPath("$.items[0].settled").isEqualTo(true);
    }

    @Test
    void anotherCountysMenteesAreForTheMentorAlone() {
        List<Seed> seeds = SeedReviews.scored(name, township, MONTH, 60, 70, 80);
        Seed abroad = seeds.get(2);
        new SeedReviews(stores)
                .write(List.of(
                        of(mentorId(), seeds.get(0), township),
                        of(mentorId(), seeds.get(1), township),
                        of(mentorId(), abroad, "330523205")));
        settled(MONTH);

        get(organiser, path())
                .expectBody()
                .jsonPath("$.items[0].inputs[*].menteeId")
                .value(contains(name + "-mentee0", name + "-mentee1"));
        get(TestTokens.person(mentorId(), township, "mentor"), path())
                .expectBody()
                .jsonPath("$.items[0].inputs[*].menteeId")
                .value(contains(name + "-mentee0", name + "-mentee1", name + "-mentee2"));
    }

    @Test
    void menteesOfAnOlderEffectThatDoesNotTellWhereTheyBelongAreForTheMentorAlone() {
        new SeedReviews(stores).write(SeedReviews.scored(name, township, MONTH, 60));
        settled(MONTH);
        Mono.from(stores.rows("mentor-effects")
                        .collection()
                        .updateOne(
                                new Document("_id", mentorId() + ":" + MONTH),
                                new Document("$unset", new Document("state.effect.inputs.0.division", ""))))
                .block();

        get(organiser, path()).expectBody().jsonPath("$.items[0].inputs").isEmpty();
        get(TestTokens.person(mentorId(), township, "mentor"), path())
                .expectBody()
                .jsonPath("$.items[0].inputs[*].menteeId")
                .value(contains(name + "-mentee0"));
    }

    private static Seed of(String mentorId, Seed it, String division) {
        return new Seed(
                it.pairingId(),
                mentorId,
                it.menteeId(),
                division,
                it.period(),
                it.score(),
                it.incomplete(),
                it.helpRating(),
                it.category());
    }

    @Test
    void itIsForTheMentorAndTheirOrganisersOnly() {
        poorMonths();

        get(organiser, path()).expectStatus().isOk();
        get(TestTokens.client("hr", "330522", "integrator"), path())
                .expectStatus()
                .isOk();
        get(neighbour, path()).expectStatus().isNotFound();
        get(TestTokens.person("other", township, "mentor"), path())
                .expectStatus()
                .isNotFound();
        for (String role : List.of("mentee", "appraiser", "confirmer", "auditor", "operator")) {
            get(TestTokens.person(mentorId(), "330522", role), path())
                    .expectStatus()
                    .isForbidden();
        }
        http.get().uri("/api/v1" + path()).exchange().expectStatus().isUnauthorized();
    }
}
