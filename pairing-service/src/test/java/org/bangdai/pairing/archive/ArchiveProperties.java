package org.bangdai.pairing.archive;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bangdai.pairing.PoolFixtures.NOW;
import static org.bangdai.pairing.PoolFixtures.id;

import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeTry;
import org.bangdai.platform.event.EventMeta;
import org.bangdai.platform.store.AggregateFactory;
import org.bangdai.platform.store.StoreFixture;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** However a pairing's events come, its archive is whole; whatever is done to it afterwards is found. */
class ArchiveProperties {

    private static final int TRIES = 20;
    private static final List<String> TYPES = List.of("activity-recorded", "goal-returned", "review-finalised");
    private static final List<String> FIELDS = List.of(
            "pairing",
            "number",
            "previous",
            "hash",
            "event",
            "type",
            "subject",
            "at",
            "actor",
            "division",
            "digest",
            "body");

    private static final StoreFixture STORE = new StoreFixture();
    private static final AggregateFactory STORES = STORE.factory();

    @AfterContainer
    static void stop() {
        STORE.close();
    }

    private final MongoArchive archive = new MongoArchive(STORES);
    private final ArchiveListener listener = new ArchiveListener(archive);
    private String pairing = id();

    @BeforeTry
    void ofAPairingOfItsOwn() {
        pairing = id();
    }

    private MongoCollection<Document> rows() {
        return STORES.rows("archive").collection();
    }

    private Mono<Void> happens(int event) {
        EventMeta meta = new EventMeta(
                "e" + event,
                "/x",
                TYPES.get(event % TYPES.size()),
                "s" + event % 2,
                event,
                NOW.plusNanos(event),
                "330523205",
                "person:" + event % 4,
                pairing,
                null);
        return listener.keep("{\"reason\": \"%d\", \"pairingId\": \"%s\"}".formatted(event, pairing), meta);
    }

    private List<Link> links() {
        return archive.walk(pairing, Long.MAX_VALUE).collectList().block();
    }

    private Chain chain() {
        return archive.verify(pairing).block();
    }

    private void isWhole(Set<Integer> events) {
        List<Link> all = links();
        assertThat(all)
                .extracting(it -> it.entry().eventId())
                .containsExactlyInAnyOrderElementsOf(
                        events.stream().map(it -> "e" + it).toList());
        String head = all.isEmpty() ? Entry.FIRST : all.getLast().hash();
        assertThat(chain()).isEqualTo(new Chain(events.size(), head, null));
    }

    /** Each event as it is delivered: up to three times, in any order. */
    private static List<Integer> deliveries(int events, Random random) {
        List<Integer> all = new ArrayList<>();
        for (int event = 0; event < events; event++) {
            all.addAll(Collections.nCopies(1 + random.nextInt(3), event));
        }
        Collections.shuffle(all, random);
        return all;
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void howeverEventsComeEachIsThereOnceInAWholeChain(
            @ForAll @IntRange(min = 1, max = 12) int events, @ForAll Random random) {
        List<Integer> deliveries = deliveries(events, random);
        Set<Integer> there = new HashSet<>();
        for (int from = 0; from < deliveries.size(); ) {
            int to = Math.min(deliveries.size(), from + 1 + random.nextInt(8));
            // What was read since an earlier point is read once more, by several replicas at once.
            List<Integer> read = deliveries.subList(random.nextInt(from + 1), to);
            Flux.fromIterable(read)
                    .flatMap(this::happens, 1 + random.nextInt(6))
                    .blockLast();
            there.addAll(read);
            isWhole(there);
            from = to;
        }
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void whateverIsDoneToAnEntryIsFound(@ForAll @IntRange(min = 2, max = 8) int events, @ForAll Random random) {
        Flux.range(0, events).concatMap(this::happens).blockLast();
        List<Link> all = links();
        Flux.fromIterable(all)
                .filter(it -> random.nextInt(4) == 0)
                .concatMap(it -> archive.erase(it.entry()))
                .blockLast();
        Chain before = chain();
        assertThat(before.isIntact()).isTrue();

        for (String field : FIELDS) {
            Entry entry = all.get(random.nextInt(events)).entry();
            Document row = row(entry.number());
            store(new Document(row).append(field, other(row.get(field))));
            isFound(before, entry.number(), events);
            store(row);
        }
        isRemovalFound(before, 1 + random.nextInt(events), events);
        int first = 1 + random.nextInt(events - 1);
        isSwapFound(before, first, first + 1 + random.nextInt(events - first), events);
        assertThat(chain()).isEqualTo(before);
    }

    private void isRemovalFound(Chain before, long number, int events) {
        Document row = row(number);
        Mono.from(rows().deleteOne(eq("_id", row.get("_id")))).block();
        isFound(before, number, events);
        store(row);
    }

    private void isSwapFound(Chain before, long one, long other, int events) {
        Document first = row(one);
        Document second = row(other);
        store(new Document(first).append("number", other));
        store(new Document(second).append("number", one));
        isFound(before, one, events);
        store(first);
        store(second);
    }

    /** Where the last one is gone nothing in the archive tells, but the head that somebody noted elsewhere. */
    private void isFound(Chain before, long number, int events) {
        Chain after = chain();
        assertThat(after.entries()).isEqualTo(number - 1);
        assertThat(after.head()).isNotEqualTo(before.head());
        if (links().size() == events || number < events) {
            assertThat(after.firstBroken()).isEqualTo(number);
        }
    }

    private Document row(long number) {
        return Mono.from(rows().find(eq("_id", pairing + ":" + number))).block();
    }

    private void store(Document row) {
        Mono.from(rows().deleteOne(eq("_id", row.get("_id")))).block();
        Mono.from(rows().insertOne(row)).block();
    }

    private static Object other(Object value) {
        if (value instanceof Date at) {
            return new Date(at.getTime() + 1);
        }
        return value instanceof Long number ? number + 100 : value + " ";
    }
}
