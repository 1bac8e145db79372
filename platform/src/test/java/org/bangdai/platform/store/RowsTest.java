package org.bangdai.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.bangdai.platform.caller.Caller;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

class RowsTest {

    private final StoreFixture store = new StoreFixture();
    private final Rows rows = store.factory().rows("rows");

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void anEffectHappensOnce() {
        long effects = Flux.range(0, 32)
                .flatMap(i -> rows.insertOnce(new Document("_id", "e")), 32)
                .filter(Boolean::booleanValue)
                .count()
                .block();

        assertThat(effects).isEqualTo(1);
    }

    @Test
    void theNewestRowStaysWhateverTheOrder() {
        Flux.just(3, 1, 7, 2, 7, 6)
                .repeat(5)
                .flatMap(sequence -> rows.upsertNewer(row(sequence)), 30)
                .blockLast();

        assertThat(rows.find(Caller.system("test"), "s").block()).containsEntry("sequence", 7L);
        assertThat(rows.upsertNewer(row(7)).block()).isFalse();
        assertThat(rows.upsertNewer(row(8)).block()).isTrue();
    }

    @Test
    void aRowIsSeenInItsDivision() {
        rows.upsertNewer(row(1).append("division", "330523205")).block();
        rows.upsertNewer(row(2).append("division", "330522205")).block();

        assertThat(rows.find(Club.organiser("330523"), "s").block()).isNull();
        assertThat(rows.find(Club.organiser("330522"), "s").block()).isNotNull();
    }

    private static Document row(long sequence) {
        return new Document("_id", "s").append("sequence", sequence);
    }
}
