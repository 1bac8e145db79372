package org.bangdai.pairing.archive;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bangdai.pairing.PoolFixtures.NOW;
import static org.bangdai.pairing.PoolFixtures.id;

import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bangdai.pairing.PairingService;
import org.bangdai.platform.event.EventMeta;
import org.bangdai.platform.store.AggregateFactory;
import org.bangdai.platform.web.PageRequest;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@PairingService
class ArchiveTest {

    private static final int MANY = 64;

    @Autowired
    ArchiveListener listener;

    @Autowired
    MongoArchive archive;

    @Autowired
    AggregateFactory stores;

    private final String pairing = id();

    private Mono<Void> happens(String eventId) {
        EventMeta meta =
                new EventMeta(eventId, "/x", "activity-recorded", "a", 1, NOW, "330523205", "person:m", pairing, null);
        return listener.keep("{\"score\": 87.5, \"pairingId\": \"%s\"}".formatted(pairing), meta);
    }

    private List<Entry> entries() {
        return archive.page(pairing, new PageRequest(200, null)).block().items();
    }

    private void threeThingsHappened() {
        for (String event : List.of("one", "two", "three")) {
            happens(event).block();
        }
    }

    private MongoCollection<Document> rows() {
        return stores.rows("archive").collection();
    }

    private void changed(int number, String field, String value) {
        Mono.from(rows().updateOne(eq("_id", pairing + ":" + number), set(field, value)))
                .block();
    }

    private Chain chain() {
        return archive.verify(pairing).block();
    }

    @Test
    void whatHappensIsChained() {
        threeThingsHappened();
        List<Entry> all = entries();
        assertThat(all).extracting(Entry::number).containsExactly(1L, 2L, 3L);
        assertThat(all.getFirst().previous()).isEqualTo(Entry.FIRST);
        assertThat(all.get(2).previous()).isEqualTo(all.get(1).hash());
        assertThat(all.getFirst().body()).isEqualTo("{\"pairingId\":\"%s\",\"score\":87.5}".formatted(pairing));
        assertThat(chain()).isEqualTo(new Chain(3, all.getLast().hash(), null));
    }

    @Test
    void anEventIsKeptOnceHoweverOftenItComes() {
        threeThingsHappened();
        threeThingsHappened();
        assertThat(entries()).extracting(Entry::eventId).containsExactly("one", "two", "three");
    }

    @Test
    void racingAppendsTakeEachNumberAndEachEventOnce() {
        List<String> events =
                IntStream.range(0, MANY).mapToObj(i -> "e" + i % (MANY / 2)).toList();
        Flux.fromIterable(events).flatMap(this::happens, MANY).blockLast(Duration.ofMinutes(1));
        assertThat(entries()).hasSize(MANY / 2).extracting(Entry::eventId).doesNotHaveDuplicates();
        assertThat(chain().entries()).isEqualTo(MANY / 2);
        assertThat(chain().isIntact()).isTrue();
    }

    @Test
    void whatWasChangedIsFound() {
        threeThingsHappened();
        changed(2, "actor", "person:somebody-else");
        assertThat(chain().firstBroken()).isEqualTo(2);
        assertThat(chain().entries()).isEqualTo(1);
    }

    @Test
    void aBodyMayBeErasedButNotReplaced() {
        threeThingsHappened();
        changed(2, "body", "");
        assertThat(chain().isIntact()).isTrue();
        changed(2, "body", "{}");
        assertThat(chain().firstBroken()).isEqualTo(2);
    }

    @Test
    void whatIsMissingIsFound() {
        threeThingsHappened();
        Mono.from(rows().deleteOne(eq("_id", pairing + ":1"))).block();
        assertThat(chain()).isEqualTo(new Chain(0, Entry.FIRST, 1L));
    }

    @Test
    void whatConcernsNoPairingIsPassedOver() {
        EventMeta meta = new EventMeta("e", "/x", "mentor-nominated", "m", 1, NOW, "330523205", "person:m", "m", null);
        listener.keep(CanonicalJson.of(Map.of("mentorId", "m")), meta).block();
        assertThat(archive.verify("m").block()).isEqualTo(Chain.start());
    }
}
