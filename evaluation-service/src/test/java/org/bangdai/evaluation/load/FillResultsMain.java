package org.bangdai.evaluation.load;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.bangdai.evaluation.board.SeedReviews;
import org.bangdai.evaluation.board.SeedReviews.Seed;
import org.bangdai.evaluation.figures.FillFigures;
import org.bangdai.evaluation.figures.domain.Subjects;
import org.bangdai.evaluation.figures.domain.Told;
import org.bangdai.evaluation.review.FillReviews;
import org.bangdai.evaluation.review.domain.Assignment;
import org.bangdai.evaluation.review.domain.Terms;
import org.bangdai.evaluation.scheme.domain.MenteeCategory;
import org.bangdai.platform.event.RecordingPublisher;
import org.bangdai.platform.event.RelayFixture;
import org.bangdai.platform.store.AggregateFactory;
import org.bangdai.platform.store.StoreFixture;

/**
 * Fills the database of an evaluation-service that has just started: {@code URI PAIRINGS MONTHS FOLDER}. The pairings, in ten counties, have a final review in each of the
 * months before the last, and one of the last month that waits for its four parts. Writes to the folder {@code read.tsv} (division, pairing, mentee, a final review) and
 * {@code due.tsv} (review, division, mentee, mentor, head of the unit, leader in charge), parted by tabs.
 */
final class FillResultsMain {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final List<String> COUNTIES =
            List.of("330523", "330521", "330522", "330502", "330503", "330421", "330424", "330481", "330482", "330483");
    private static final int TOWNSHIPS = 15;
    private static final int MENTEES_OF_A_MENTOR = 3;

    private final List<Seed> pairings;
    private final YearMonth last = YearMonth.now(ZONE).minusMonths(1);
    private final Random random = new Random(7);
    private final AggregateFactory stores;

    private FillResultsMain(AggregateFactory stores, int pairings) {
        this.stores = stores;
        this.pairings = new ArrayList<>(pairings);
        for (int i = 0; i < pairings; i++) {
            String division = COUNTIES.get(i % COUNTIES.size()) + (200 + i / COUNTIES.size() % TOWNSHIPS);
            this.pairings.add(new Seed(
                    id("pairing", i),
                    id("mentor", i / MENTEES_OF_A_MENTOR),
                    id("mentee", i),
                    division,
                    last,
                    null,
                    false,
                    3,
                    MenteeCategory.values()[i % MenteeCategory.values().length].name()));
        }
    }

    public static void main(String[] args) throws IOException {
        int months = Integer.parseInt(args[2]);
        Path folder = Path.of(args[3]);
        try (MongoClient client = MongoClients.create(args[0])) {
            RecordingPublisher nobody = new RecordingPublisher();
            nobody.leave();
            FillResultsMain fill = new FillResultsMain(
                    StoreFixture.factory(
                            client.getDatabase("evaluation"), new RelayFixture(nobody, Duration.ofHours(1))),
                    Integer.parseInt(args[1]));
            fill.reviews(months);
            fill.figures(months);
            List<Terms> due = fill.due();
            Files.write(folder.resolve("read.tsv"), fill.sample());
            Files.write(
                    folder.resolve("due.tsv"),
                    due.stream().map(FillResultsMain::line).toList());
        }
    }

    private static String id(String kind, int number) {
        return UUID.nameUUIDFromBytes((kind + number).getBytes()).toString();
    }

    private void reviews(int months) {
        SeedReviews seeds = new SeedReviews(stores);
        seeds.writeCategories(pairings);
        for (int back = months; back > 0; back--) {
            YearMonth month = last.minusMonths(back);
            seeds.write(pairings.stream()
                    .map(it -> it.in(month, 60 + random.nextInt(40), 1 + random.nextInt(5)))
                    .toList());
        }
    }

    private void figures(int months) {
        FillFigures figures = new FillFigures(stores, Clock.system(ZONE));
        LocalDate begin = last.minusMonths(months).atDay(1);
        Map<String, Told> mentees = new LinkedHashMap<>();
        Map<String, Told> started = new LinkedHashMap<>();
        Map<String, Told> again = new LinkedHashMap<>();
        for (Seed it : pairings) {
            Told start = new Told.Started(it.division(), begin, true);
            mentees.put(
                    Subjects.PERSON + it.menteeId(),
                    new Told.Mentee(it.division(), begin, String.valueOf(it.category()), 1998, null, Set.of("LAW")));
            started.put(Subjects.PAIRING + it.pairingId(), start);
            again.put(Subjects.PERSON + it.menteeId(), start);
        }
        figures.tell(mentees, 1);
        figures.tell(started, 1);
        figures.tell(again, 2);
        for (int back = months; back > 0; back--) {
            month(figures, last.minusMonths(back));
        }
    }

    /** An activity of each pairing, and its review, which is in on time. */
    private void month(FillFigures figures, YearMonth month) {
        Map<String, Told> activities = new LinkedHashMap<>();
        Map<String, Told> due = new LinkedHashMap<>();
        Map<String, Told> finalised = new LinkedHashMap<>();
        LocalDate next = month.plusMonths(1).atDay(1);
        for (Seed it : pairings) {
            activities.put(
                    Subjects.ACTIVITY + it.pairingId() + month,
                    new Told.Activity(
                            it.division(),
                            month.atDay(1 + random.nextInt(28)),
                            Told.Activity.Standing.CONFIRMED,
                            random.nextInt(5)));
            String review = Subjects.REVIEW + Terms.id(it.pairingId(), month.toString());
            due.put(review, new Told.Due(it.division(), next.plusDays(9)));
            finalised.put(review, new Told.Finalised(next.plusDays(random.nextInt(12))));
        }
        figures.tell(activities, 1);
        figures.tell(due, 1);
        figures.tell(finalised, 2);
    }

    private List<Terms> due() {
        LocalDate closes = LocalDate.now(ZONE).plusDays(10);
        List<Terms> due = new ArrayList<>();
        for (Seed it : pairings) {
            String head = id("head", it.division().hashCode());
            String leader = id("leader", it.division().hashCode());
            MenteeCategory category = MenteeCategory.valueOf(String.valueOf(it.category()));
            due.add(new Terms(
                    it.pairingId(),
                    it.mentorId(),
                    it.menteeId(),
                    leader,
                    it.division(),
                    last.toString(),
                    last.atDay(1),
                    last.atEndOfMonth(),
                    last.plusMonths(1).atDay(1),
                    new Assignment(head, leader, category, "provincial-1", Map.of(), closes, Map.of(), null)));
        }
        FillReviews.due(stores, due, closes.atStartOfDay(ZONE).toInstant());
        return due;
    }

    private List<String> sample() {
        String month = last.minusMonths(1).toString();
        return pairings.stream()
                .map(it -> String.join(
                        "\t", it.division(), it.pairingId(), it.menteeId(), Terms.id(it.pairingId(), month)))
                .toList();
    }

    private static String line(Terms it) {
        return String.join(
                "\t",
                it.reviewId(),
                it.division(),
                it.menteeId(),
                it.mentorId(),
                id("head", it.division().hashCode()),
                id("leader", it.division().hashCode()));
    }
}
