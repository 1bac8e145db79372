package org.bangdai.platform.store;

import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.descending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

class IndexCreationTest {

    private final StoreFixture store = new StoreFixture();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void declaredIndexesAreThereAndMayBeDeclaredAgain() {
        store.factory().create(Club.aggregate());
        store.factory().create(Club.aggregate());

        assertThat(names("clubs")).contains("name", "own-divisions", "own-participants", "own-outbox", "own-intent");
    }

    @Test
    void anotherIndexOfTheSameNameStopsTheStart() {
        store.factory().rows("rows", Index.on("by-name", ascending("name")));

        for (Index other : List.of(
                Index.on("by-name", descending("name")),
                Index.on("by-name", ascending("name", "_id")),
                Index.on("by-name", ascending("name")).asUnique())) {
            assertThatThrownBy(() -> store.factory().rows("rows", other))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("by-name")
                    .hasMessageContaining(store.name + ".rows");
        }
    }

    @Test
    void aPartialIndexIsOfTheDocumentsItNames() {
        store.factory().rows("rows", Index.on("open", ascending("due")).where(exists("due")));

        assertThat(index("rows", "open")).containsKey("partialFilterExpression");
    }

    private List<String> names(String collection) {
        return Flux.from(store.database.getCollection(collection).listIndexes())
                .map(index -> index.getString("name"))
                .collectList()
                .block();
    }

    private Document index(String collection, String name) {
        return Flux.from(store.database.getCollection(collection).listIndexes())
                .filter(index -> name.equals(index.getString("name")))
                .blockFirst();
    }
}
