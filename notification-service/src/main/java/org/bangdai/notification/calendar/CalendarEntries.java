package org.bangdai.notification.calendar;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.descending;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.addEachToSet;
import static com.mongodb.client.model.Updates.addToSet;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.set;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.bangdai.notification.calendar.domain.Entry;
import org.bangdai.notification.person.Mentions;
import org.bangdai.platform.event.EventMeta;
import org.bangdai.platform.store.AggregateFactory;
import org.bangdai.platform.store.Index;
import org.bangdai.platform.store.Rows;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Collection {@code calendarEntries}: one row for each entry ({@code _id} the UID, the shard key too), kept by its subject's sequence. */
@Component
class CalendarEntries implements Mentions {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** How far back a feed reaches. */
    static final Duration SHOWN = Duration.ofDays(365);
    /** What one feed holds at most: the latest. */
    private static final int MOST = 1000;

    private static final int FORGOTTEN_AT_ONCE = 500;

    private final Rows rows;

    CalendarEntries(AggregateFactory stores) {
        rows = stores.rows(
                "calendarEntries",
                Index.on("persons_until", ascending("persons", "until")),
                Index.on("group_from", ascending("group", "from")),
                Index.on("until", ascending("until")));
    }

    /**
     * What an event says of an entry.
     *
     * @param group id of the meeting, ceremony or review; a meeting has an entry for each of its dates
     */
    record Kept(String group, Entry entry, Collection<String> persons, EventMeta meta) {}

    /** Puts it in, or in the place of what an earlier event said of it. */
    Mono<Void> keep(String group, Entry entry, Collection<String> persons, EventMeta meta) {
        return keep(List.of(new Kept(group, entry, persons, meta)));
    }

    /** As of one, for many in two writes; no two are of the same entry. */
    Mono<Void> keep(List<Kept> entries) {
        return rows.upsertAllNewer(entries.stream()
                .map(each -> document(each.entry(), each.persons(), each.meta()).append("group", each.group()))
                .toList());
    }

    /** As {@link #keep(String, Entry, Collection, EventMeta)}, but beside the persons who are in it already. */
    Mono<Void> join(String group, Entry entry, Collection<String> persons, EventMeta meta) {
        return change(entry.uid(), meta, addEachToSet("persons", List.copyOf(persons)))
                .flatMap(done -> done ? Mono.empty() : keep(group, entry, persons, meta));
    }

    /** Marks it as cancelled; nothing where it is not there or is newer. */
    Mono<Void> cancel(String uid, EventMeta meta) {
        return change(uid, meta, set("cancelled", true)).then();
    }

    /** Puts it into the calendars of these and nobody else; nothing where it is not there or is newer. */
    Mono<Void> assign(String uid, Collection<String> persons, EventMeta meta) {
        return change(uid, meta, set("persons", List.copyOf(persons))).then();
    }

    /** Puts it into that person's calendar too; nothing where it is not there or is newer. */
    Mono<Void> assignAlso(String uid, String person, EventMeta meta) {
        return change(uid, meta, addToSet("persons", person)).then();
    }

    /** Whether it was there and older. */
    private Mono<Boolean> change(String uid, EventMeta meta, Bson change) {
        // _id_
        return Mono.from(rows.collection()
                        .updateOne(
                                and(eq("_id", uid), lt("sequence", meta.sequence())),
                                combine(
                                        change,
                                        set("sequence", meta.sequence()),
                                        set("changedAt", Date.from(meta.time())))))
                .map(done -> done.getMatchedCount() == 1);
    }

    /** All of the group that had not begun when the event happened. */
    Mono<Void> cancelAll(String group, EventMeta meta) {
        // group_from
        return Flux.from(rows.collection()
                        .find(and(eq("group", group), gt("from", Date.from(meta.time()))))
                        .projection(include("_id")))
                .concatMap(row -> cancel(row.getString("_id"), meta))
                .then();
    }

    /** Of a person, what ends then or later; the latest thousand. */
    Mono<List<Entry>> of(String person, Instant since) {
        // persons_until
        return Flux.from(rows.collection()
                        .find(and(eq("persons", person), gte("until", Date.from(since))))
                        .sort(descending("until"))
                        .limit(MOST))
                .map(CalendarEntries::read)
                .collectList();
    }

    /** Forgets a batch of what ended before; how many. */
    Mono<Long> forget(Instant before) {
        Bson ended = lt("until", Date.from(before));
        // until
        return Flux.from(rows.collection()
                        .find(ended)
                        .sort(ascending("until"))
                        .projection(include("_id"))
                        .limit(FORGOTTEN_AT_ONCE))
                .map(row -> row.getString("_id"))
                .collectList()
                .filter(ids -> !ids.isEmpty())
                // _id_. Unless it was moved meanwhile.
                .flatMap(ids -> Mono.from(rows.collection().deleteMany(and(in("_id", ids), ended))))
                .map(done -> done.getDeletedCount())
                .defaultIfEmpty(0L);
    }

    @Override
    public Mono<Void> forget(String person, @Nullable String name) {
        // persons_until
        return Mono.from(rows.collection().updateMany(eq("persons", person), pull("persons", person)))
                .then();
    }

    private static Document document(Entry entry, Collection<String> persons, EventMeta meta) {
        Document row = new Document("_id", entry.uid())
                .append("sequence", meta.sequence())
                .append("division", meta.division())
                .append("persons", List.copyOf(persons))
                .append("title", entry.title().zh())
                .append("titleEn", entry.title().en())
                .append("place", entry.place())
                .append("cancelled", entry.cancelled())
                .append("changedAt", Date.from(entry.changedAt()));
        return switch (entry.span()) {
            case Entry.Day it ->
                row.append("day", it.day().toString())
                        .append(
                                "until",
                                Date.from(
                                        it.day().plusDays(1).atStartOfDay(CHINA).toInstant()));
            case Entry.Hours it -> row.append("from", Date.from(it.from())).append("until", Date.from(it.until()));
        };
    }

    private static Entry read(Document row) {
        return new Entry(
                row.getString("_id"),
                row.get("sequence", Number.class).longValue(),
                title(row),
                span(row),
                row.getString("place"),
                row.getBoolean("cancelled", false),
                row.getDate("changedAt").toInstant());
    }

    /** Those from before English ones were kept have a Chinese one for both. */
    private static Entry.Title title(Document row) {
        String zh = row.getString("title");
        String en = row.getString("titleEn");
        return new Entry.Title(zh, en == null ? zh : en);
    }

    private static Entry.Span span(Document row) {
        String day = row.getString("day");
        return day == null
                ? new Entry.Hours(
                        row.getDate("from").toInstant(), row.getDate("until").toInstant())
                : new Entry.Day(LocalDate.parse(day));
    }
}
