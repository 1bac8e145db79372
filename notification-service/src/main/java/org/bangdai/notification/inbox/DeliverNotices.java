package org.bangdai.notification.inbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.InsertManyOptions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bangdai.notification.rule.Notice;
import org.bangdai.platform.event.EventMeta;
import org.bangdai.platform.store.BulkDuplicates;
import org.bson.Document;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Puts what events tell into their receivers' inboxes: many in one insert, each with the number that follows the person's highest. The unique index lets
 * one win a number; each loser has been overtaken, so somebody always gets on, and takes the next.
 */
@Component
class DeliverNotices {

    /** What one person is told, and of which event. */
    record Addressed(Notice notice, EventMeta event) {}

    /** A message that came in now. */
    record Arrived(String person, long number) {}

    private static final InsertManyOptions UNORDERED = new InsertManyOptions().ordered(false);
    private static final int BATCH = 500;
    private static final int LOOKUPS = 32;

    private final Messages messages;
    private final MessageTimes times;

    DeliverNotices(Messages messages, MessageTimes times) {
        this.messages = messages;
        this.times = times;
    }

    /** Each notice once, however often it is called with it; those that were there already are left out of the answer. */
    Flux<Arrived> deliver(List<Addressed> notices) {
        List<Document> waiting = notices.stream()
                .map(each -> MessageDocument.of(each.notice(), each.event(), times))
                .toList();
        return Flux.fromIterable(rounds(waiting)).concatMap(this::number);
    }

    /**
     * Nobody is twice in a round: were a person's first message there already, the number left for it would stay a gap below the second's.
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

    private Flux<Arrived> number(List<Document> round) {
        return Flux.fromIterable(round)
                .flatMap(
                        each -> messages.lastNumber(each.getString("person"))
                                .map(last -> new Document(each).append("number", last + 1)),
                        LOOKUPS)
                .collectList()
                .filter(numbered -> !numbered.isEmpty())
                .flatMapMany(this::insert);
    }

    private Flux<Arrived> insert(List<Document> numbered) {
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
                            arrived.add(new Arrived(each.getString("person"), each.getLong("number")));
                        }
                    }
                    return Flux.fromIterable(arrived).concatWith(again(losers));
                });
    }

    /** A loser's number is taken, or its message is there already. */
    private Flux<Arrived> again(List<Document> losers) {
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
                .flatMapMany(there -> number(losers.stream()
                        .filter(each -> !there.contains(each.getString("_id")))
                        .toList()));
    }
}
