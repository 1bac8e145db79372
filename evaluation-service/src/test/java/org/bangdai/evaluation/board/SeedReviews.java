package org.bangdai.evaluation.board;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bangdai.evaluation.review.domain.Assignment;
import org.bangdai.evaluation.review.domain.Part;
import org.bangdai.evaluation.review.domain.Parts;
import org.bangdai.evaluation.review.domain.Period;
import org.bangdai.evaluation.review.domain.Review;
import org.bangdai.evaluation.review.domain.Submission;
import org.bangdai.evaluation.review.domain.Terms;
import org.bangdai.evaluation.scheme.domain.Cycle;
import org.bangdai.evaluation.scheme.domain.Indicator;
import org.bangdai.evaluation.scheme.domain.MenteeCategory;
import org.bangdai.evaluation.scheme.domain.Score;
import org.bangdai.platform.store.AggregateFactory;
import org.bangdai.platform.store.Divisions;
import org.bangdai.platform.store.RecordMapping;
import org.bangdai.platform.store.Rows;
import org.bangdai.platform.work.Buckets;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reviews as they lie in the store when they are final or overdue, written without going through their lives. */
public final class SeedReviews {

    private static final int BATCH = 1000;
    private static final RecordMapping<Review> MAPPING = RecordMapping.of(Review.class);
    private static final RecordMapping<Assignment> ASSIGNMENT = RecordMapping.of(Assignment.class);

    private final Rows reviews;
    private final Rows categories;

    public SeedReviews(AggregateFactory stores) {
        reviews = stores.rows("reviews");
        categories = stores.rows("mentees");
    }

    /** @param score null for one that is overdue */
    public record Seed(
            String pairingId,
            String mentorId,
            String menteeId,
            String division,
            YearMonth period,
            @Nullable BigDecimal score,
            boolean incomplete,
            int helpRating,
            @Nullable String category) {

        public String reviewId() {
            return pairingId + ":" + period;
        }

        /** The same, overdue. */
        public Seed overdue() {
            return new Seed(pairingId, mentorId, menteeId, division, period, null, false, helpRating, category);
        }

        public Seed in(YearMonth other, int points, int help) {
            return new Seed(
                    pairingId, mentorId, menteeId, division, other, BigDecimal.valueOf(points), false, help, category);
        }
    }

    /** Complete, of one category, with these scores; ids begin with the name. */
    public static List<Seed> scored(String name, String division, YearMonth period, int... scores) {
        return IntStream.range(0, scores.length)
                .mapToObj(i -> new Seed(
                        name + "-p" + i,
                        name + "-mentor" + i,
                        name + "-mentee" + i,
                        division,
                        period,
                        new BigDecimal(scores[i] + ".0"),
                        false,
                        4,
                        "RESERVE"))
                .toList();
    }

    public void write(List<Seed> seeds) {
        write(seeds, Cycle.MONTHLY);
    }

    /** Those of the years in which their months lie. */
    public void writeAnnual(List<Seed> seeds) {
        write(seeds, Cycle.ANNUAL);
    }

    /** Those of the quarters in which their months lie. */
    public void writeQuarterly(List<Seed> seeds) {
        write(seeds, Cycle.QUARTERLY);
    }

    /** As escalation leaves it where nothing was handed in and nothing could be measured. */
    public void unscore(String reviewId) {
        Mono.from(reviews.collection()
                        .updateOne(
                                new Document("_id", reviewId),
                                new Document("$unset", new Document("state.score", ""))
                                        .append("$set", new Document("state.incomplete", true))))
                .block();
    }

    /** As a reopening leaves it once it is final again. */
    public void rescore(String reviewId, BigDecimal score) {
        Mono.from(reviews.collection()
                        .updateOne(
                                new Document("_id", reviewId),
                                new Document("$set", new Document("state.score.total", score))))
                .block();
    }

    /** As falling due assigns it, but for the limits. @param delegate who may write the comment of the head of the unit */
    public void assign(String reviewId, String unitHead, String delegate, MenteeCategory category) {
        LocalDate closes = LocalDate.of(2026, 12, 10);
        Assignment assignment = new Assignment(
                unitHead,
                null,
                category,
                "provincial-1",
                Map.of(),
                closes,
                Map.of(Part.UNIT_COMMENT, new Assignment.Delegation(delegate, closes, unitHead)),
                null);
        Mono.from(reviews.collection()
                        .updateOne(
                                new Document("_id", reviewId),
                                new Document(
                                        "$set", new Document("state.terms.assigned", ASSIGNMENT.write(assignment)))))
                .block();
    }

    private void write(List<Seed> seeds, Cycle cycle) {
        Flux.fromIterable(seeds)
                .buffer(BATCH)
                .concatMap(batch -> Mono.from(reviews.collection()
                                .insertMany(batch.stream()
                                        .map(it -> review(it, cycle))
                                        .toList()))
                        .then())
                .then()
                .block();
    }

    public void writeCategories(List<Seed> seeds) {
        List<Document> all = new ArrayList<>();
        for (Seed seed : seeds) {
            if (seed.category() != null) {
                all.add(new Document("_id", seed.menteeId())
                        .append("division", seed.division())
                        .append("category", seed.category())
                        .append("sequence", 1L));
            }
        }
        Flux.fromIterable(all)
                .buffer(BATCH)
                .concatMap(batch ->
                        Mono.from(categories.collection().insertMany(batch)).then())
                .then()
                .block();
    }

    private static Document review(Seed seed, Cycle cycle) {
        Review review = state(seed, Period.of(cycle, seed.period().atDay(1)));
        String id = review.terms().reviewId();
        return new Document("_id", id)
                .append("schema", 1)
                .append("version", 1L)
                .append("sequence", 0L)
                .append("division", seed.division())
                .append("divisions", Divisions.containing(seed.division()))
                .append("participants", review.terms().participants())
                .append("bucket", Buckets.of(id))
                .append("state", MAPPING.write(review))
                .append("outbox", List.of());
    }

    private static Review state(Seed seed, Period period) {
        LocalDate last = period.last();
        Terms terms = new Terms(
                seed.pairingId(),
                seed.mentorId(),
                seed.menteeId(),
                null,
                seed.division(),
                period.text(),
                period.first(),
                last,
                last.plusDays(1),
                null);
        Instant at = Instant.parse(last.plusDays(1) + "T01:00:00Z");
        Parts parts = new Parts(
                Map.of(
                        Part.SELF_APPRAISAL,
                                new Parts.Handed(
                                        new Submission.SelfAppraisal("本月走访二十户，学会了调解邻里纠纷。", seed.helpRating(), null),
                                        seed.menteeId(),
                                        at),
                        Part.STATEMENT,
                                new Parts.Handed(
                                        new Submission.Statement("肯学肯干，进步明显。", null, new BigDecimal("90")),
                                        seed.mentorId(),
                                        at)),
                null);
        if (seed.score() == null) {
            return new Review.Overdue(terms, parts, null, null);
        }
        Score score = new Score(
                seed.score(), List.of(new Score.Part(Indicator.ACTIVITY_CADENCE, 30, seed.score(), seed.score())));
        return new Review.Finalised(terms, parts, score, seed.incomplete(), "provincial-1", null, null);
    }
}
