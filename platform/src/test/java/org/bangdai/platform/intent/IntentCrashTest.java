package org.bangdai.platform.intent;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.decision.Event;
import org.bangdai.platform.event.RelayFixture;
import org.bangdai.platform.store.Aggregate;
import org.bangdai.platform.store.AggregateFactory;
import org.bangdai.platform.store.Aggregates;
import org.bangdai.platform.store.AlreadyExistsException;
import org.bangdai.platform.store.RecordMapping;
import org.bangdai.platform.store.Seats.Taking;
import org.bangdai.platform.store.StoreFixture;
import org.bangdai.platform.testing.CrashPoints;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** A command over two documents, as the services have them: a booking takes a seat in a hall, or is refused. */
class IntentCrashTest {

    enum State {
        CLAIMING,
        BOOKED,
        FULL
    }

    record Hall(String division) {}

    record Booked(String hall) implements Event {
        @Override
        public String type() {
            return "booked";
        }
    }

    record Booking(String division, String hall, State state) {

        /** Only the first decision counts: whoever drives the intent a second time changes nothing. */
        Decision<Booking> decide(State decided) {
            if (state != State.CLAIMING) {
                return Decision.change(this);
            }
            Booking next = new Booking(division, hall, decided);
            return decided == State.BOOKED ? Decision.change(next, new Booked(hall)) : Decision.change(next);
        }
    }

    private static final Caller SYSTEM = Caller.system("test");
    private static final int SEATS = 1;

    /** One process of the service. */
    private static final class Service implements IntentDriver {

        final Aggregates<Hall> halls;
        final Aggregates<Booking> bookings;
        final MongoDatabase database;

        Service(MongoDatabase database, RelayFixture relay) {
            AggregateFactory stores = StoreFixture.factory(database, relay);
            this.database = database;
            this.halls = stores.create(Aggregate.in("halls", RecordMapping.of(Hall.class), Hall::division));
            this.bookings = stores.create(Aggregate.in("bookings", RecordMapping.of(Booking.class), Booking::division)
                    .publishes("booking-events", Booking::hall)
                    .intent(booking -> booking.state() == State.CLAIMING ? collection() : null));
        }

        Mono<Void> book(String id, String hall) {
            return bookings.insert(SYSTEM, id, new Booking("330523", hall, State.CLAIMING), List.of())
                    .then()
                    .onErrorResume(AlreadyExistsException.class, again -> Mono.empty())
                    .then(Mono.defer(() -> drive(id)));
        }

        @Override
        public String collection() {
            return "bookings";
        }

        @Override
        public String intent() {
            return "bookings";
        }

        @Override
        public Mono<Void> drive(String id) {
            return bookings.get(SYSTEM, id)
                    .filter(booking -> booking.state().state() == State.CLAIMING)
                    .flatMap(booking -> halls.seats()
                            .take(booking.state().hall(), "seats", id)
                            .map(taken -> taken == Taking.SEATED ? State.BOOKED : State.FULL))
                    .flatMap(decided -> bookings.update(SYSTEM, id, booking -> booking.decide(decided)))
                    .then();
        }

        void sweep() {
            InstantSource later = () -> Instant.now().plusSeconds(60);
            StaleIntents stale = new StaleIntents(List.of(this), database::getCollection, Duration.ofSeconds(5), later);
            stale.dueBuckets(Instant.EPOCH)
                    .distinct()
                    .concatMap(bucket -> stale.sweep(bucket, Instant.EPOCH))
                    .blockLast();
        }
    }

    private final StoreFixture store = new StoreFixture();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void stoppedBetweenAnyTwoWritesABookingHasItsSeatOrNone() throws Exception {
        RelayFixture relay = new RelayFixture(store.publisher, Duration.ZERO);
        Service restarted = new Service(store.database, relay);
        try (CrashPoints crash = CrashPoints.before(store.uri)) {
            int points = crash.everyPoint(point -> {
                String run = point.write() + (point.after() ? "a" : "b");
                String hall = "hall-" + run;
                restarted
                        .halls
                        .insert(SYSTEM, hall, new Hall("330523"), List.of())
                        .block();
                restarted.halls.seats().open(hall, "seats", SEATS).block();

                try (MongoClient client = MongoClients.create(crash.uri())) {
                    RelayFixture silent = new RelayFixture(event -> Mono.never(), Duration.ofMinutes(1));
                    Service crashing = new Service(client.getDatabase(store.name), silent);
                    crash.during(point, () -> {
                        crashing.book("one-" + run, hall).block();
                        crashing.book("two-" + run, hall).block();
                    });
                }

                restarted.sweep();
                restarted.book("one-" + run, hall).block();
                restarted.book("two-" + run, hall).block();
                relay.sweepAll();
                assertSettled(restarted, hall, "one-" + run, "two-" + run);
            });
            assertThat(points).isGreaterThanOrEqualTo(10);
        }
    }

    private void assertSettled(Service service, String hall, String... ids) {
        List<String> booked =
                Stream.of(ids).filter(id -> state(service, id) == State.BOOKED).toList();
        assertThat(booked).hasSize(SEATS);
        assertThat(Stream.of(ids)).noneMatch(id -> state(service, id) == State.CLAIMING);
        assertThat(holders(hall)).isEqualTo(booked);
        for (String id : ids) {
            assertThat(store.publisher.sequences(id)).isEqualTo(booked.contains(id) ? List.of(1L) : List.of());
        }
    }

    private static State state(Service service, String id) {
        return service.bookings.get(SYSTEM, id).block().state().state();
    }

    private List<String> holders(String hall) {
        Document found = Mono.from(store.database.getCollection("halls").find(new Document("_id", hall)))
                .block();
        return found.getEmbedded(List.of("seats", "seats"), Document.class).getList("holders", String.class);
    }
}
