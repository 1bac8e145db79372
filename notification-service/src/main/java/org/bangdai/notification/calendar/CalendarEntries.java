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
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.pullAll;
import static com.mongodb.client.model.Updates.set;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
    /** Who takes a part for another: part and person. Those of before this was kept stand among the persons alone. */
    private static final String DELEGATES = "delegates";

    private static final String PERSON = "person";
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

    /** Moves it to a later day; nothing where it is not there, or newer, or as late. */
    Mono<Void> postpone(String uid, LocalDate day, EventMeta meta) {
        Date until = end(day);
        return change(
                        and(older(uid, meta), lt("until", until)),
                        meta,
                        combine(set("day", day.toString()), set("until", until)))
                .then();
    }

    /**
     * Somebody else takes a part in it.
     *
     * @param before who had it; null where they keep it beside the delegate
     * @param delegate who takes it for whoever has it; null where nobody does
     */
    record Handover(
            String part, @Nullable String before, @Nullable String delegate) {}

    /**
     * Takes it out of the calendars of whoever has no part in it any more, then puts it into those of whoever has one now; nothing where it is not there or is newer.
     *
     * @param persons who have a part in it themselves
     */
    Mono<Void> handOver(String uid, Handover it, Collection<String> persons, EventMeta meta) {
        String delegate = it.delegate();
        List<String> all = new ArrayList<>(persons);
        List<Document> delegates = new ArrayList<>();
        if (delegate != null) {
            all.add(delegate);
            delegates.add(new Document("part", it.part()).append(PERSON, delegate));
        }
        // _id_
        return Mono.from(rows.collection().find(older(uid, meta)).projection(include(DELEGATES)))
                .flatMap(row -> Mono.from(rows.collection()
                        .updateOne(
                                older(uid, meta),
                                combine(
                                        pullAll("persons", List.copyOf(leaving(row, it, all))),
                                        pull(DELEGATES, new Document("part", it.part()))))))
                .then(Mono.defer(() ->
                        change(uid, meta, combine(addEachToSet("persons", all), addEachToSet(DELEGATES, delegates)))))
                .then();
    }

    /** Of those whom it stands with, who have that part no more and no other. */
    private static Set<String> leaving(Document row, Handover it, List<String> staying) {
        Set<String> leaving = new HashSet<>();
        if (it.before() != null) {
            leaving.add(it.before());
        }
        Set<String> others = new HashSet<>(staying);
        row.getList(DELEGATES, Document.class, List.of())
                .forEach(each ->
                        (it.part().equals(each.getString("part")) ? leaving : others).add(each.getString(PERSON)));
        leaving.removeAll(others);
        return leaving;
    }

    private static Bson older(String uid, EventMeta meta) {
        return and(eq("_id", uid), lt("sequence", meta.sequence()));
    }

    private Mono<Boolean> change(String uid, EventMeta meta, Bson change) {
        return change(older(uid, meta), meta, change);
    }

    /** Whether it was there and older. */
    private Mono<Boolean> change(Bson which, EventMeta meta, Bson change) {
        // _id_
        return Mono.from(rows.collection()
                        .updateOne(
                                which,
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
        return Mono.from(rows.collection()
                        .updateMany(
                                eq("persons", person),
                                combine(pull("persons", person), pull(DELEGATES, new Document(PERSON, person)))))
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
            case Entry.Day it -> row.append("day", it.day().toString()).append("until", end(it.day()));
            case Entry.Hours it -> row.append("from", Date.from(it.from())).append("until", Date.from(it.until()));
        };
    }

    private static Date end(LocalDate day) {
        return Date.from(day.plusDays(1).atStartOfDay(CHINA).toInstant());
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
