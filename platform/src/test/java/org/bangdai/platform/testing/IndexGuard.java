package org.bangdai.platform.testing;

import com.mongodb.MongoClientSettings;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.BsonDocument;
import reactor.core.publisher.Flux;

/**
 * Fails a test in which a find, update, delete, findAndModify, aggregate or count was sent that no index of its collection serves: all equalities in front
 * (an {@code $in} is one), then the sort, then what is bounded. A condition on {@code _id} or on a whole unique key serves alone; of an {@code $or}, each
 * branch must be served, unless the conditions beside it are.
 *
 * <pre>{@code
 * MongoClientSettings.Builder settings = MongoClientSettings.builder().applyConnectionString(…);
 * IndexGuard guard = IndexGuard.watch(settings);
 * …
 * guard.verify();                                  // after the test, before the database is dropped
 * }</pre>
 *
 * In a Spring test, give the context a bean {@code MongoClientSettingsBuilderCustomizer} that calls {@link #watch}. Collections that are meant to be read
 * whole (a handful of reference rows) are named in {@link #exempt}.
 */
public final class IndexGuard implements CommandListener {

    private final Map<String, WatchedQuery> queries = new ConcurrentHashMap<>();
    private final MongoClientSettings.Builder settings;
    private List<String> exempt = List.of();

    private IndexGuard(MongoClientSettings.Builder settings) {
        this.settings = settings;
    }

    public static IndexGuard watch(MongoClientSettings.Builder settings) {
        IndexGuard guard = new IndexGuard(settings);
        settings.addCommandListener(guard);
        return guard;
    }

    public IndexGuard exempt(String... collections) {
        exempt = List.of(collections);
        return this;
    }

    @Override
    public void commandStarted(CommandStartedEvent event) {
        for (WatchedQuery query :
                WatchedQuery.of(event.getDatabaseName(), event.getCommandName(), event.getCommand())) {
            queries.putIfAbsent(query.shape(), query);
        }
    }

    /** @throws AssertionError that names every query without an index, and the indexes that there are */
    public void verify() {
        List<String> unserved = new ArrayList<>();
        try (MongoClient client = MongoClients.create(unwatched())) {
            Map<String, List<GuardIndex>> indexes = new HashMap<>();
            for (WatchedQuery query : queries.values()) {
                List<GuardIndex> present = indexes.computeIfAbsent(
                        query.database() + "." + query.collection(), name -> indexes(client, query));
                if (!exempt.contains(query.collection())
                        && !served(QueryBranch.of(query.filter()), query.sort(), present)) {
                    unserved.add(query + "\n    indexes: "
                            + present.stream().map(IndexGuard::text).toList());
                }
            }
        }
        if (!unserved.isEmpty()) {
            throw new AssertionError("no index serves\n  " + String.join("\n  ", unserved));
        }
    }

    private MongoClientSettings unwatched() {
        return MongoClientSettings.builder(settings.build())
                .commandListenerList(List.of())
                .build();
    }

    private static List<GuardIndex> indexes(MongoClient client, WatchedQuery query) {
        return Flux.from(client.getDatabase(query.database())
                        .getCollection(query.collection())
                        .listIndexes(BsonDocument.class))
                .map(GuardIndex::of)
                .collectList()
                .blockOptional()
                .orElse(List.of());
    }

    static boolean served(QueryBranch branch, BsonDocument sort, List<GuardIndex> indexes) {
        if (branch.equal().containsKey("_id") || indexes.stream().anyMatch(index -> index.serves(branch, sort))) {
            return true;
        }
        List<QueryBranch> split = branch.split();
        return !split.isEmpty() && split.stream().allMatch(each -> served(each, sort, indexes));
    }

    private static String text(GuardIndex index) {
        String only = index.only().isEmpty() ? "" : " where " + index.only().toJson();
        return index.name() + index.keys().toJson() + only;
    }
}
