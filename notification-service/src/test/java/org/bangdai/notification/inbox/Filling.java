package org.bangdai.notification.inbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.UpdateOneModel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bangdai.notification.Replica;
import org.bson.Document;
import reactor.core.publisher.Flux;

/** Stores messages without events, for figures; nothing is announced of them. */
public final class Filling {

    private static final int BATCH = 1000;

    private Filling() {}

    /** So many for each of the persons {@code person-0}, {@code person-1} …, from a place on; every third is read. */
    public static void inboxes(Replica replica, int firstPerson, int persons, int each) {
        Messages messages = replica.context.getBean(Messages.class);
        MessageTimes times = replica.context.getBean(MessageTimes.class);
        Flux.range(0, persons * each)
                .map(place -> message("person-" + (firstPerson + place / each), place % each + 1, times))
                .buffer(BATCH)
                .concatMap(batch -> messages.collection().insertMany(batch, new InsertManyOptions().ordered(false)))
                .blockLast(Duration.ofMinutes(10));
    }

    private static Document message(String person, long number, MessageTimes times) {
        Document message = MessageDocument.of(
                InboxFixture.notice(person, "rule"),
                InboxFixture.meta("event-" + number + person, "pairing-created"),
                times);
        return message.append("number", number)
                .append("unread", number % 3 != 0)
                .append(MessageDocument.TURN, MessageDocument.EXPIRE)
                .append(MessageDocument.TURNS_AT, message.getDate("keepUntil"));
    }

    /** As the sweep that announces them does, for all of each of those persons. */
    public static void announce(Replica replica, int firstPerson, int persons) {
        Messages messages = replica.context.getBean(Messages.class);
        List<Announced> ways = List.of(new Announced("EMAIL", "NO_PROVIDER", InboxFixture.NOW));
        Flux.range(firstPerson, persons)
                .concatMap(person -> messages.collection()
                        .find(eq("person", "person-" + person))
                        .projection(include("person", "keepUntil")))
                .map(message -> new UpdateOneModel<Document>(
                        and(eq("_id", message.get("_id")), eq("person", message.get("person"))),
                        MessageDocument.announced(message, ways)))
                .buffer(BATCH / 2)
                .concatMap(batch -> messages.collection().bulkWrite(batch, new BulkWriteOptions().ordered(false)))
                .blockLast(Duration.ofMinutes(10));
    }

    /** Whether of some message it is still to be decided how it leaves the house. */
    public static boolean isToBeAnnounced(Replica replica) {
        return replica.context
                .getBean(MessageTurns.class)
                .dueBuckets(Instant.now())
                .hasElements()
                .block();
    }

    /** How many messages there are. */
    public static long stored(Replica replica) {
        return Flux.from(replica.context.getBean(Messages.class).collection().estimatedDocumentCount())
                .blockFirst();
    }

    /** The person's numbers, as they follow each other. */
    public static List<Long> numbers(Replica replica, String person) {
        return replica.context
                .getBean(Inbox.class)
                .after(person, 0, Integer.MAX_VALUE)
                .map(Message::number)
                .collectList()
                .block();
    }
}
