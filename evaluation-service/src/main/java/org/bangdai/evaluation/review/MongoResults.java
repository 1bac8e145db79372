package org.bangdai.evaluation.review;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.model.Projections;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.bangdai.evaluation.review.domain.Part;
import org.bangdai.evaluation.review.domain.Period;
import org.bangdai.evaluation.review.domain.Terms;
import org.bangdai.evaluation.scheme.domain.Cycle;
import org.bangdai.evaluation.scheme.domain.Indicator;
import org.bangdai.platform.store.AggregateFactory;
import org.bangdai.platform.store.Index;
import org.bangdai.platform.store.RecordMapping;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads the documents of {@link MongoReviews} without their texts, and adds the indexes that it needs to them. */
@Component
class MongoResults implements Results {

    private static final String PERIOD = "state.terms.period";
    /** Not of a quarter or a year. */
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");

    private static final String MENTOR = "state.terms.mentorId";
    private static final String HANDED = "state.parts.handed.";
    private static final String HELP = HANDED + Part.SELF_APPRAISAL + ".submission.helpRating";
    private static final String WITHDRAWN = "Withdrawn";
    private static final Set<String> NOT_OWED = Set.of("Scheduled", WITHDRAWN);
    private static final String FINAL = "Finalised";
    private static final ZoneId DAY = ZoneId.of("Asia/Shanghai");

    private final RecordMapping<Terms> terms = RecordMapping.of(Terms.class);
    private final MongoCollection<Document> reviews;
    private final Bson fields;

    MongoResults(AggregateFactory stores) {
        reviews = stores.rows(
                        "reviews",
                        Index.on("divisions-period", ascending("divisions", PERIOD)),
                        Index.on("mentor-period", ascending(MENTOR, PERIOD)))
                .collection();
        List<String> included =
                new ArrayList<>(List.of("state.kind", "state.terms", "state.score", "state.incomplete", HELP));
        for (Part part : Part.values()) {
            included.add(HANDED + part + ".at");
        }
        fields = Projections.include(included);
    }

    /** Index {@code divisions-period}. */
    @Override
    public Flux<Result> ofMonth(String division, YearMonth month) {
        return read(and(eq("divisions", division), eq(PERIOD, month.toString())));
    }

    /** Index {@code divisions-period}. */
    @Override
    public Flux<Result> ofMonths(String division, YearMonth from, YearMonth to) {
        return read(and(eq("divisions", division), gte(PERIOD, from.toString()), lte(PERIOD, to.toString())));
    }

    /** Index {@code divisions-period}. */
    @Override
    public Flux<Annual> ofYear(String division, Year year) {
        String period = Period.of(Cycle.ANNUAL, year.atDay(1)).text();
        return states(and(eq("divisions", division), eq(PERIOD, period)))
                .filter(state -> !WITHDRAWN.equals(state.getString("kind")))
                .map(this::annual);
    }

    /** Index {@code mentor-period}. */
    @Override
    public Flux<Result> ofMentor(String mentorId, YearMonth from, YearMonth to) {
        return read(and(eq(MENTOR, mentorId), gte(PERIOD, from.toString()), lte(PERIOD, to.toString())));
    }

    @Override
    public Mono<Scored> scored(String reviewId) {
        return owed(eq("_id", reviewId)).next().map(this::scored);
    }

    private Flux<Document> states(Bson filter) {
        return Flux.from(reviews.find(filter).projection(fields).batchSize(2000))
                .map(it -> it.get("state", Document.class));
    }

    private Flux<Document> owed(Bson filter) {
        return states(filter).filter(state -> !NOT_OWED.contains(state.getString("kind")));
    }

    private Flux<Result> read(Bson filter) {
        return owed(filter)
                .filter(state -> MONTH.matcher(state.getEmbedded(List.of("terms", "period"), ""))
                        .matches())
                .map(this::result);
    }

    private Result result(Document state) {
        Terms of = terms.read(state.get("terms", Document.class));
        boolean end = FINAL.equals(state.getString("kind"));
        Document score = score(state);
        boolean incomplete = isIncomplete(state) || (end && score == null);
        return new Result(
                of.reviewId(),
                of.pairingId(),
                of.mentorId(),
                of.menteeId(),
                of.author(Part.LEADER_COMMENT),
                of.author(Part.UNIT_COMMENT),
                of.division(),
                of.assigned() == null ? null : of.assigned().category(),
                YearMonth.parse(of.period()),
                score == null ? null : decimal(score, "total"),
                incomplete,
                end && !incomplete && !of.wasLate() && inTime(of, state),
                score == null ? null : cadence(score),
                end ? state.getEmbedded(List.of(HELP.split("\\.")).subList(1, 6), Integer.class) : null);
    }

    private Scored scored(Document state) {
        Terms of = terms.read(state.get("terms", Document.class));
        Document score = score(state);
        return new Scored(
                of.reviewId(),
                of.pairingId(),
                of.mentorId(),
                of.menteeId(),
                Set.copyOf(of.participants()),
                of.division(),
                Period.parse(of.period()),
                score == null ? null : decimal(score, "total"));
    }

    private Annual annual(Document state) {
        Terms of = terms.read(state.get("terms", Document.class));
        Document score = score(state);
        return new Annual(
                of.menteeId(), of.division(), score == null ? null : decimal(score, "total"), isIncomplete(state));
    }

    private static boolean isIncomplete(Document state) {
        return Boolean.TRUE.equals(state.getBoolean("incomplete"));
    }

    /** Null while the review is not final. */
    private static @Nullable Document score(Document state) {
        return FINAL.equals(state.getString("kind")) ? state.get("score", Document.class) : null;
    }

    private static boolean inTime(Terms of, Document state) {
        Instant end = of.closesOn().plusDays(1).atStartOfDay(DAY).toInstant();
        Document handed = state.getEmbedded(List.of("parts", "handed"), new Document());
        return handed.values().stream()
                .map(Document.class::cast)
                .allMatch(part -> part.getDate("at").toInstant().isBefore(end));
    }

    private static @Nullable BigDecimal cadence(Document score) {
        for (Document part : score.getList("parts", Document.class)) {
            if (Indicator.ACTIVITY_CADENCE.name().equals(part.getString("indicator"))) {
                return decimal(part, "value");
            }
        }
        return null;
    }

    private static BigDecimal decimal(Document document, String field) {
        return document.get(field, Decimal128.class).bigDecimalValue();
    }
}
