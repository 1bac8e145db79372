package org.bangdai.platform.store;

import static com.mongodb.client.model.Filters.and;

import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.List;
import org.bangdai.platform.web.Cursors;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import org.bson.Document;
import org.bson.conversions.Bson;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** One page of documents; one more than the limit is read, to know whether there is a next page. */
final class Pages {

    private Pages() {}

    static Mono<Page<Document>> page(
            MongoCollection<Document> collection, Bson filter, Keyset keyset, PageRequest request) {
        Bson from = and(filter, keyset.after(request.cursor()));
        return Flux.from(collection.find(from).sort(keyset.order()).limit(request.limit() + 1))
                .collectList()
                .map(found -> page(found, keyset, request.limit()));
    }

    private static Page<Document> page(List<Document> found, Keyset keyset, int limit) {
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        List<Document> items = found.subList(0, limit);
        String next = Cursors.write(keyset.cursor(items.getLast()));
        return new Page<>(items, next);
    }
}
