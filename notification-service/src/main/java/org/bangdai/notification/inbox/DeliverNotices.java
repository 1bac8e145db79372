package org.bangdai.notification.inbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.InsertManyOptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bangdai.notification.rule.Notice;
import org.bangdai.platform.event.EventMeta;
import org.bangdai.platform.store.BulkDuplicates;
import org.bson.Document;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Puts what events tell into their receivers' inboxes: many in one insert, each with the number that follows the person's highest. All highest numbers are
 * read in one query. The unique index lets one win a number; each loser has been overtaken, so somebody always gets on, and takes the next.
 */
@Component
class DeliverNotices {

    /** What one person is told, and of which event. */
    record Addressed(Notice notice, EventMeta event) {}

    /** A message that came in now. */
    record Arrived(String person, long number, String id) {}

    private static final InsertManyOptions UNORDERED = new InsertManyOptions().ordered(false);
    private static final int BATCH = 1000;

    private final Messages messages;
    private final InboxOnly inboxOnly;
    private final MessageTimes times;

    DeliverNotices(Messages messages, InboxOnly inboxOnly, MessageTimes times) {
        this.messages = messages;
        this.inboxOnly = inboxOnly;
        this.times = times;
    }

    /** Each notice once, however often it is called with it; those that were there already are left out of the answer. */
    Flux<Arrived> deliver(List<Addressed> notices) {
        if (notices.isEmpty()) {
            return Flux.empty();
        }
        List<Document> coming = notices.stream()
                .map(each -> MessageDocument.of(each.notice(), each.event(), times))
                .toList();
        return decided(coming)
                .flatMapMany(waiting -> lastNumbers(waiting)
                        .flatMapMany(
                                last -> Flux.fromIterable(rounds(waiting)).concatMap(round -> insert(round, last))));
    }

    private Mono<List<Document>> decided(List<Document> coming) {
        List<Message> messages = coming.stream()
                .map(each -> MessageDocument.read(new Document(each).append("number", 0L)))
                .toList();
        return inboxOnly
                .of(messages)
                .map(ways -> coming.stream()
                        .map(each -> {
                            List<Announced> its = ways.get(each.getString("_id"));
                            return its == null ? each : MessageDocument.decided(each, its);
                        })
                        .toList());
    }

    /** Of all receivers at once. Nobody else waits for what is noted there, so what others add meanwhile is found by the unique index. */
    private Mono<Map<String, Long>> lastNumbers(List<Document> waiting) {
        Set<String> persons =
                waiting.stream().map(each -> each.getString("person")).collect(Collectors.toSet());
        return messages.lastNumbers(persons).map(HashMap::new);
    }

    /**
     * Nobody is twice in a round: were a person's first message there already, the number left for it would stay a gap below the second's. So there are as many
     * inserts as the busiest receiver has messages.
     */
    private static List<List<Document>> rounds(List<Document> waiting) {
        List<List<Document>> rounds = new ArrayList<>();
        List<Document> left = waiting;
        while (!left.isEmpty()) {
            List<Document> round = new ArrayList<>();
            List<Document> later = new ArrayList<>();
            Set<String> persons = new HashSet<>();
            for (Document each : left) {
                boolean fits = round.size() < BATCH && persons.add(each.getString("person"));
                (fits ? round : later).add(each);
            }
            rounds.add(round);
            left = later;
        }
        return rounds;
    }

    /** @param last each person's highest number as far as is known, moved on by what is inserted */
    private Flux<Arrived> insert(List<Document> round, Map<String, Long> last) {
        List<Document> numbered = round.stream()
                .map(each -> new Document(each).append("number", last.getOrDefault(each.getString("person"), 0L) + 1))
                .toList();
        return Mono.from(messages.collection().insertMany(numbered, UNORDERED))
                .thenReturn(Set.<Integer>of())
                .onErrorResume(MongoBulkWriteException.class, BulkDuplicates::places)
                .flatMapMany(taken -> {
                    List<Arrived> arrived = new ArrayList<>();
                    List<Document> losers = new ArrayList<>();
                    for (int place = 0; place < numbered.size(); place++) {
                        Document each = numbered.get(place);
                        if (taken.contains(place)) {
                            losers.add(each);
                        } else {
                            arrived.add(new Arrived(
                                    each.getString("person"), each.getLong("number"), each.getString("_id")));
                        }
                    }
                    arrived.forEach(each -> last.put(each.person(), each.number()));
                    return Flux.fromIterable(arrived).concatWith(again(losers, last));
                });
    }

    /** A loser's number is taken, or its message is there already. */
    private Flux<Arrived> again(List<Document> losers, Map<String, Long> last) {
        if (losers.isEmpty()) {
            return Flux.empty();
        }
        // Index _id. The person is the shard key.
        List<String> ids = losers.stream().map(each -> each.getString("_id")).toList();
        List<String> persons =
                losers.stream().map(each -> each.getString("person")).toList();
        return Flux.from(messages.collection()
                        .find(and(in("_id", ids), in("person", persons)))
                        .projection(include("_id")))
                .map(there -> there.getString("_id"))
                .collect(HashSet<String>::new, Set::add)
                .map(there -> losers.stream()
                        .filter(each -> !there.contains(each.getString("_id")))
                        .toList())
                .filter(left -> !left.isEmpty())
                .flatMapMany(left -> lastNumbers(left).flatMapMany(now -> {
                    last.putAll(now);
                    return insert(left, last);
                }));
    }
}
