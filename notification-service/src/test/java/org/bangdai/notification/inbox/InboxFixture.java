package org.bangdai.notification.inbox;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bangdai.local.testing.TestMongo;
import org.bangdai.notification.duty.DutyFixture;
import org.bangdai.notification.person.Mentions;
import org.bangdai.notification.person.PersonNames;
import org.bangdai.notification.person.Persons;
import org.bangdai.notification.rule.Books;
import org.bangdai.notification.rule.Category;
import org.bangdai.notification.rule.Notice;
import org.bangdai.notification.rule.NoticeBook;
import org.bangdai.notification.rule.Severity;
import org.bangdai.notification.rule.Text;
import org.bangdai.notification.unit.Heads;
import org.bangdai.platform.event.EventMeta;
import org.bangdai.platform.event.RecordingPublisher;
import org.bangdai.platform.event.RelayFixture;
import org.bangdai.platform.store.AggregateFactory;
import org.bangdai.platform.store.StoreFixture;
import org.bangdai.platform.testing.IndexGuard;
import org.bangdai.platform.web.PageRequest;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** An inbox on a database of its own, without Spring; fails at its end where a query was served by no index. */
public final class InboxFixture implements AutoCloseable {

    public static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    static final InboxProperties SETTINGS =
            new InboxProperties(Duration.ofDays(365), Duration.ofDays(400), Duration.ofDays(90));

    private final IndexGuard guard;
    private final MongoClient client;
    public final MongoDatabase database;
    public final RecordingPublisher published = new RecordingPublisher();
    public final AggregateFactory factory;
    final Messages messages;
    final MessageTimes times;
    final DeliverNotices deliver;
    private InboxOnly inboxOnly = coming -> Mono.just(Map.of());
    public final MutableClock clock = new MutableClock(NOW);
    public final Inbox inbox;

    public InboxFixture() {
        this(TestMongo.uri(), TestMongo.freshDatabase());
    }

    public InboxFixture(String uri, String name) {
        MongoClientSettings.Builder settings =
                MongoClientSettings.builder().applyConnectionString(new ConnectionString(uri));
        guard = IndexGuard.watch(settings);
        client = MongoClients.create(settings.build());
        database = client.getDatabase(name);
        factory = StoreFixture.factory(database, new RelayFixture(published, Duration.ofSeconds(5)));
        messages = new Messages(factory);
        times = new MessageTimes(clock, SETTINGS);
        deliver = new DeliverNotices(messages, coming -> inboxOnly.of(coming), times);
        inbox = new Inbox(messages, clock);
    }

    static EventMeta meta(String event, String type) {
        return new EventMeta(event, "/pairing-service", type, "p1", 1, NOW, "330523205", "system:test", "p1", null);
    }

    static Notice notice(String person, String rule) {
        return notice(person, rule, false, Set.of());
    }

    private static Notice notice(String person, String rule, boolean mandatory, Set<String> named) {
        return notice(person, rule, mandatory, named, new Text("标题", "title"));
    }

    private static Notice notice(String person, String rule, boolean mandatory, Set<String> named, Text title) {
        return new Notice(
                rule,
                person,
                null,
                Category.PAIRING,
                mandatory,
                Severity.INFO,
                "/pairings/p1",
                title,
                new Text("正文", "body"),
                named,
                null);
    }

    /** From now on it says of what comes whether the inbox is all that it has. */
    public void ask(InboxOnly knowing) {
        inboxOnly = knowing;
    }

    /** The number that the message got; null where it was there. */
    public Long deliver(String person, String event) {
        return delivery(person, event).block(Duration.ofSeconds(30));
    }

    /** As {@link #deliver(String, String)}, what nobody can switch off. */
    public void deliverMandatory(String person, String event) {
        deliverNow(notice(person, "rule", true, Set.of()), event);
    }

    /** As {@link #deliver(String, String)}, what names those persons. */
    public void deliverNaming(String person, String event, String... named) {
        deliverNow(notice(person, "rule", false, Set.of(named)), event);
    }

    /** As {@link #deliverNaming}, with the name in its title. */
    public void deliverNaming(String person, String event, String named, Text title) {
        deliverNow(notice(person, "rule", false, Set.of(named), title), event);
    }

    private void deliverNow(Notice notice, String event) {
        deliver(List.of(notice), meta(event, "pairing-created")).blockLast(Duration.ofSeconds(30));
    }

    /** Of the message that {@link #deliver} delivers. */
    public static String id(String person, String event) {
        return MessageId.of(person, event, "rule");
    }

    Mono<Long> delivery(String person, String event) {
        return deliver(List.of(notice(person, "rule")), meta(event, "pairing-created"))
                .map(DeliverNotices.Arrived::number)
                .next();
    }

    Flux<DeliverNotices.Arrived> deliver(List<Notice> notices, EventMeta meta) {
        return deliver.deliver(notices.stream()
                .map(notice -> new DeliverNotices.Addressed(notice, meta))
                .toList());
    }

    /** What time does to the messages by now; how many were turned. */
    public long turn(Announcer announcer) {
        MessageTurns turns = new MessageTurns(messages, announcer, times);
        return turns.dueBuckets(clock.instant())
                .distinct()
                .concatMap(bucket -> turns.sweep(bucket, clock.instant()))
                .reduce(0L, Long::sum)
                .block(Duration.ofSeconds(30));
    }

    public DigestedMessages digested() {
        return new DigestedMessages(messages);
    }

    public NamingMessages naming() {
        return new NamingMessages(messages, Persons.names(factory));
    }

    /** How an erasure takes names out of the messages. */
    public Mentions mentions() {
        return new MessageMentions(messages);
    }

    public ReadMessages reading() {
        return new ReadMessages(messages);
    }

    /** What was decided of the only channel of that one. */
    public String plan(String person, String event) {
        return new MessageTrails(messages)
                .find(MessageId.of(person, event, "rule"))
                .block(Duration.ofSeconds(30))
                .ways()
                .getFirst()
                .plan();
    }

    /** What was decided of the only channel of each message of that event, by person. */
    public Map<String, String> plans(String event) {
        return new MessageTrails(messages)
                .ofEvent(event, new PageRequest(50, null)).block(Duration.ofSeconds(30)).items().stream()
                        .collect(Collectors.toMap(
                                MessageTrail::person,
                                trail -> trail.ways().getFirst().plan()));
    }

    public void read(String person, long number) {
        all(person).stream()
                .filter(message -> message.number() == number)
                .forEach(message -> inbox.read(person, message.id()).block());
    }

    /** As the service tells of events, with nobody else known than the names' persons. */
    public EventNotices notices(PersonNames names, Arrivals arrivals) {
        NoticeBook book = Books.shipped();
        Addressees addressees = new Addressees(names, Heads.of(factory, names), DutyFixture.duties(factory), clock);
        return new EventNotices(
                book,
                addressees,
                deliver,
                new Unattended(factory, clock),
                arrivals,
                List.of(new MessageMentions(messages)));
    }

    public List<Message> all(String person) {
        return inbox.after(person, 0, 1000).collectList().block(Duration.ofSeconds(30));
    }

    static String json(Map<String, ?> fields) {
        return JsonMapper.shared().writeValueAsString(fields);
    }

    @Override
    public void close() {
        try {
            guard.verify();
        } finally {
            Mono.from(database.drop()).block(Duration.ofSeconds(30));
            client.close();
        }
    }
}
