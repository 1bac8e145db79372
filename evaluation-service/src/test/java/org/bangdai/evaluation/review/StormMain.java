package org.bangdai.evaluation.review;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bangdai.evaluation.review.domain.Review;
import org.bangdai.evaluation.review.domain.Terms;
import org.bangdai.local.broker.Broker;
import org.bangdai.local.broker.BrokerSettings;
import org.bangdai.platform.event.RecordingPublisher;
import org.bangdai.platform.event.RelayFixture;
import org.bangdai.platform.store.Aggregates;
import org.bangdai.platform.store.Aggregates.Fresh;
import org.bangdai.platform.store.StoreFixture;
import reactor.core.publisher.Flux;

/**
 * The month-end storm: {@code HOME ROOT PAIRINGS REPLICAS [kill]}. Starts an embedded database, a broker and replicas of the service, measures what the database itself can
 * write, lets the reviews of all pairings fall due at one instant, and tells how long it takes until all of their {@code review-due} are on Kafka. With {@code kill} the
 * last replica dies by SIGKILL when a third of them are.
 */
final class StormMain {

    private static final String TOWNSHIP = "3305232%02d";
    private static final int TOWNSHIPS = 20;
    /** How far the replicas' clock jumps to the instant of the storm, once all is filled in. */
    static final Duration JUMP = Duration.ofDays(1);

    private StormMain() {}

    public static void main(String[] args) throws Exception {
        Path home = Path.of(args[0]);
        int pairings = Integer.parseInt(args[2]);
        int replicas = Integer.parseInt(args[3]);
        boolean kill = args.length > 4;
        Files.createDirectories(home);
        List<StormProcess> services = new ArrayList<>();
        StormProcess mongo = StormProcess.mongo(home);
        try (Broker broker = Broker.start(BrokerSettings.of(
                Path.of(args[1], "deploy/local/broker/target/lib"), Files.createDirectories(home.resolve("kafka"))))) {
            try (MongoClient client = MongoClients.create(mongo.uri())) {
                StormCeiling.measure(client.getDatabase("ceiling"), pairings);
                Path clock = home.resolve("clock");
                for (int i = 0; i < replicas; i++) {
                    services.add(StormProcess.service(home, i, mongo.uri(), broker.bootstrapServers(), clock));
                }
                for (StormProcess service : services) {
                    service.untilReady();
                }
                fill(client.getDatabase("evaluation"), pairings, Instant.now().plus(JUMP));
                StormEvents events = new StormEvents(broker.bootstrapServers(), jump(clock));
                System.out.printf("%d reviews are due, for %d replica(s)%n", pairings, replicas);
                if (kill) {
                    events.untilSeen(pairings / 3);
                    services.removeLast().kill();
                    System.out.printf("a replica was killed %.1f s after that%n", events.seconds());
                }
                events.untilSeen(pairings);
                System.out.println(events.summary());
            }
        } finally {
            services.forEach(StormProcess::kill);
            mongo.kill();
        }
        System.exit(0);
    }

    /** Moves the replicas' clock beyond the instant at which all falls due; gives when that was by the real clock. Whole at once, so that none reads half of it. */
    static Instant jump(Path clock) throws IOException {
        Path written = Files.writeString(
                clock.resolveSibling("clock.new"), JUMP.plusMinutes(1).toString());
        Files.move(written, clock, StandardCopyOption.ATOMIC_MOVE);
        return Instant.now();
    }

    /** As the planner would have, but for the instant and without its events. */
    static void fill(MongoDatabase database, int pairings, Instant due) {
        FillReviews.insert(store(database), Flux.range(0, pairings).map(i -> review(i, due)));
    }

    static Aggregates<Review> store(MongoDatabase database) {
        RecordingPublisher nobody = new RecordingPublisher();
        nobody.leave();
        return StoreFixture.factory(database, new RelayFixture(nobody, Duration.ofHours(1)))
                .create(MongoReviews.aggregate());
    }

    static Fresh<Review> review(int number, Instant due) {
        LocalDate dueOn = LocalDate.ofInstant(due, ZoneId.of("Asia/Shanghai")).withDayOfMonth(1);
        LocalDate to = dueOn.minusDays(1);
        Terms terms = new Terms(
                UUID.randomUUID().toString(),
                UUID.randomUUID().toString(),
                UUID.randomUUID().toString(),
                UUID.randomUUID().toString(),
                TOWNSHIP.formatted(number % TOWNSHIPS),
                to.toString().substring(0, "yyyy-mm".length()),
                to.withDayOfMonth(1),
                to,
                dueOn,
                null);
        return new Fresh<>(terms.reviewId(), new Review.Scheduled(terms, due), List.of());
    }
}
