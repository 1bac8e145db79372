package org.bangdai.notification.inbox;

import static com.mongodb.client.model.Accumulators.first;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Aggregates.sort;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.ReadConcern;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.bangdai.notification.rule.Category;
import org.bangdai.notification.rule.Severity;
import org.bangdai.platform.store.AggregateFactory;
import org.bangdai.platform.store.Index;
import org.bangdai.platform.store.Rows;
import org.bangdai.platform.web.Cursors;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import org.bangdai.platform.web.PageRequest.Cursor;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Collection {@code messages}; the shard key is {@code person}. */
@Component
public class Messages {

    static final String FOLDER = "folder";
    static final String ARCHIVE = "ARCHIVE";

    /** Of a message whose content was swept: only what proves that it was there. */
    static final String GONE = "GONE";

    private static final Index NUMBERS =
            Index.on("messages-number", ascending("person", "number")).asUnique();
    private static final Index NAMED = Index.on("messages-named", ascending(MessageDocument.NAMED));
    private static final Index UNREAD = Index.on("messages-unread-only", ascending("person", "unread", "number"))
            .where(eq("unread", true));
    private static final Index FOLDERS = Index.on("messages-folder", ascending("person", FOLDER, "number"));
    private static final Index FILTERS =
            Index.on("messages-filter", ascending("person", FOLDER, "category", "severity", "number", "unread"));
    private static final Index TURNS = Index.on("messages-turns", ascending("turnsAt", "bucket"));
    private static final Index BUCKETS = Index.on("messages-turns-bucket", ascending("bucket", "turnsAt"));
    private static final Index EVENTS = Index.on("messages-event-person", ascending("event", "person", "_id"));
    private static final Index TYPES = Index.on("messages-type", ascending("type", "at", "_id"));

    private static final List<@Nullable String> CATEGORIES = orNone(Category.values());
    private static final List<@Nullable String> SEVERITIES = orNone(Severity.values());

    private final Rows rows;
    private final MongoCollection<Document> collection;

    Messages(AggregateFactory factory) {
        rows = factory.rows("messages", NUMBERS, UNREAD, FOLDERS, FILTERS, NAMED, TURNS, BUCKETS, EVENTS, TYPES);
        collection = rows.collection();
    }

    private static List<@Nullable String> orNone(Enum<?>[] values) {
        List<@Nullable String> names =
                new ArrayList<>(Arrays.stream(values).map(Enum::name).toList());
        names.add(null);
        return names;
    }

    Rows rows() {
        return rows;
    }

    /** Majority writes, primary reads. */
    public MongoCollection<Document> collection() {
        return collection;
    }

    /**
     * For what is shown: a number that could still be rolled back must not be, since its successor would bear the same one and a stream would pass over it.
     */
    MongoCollection<Document> settled() {
        return collection.withReadConcern(ReadConcern.MAJORITY);
    }

    /** The highest number in the person's inbox, 0 where it is empty. */
    Mono<Long> lastNumber(String person) {
        // Index messages-number.
        return Mono.from(collection
                        .find(eq("person", person))
                        .sort(descending("number"))
                        .projection(include("number"))
                        .first())
                .map(last -> last.get("number", Number.class).longValue())
                .defaultIfEmpty(0L);
    }

    /** The highest number of each; who has none is missing. */
    Mono<Map<String, Long>> lastNumbers(Collection<String> persons) {
        // Index messages-number, read backwards: sorted as it is grouped, so that one entry of each person is looked
        // at.
        return Flux.from(collection.aggregate(List.of(
                        match(in("person", persons)),
                        sort(descending("person", "number")),
                        group("$person", first("number", "$number")))))
                .collectMap(
                        last -> last.getString("_id"),
                        last -> last.get("number", Number.class).longValue());
    }

    /** What of it was selected, newest first; an index must serve the selection with the number behind it. */
    Mono<Page<Document>> page(Bson selected, PageRequest request) {
        Cursor cursor = request.cursor();
        Bson from = cursor != null && cursor.sortValue() instanceof Long number
                ? and(selected, lt("number", number))
                : selected;
        return Flux.from(settled().find(from).sort(descending("number")).limit(request.limit() + 1))
                .collectList()
                .map(found -> page(found, request.limit()));
    }

    private static Page<Document> page(List<Document> found, int limit) {
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        List<Document> items = found.subList(0, limit);
        Document last = items.getLast();
        long number = last.get("number", Number.class).longValue();
        return new Page<>(items, Cursors.write(new Cursor(number, last.getString("_id"))));
    }

    /** All that the person may still read, archived or not. Index {@code messages-folder}, with the number. */
    static Bson readable(String person) {
        return and(eq("person", person), in(FOLDER, null, ARCHIVE));
    }

    /** Indexes {@code messages-unread-only}, {@code messages-folder} or {@code messages-filter}, each with the number. */
    static Bson selected(String person, InboxFilter filter) {
        Bson whose = eq("person", person);
        Category category = filter.category();
        Severity severity = filter.severity();
        if (category == null && severity == null && !filter.archived()) {
            return filter.unread() ? and(whose, eq("unread", true)) : and(whose, eq(FOLDER, null));
        }
        if (category == null && severity == null && !filter.unread()) {
            return and(whose, eq(FOLDER, ARCHIVE));
        }
        Bson chosen = and(
                whose,
                eq(FOLDER, filter.archived() ? ARCHIVE : null),
                in("category", category == null ? CATEGORIES : List.of(category.name())),
                in("severity", severity == null ? SEVERITIES : List.of(severity.name())));
        // A range, since an equality would have to stand before the number in the index.
        return filter.unread() ? and(chosen, gt("unread", false)) : chosen;
    }
}
