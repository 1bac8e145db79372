package org.bangdai.platform.store;

import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.caller.Scope;
import org.bangdai.platform.web.Cursors;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagesTest {

    private static final StoreFixture STORE = new StoreFixture();
    private static final List<Object> SORTED = Arrays.asList(
            null, null, null, new Date(5), new Date(5), new Date(5), new Date(7), new Date(8), new Date(8));

    private final Caller organiser = Club.organiser("330523");

    @AfterAll
    static void close() {
        STORE.close();
    }

    @ParameterizedTest
    @CsvSource({
        "1,at,false", "2,at,false", "3,at,false", "4,at,false", "9,at,false", "10,at,false",
        "1,at,true", "2,at,true", "3,at,true", "4,at,true", "9,at,true", "10,at,true",
        "1,_id,false", "2,_id,false", "4,_id,true", "9,_id,true"
    })
    void everyRowComesExactlyOnceAndInOrder(int limit, String field, boolean descending) {
        Rows rows = rows();
        List<Document> all = new ArrayList<>();
        PageRequest.Cursor cursor = null;
        do {
            Page<Document> page = rows.page(organiser, empty(), field, descending, new PageRequest(limit, cursor))
                    .block();
            all.addAll(page.items());
            cursor = page.next() == null ? null : Cursors.read(page.next());
        } while (cursor != null);

        Comparator<Document> byField =
                Comparator.comparing(row -> row.get(field), Comparator.nullsFirst(PagesTest::compare));
        Comparator<Document> order = byField.thenComparing(row -> row.getString("_id"));
        assertThat(all).hasSize(SORTED.size()).doesNotHaveDuplicates();
        assertThat(all).isSortedAccordingTo(descending ? order.reversed() : order);
    }

    @SuppressWarnings("unchecked")
    private static int compare(Object one, Object other) {
        return ((Comparable<Object>) one).compareTo(other);
    }

    @Test
    void theLastPageHasNoNext() {
        Page<Document> page = rows().page(organiser, empty(), "_id", false, new PageRequest(9, null))
                .block();

        assertThat(page.items()).hasSize(9);
        assertThat(page.next()).isNull();
    }

    @Test
    void aPageHoldsOnlyWhatItsCallerSees() {
        Rows rows = rows();

        assertThat(ids(rows, Club.organiser("330522"))).isEmpty();
        assertThat(ids(rows, Club.person("p1"))).hasSize(4);
        assertThat(ids(rows, Club.caller("p1", new Scope.WithinOrOwn("330522", "p1"), "330522")))
                .hasSize(4);
        assertThat(rows.page(organiser, eq("at", new Date(5)), "_id", false, new PageRequest(9, null))
                        .block()
                        .items())
                .hasSize(3);
    }

    private static List<String> ids(Rows rows, Caller by) {
        return rows.page(by, empty(), "_id", false, new PageRequest(20, null)).block().items().stream()
                .map(row -> row.getString("_id"))
                .toList();
    }

    @Test
    void cursorsOfEveryKindAreReadBack() {
        for (Object value :
                Arrays.asList(null, "", "a\nb 王", 3, -4L, 2.5, true, Instant.parse("2026-11-23T08:00:00.123Z"))) {
            PageRequest.Cursor cursor = new PageRequest.Cursor(value, "id-1");
            assertThat(Cursors.read(Cursors.write(cursor))).isEqualTo(cursor);
        }
    }

    private static Rows rows() {
        Rows rows = STORE.factory()
                .rows(
                        "rows",
                        Index.on("divisions", ascending("divisions", "_id")),
                        Index.on("participants", ascending("participants", "_id")),
                        Index.on("at", ascending("divisions", "at", "_id")));
        for (int i = 0; i < SORTED.size(); i++) {
            Document row = new Document("_id", "row" + (i * 7 % 9))
                    .append("division", "330523205")
                    .append("participants", List.of("p" + i % 2, "q"));
            rows.insertOnce(SORTED.get(i) == null ? row : row.append("at", SORTED.get(i)))
                    .block();
        }
        return rows;
    }
}
