package org.bangdai.platform.intent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.store.Aggregate;
import org.bangdai.platform.store.Aggregates;
import org.bangdai.platform.store.RecordMapping;
import org.bangdai.platform.store.StoreFixture;
import org.bangdai.platform.work.Buckets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class StaleIntentsTest {

    private record Move(String division, @Nullable String step) {}

    private static final Caller SYSTEM = Caller.system("test");

    private final StoreFixture store = new StoreFixture();
    private final Aggregates<Move> moves = store.factory()
            .create(Aggregate.in("moves", RecordMapping.of(Move.class), Move::division)
                    .intent(Move::step));
    private final List<String> driven = new CopyOnWriteArrayList<>();
    private final AtomicBoolean away = new AtomicBoolean();
    private Duration ahead = Duration.ofSeconds(6);
    private final InstantSource clock = () -> Instant.now().plus(ahead);

    @AfterEach
    void close() {
        store.close();
    }

    private IntentDriver finishing(String intent) {
        return new IntentDriver() {
            @Override
            public String collection() {
                return "moves";
            }

            @Override
            public String intent() {
                return intent;
            }

            @Override
            public Mono<Void> drive(String id) {
                driven.add(intent + " " + id);
                return away.get()
                        ? Mono.error(new IllegalStateException("away"))
                        : moves.update(SYSTEM, id, move -> Decision.change(new Move(move.division(), null)))
                                .then();
            }
        };
    }

    private StaleIntents intents(IntentDriver... drivers) {
        return new StaleIntents(List.of(drivers), store.database::getCollection, Duration.ofSeconds(5), clock);
    }

    private long sweep(StaleIntents intents) {
        return intents.dueBuckets(Instant.EPOCH)
                .distinct()
                .concatMap(bucket -> intents.sweep(bucket, Instant.EPOCH))
                .reduce(0L, Long::sum)
                .block();
    }

    private void insert(String id, @Nullable String step) {
        moves.insert(SYSTEM, id, new Move("330523", step), List.of()).block();
    }

    @Test
    void aStaleIntentIsDrivenByTheDriverOfItsName() {
        insert("a", "claim");
        insert("b", "activate");
        insert("c", null);
        StaleIntents intents = intents(finishing("claim"), finishing("activate"));

        assertThat(sweep(intents)).isEqualTo(2);

        assertThat(driven).containsExactlyInAnyOrder("claim a", "activate b");
        assertThat(sweep(intents)).isZero();
    }

    @Test
    void aFreshIntentIsLeftToItsRequest() {
        ahead = Duration.ofSeconds(4);
        insert("a", "claim");

        assertThat(intents(finishing("claim"))
                        .dueBuckets(Instant.EPOCH)
                        .collectList()
                        .block())
                .isEmpty();
    }

    @Test
    void anIntentThatCannotBeDrivenOnIsTriedAgainLaterAndNotAtOnce() {
        insert("a", "claim");
        StaleIntents intents = intents(finishing("claim"));
        away.set(true);

        assertThat(sweep(intents)).isZero();
        assertThat(sweep(intents)).isZero();
        assertThat(driven).hasSize(1);

        away.set(false);
        ahead = ahead.plusSeconds(6);
        assertThat(sweep(intents)).isEqualTo(1);
        assertThat(moves.get(SYSTEM, "a").block().state().step()).isNull();
    }

    @Test
    void twoSweepersDriveAnIntentOnce() {
        insert("a", "claim");
        StaleIntents intents = intents(finishing("claim"));

        Flux.range(0, 16)
                .flatMap(i -> intents.sweep(Buckets.of("a"), Instant.EPOCH), 16)
                .blockLast();

        assertThat(driven).hasSize(1);
    }

    @Test
    void anIntentWithoutADriverIsLeftAndDoesNotKeepTheOthers() {
        insert("a", "unknown");
        insert("b", "claim");

        assertThat(sweep(intents(finishing("claim")))).isEqualTo(1);
        assertThat(moves.get(SYSTEM, "a").block().state().step()).isEqualTo("unknown");
    }

    @Test
    void twoDriversForOneIntentStopTheStart() {
        assertThatThrownBy(() -> intents(finishing("claim"), finishing("claim")))
                .isInstanceOf(IllegalStateException.class);
    }
}
