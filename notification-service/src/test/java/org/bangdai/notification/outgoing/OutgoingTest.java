package org.bangdai.notification.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bangdai.local.testing.TestMongo;
import org.bangdai.notification.delivery.Order;
import org.bangdai.notification.delivery.Outbound;
import org.bangdai.notification.delivery.Outbound.Taken;
import org.bangdai.notification.delivery.domain.Channel;
import org.bangdai.notification.inbox.InboxFixture;
import org.bangdai.notification.person.PersonNames;
import org.bangdai.notification.person.Persons;
import org.bangdai.notification.preference.PreferenceFixture;
import org.bangdai.notification.preference.Preferences;
import org.bangdai.notification.preference.domain.Digest;
import org.bangdai.notification.preference.domain.QuietHours;
import org.bangdai.notification.preference.domain.Wishes;
import org.bangdai.notification.preference.domain.Workdays;
import org.bangdai.notification.rule.Text;
import org.bangdai.platform.testing.CrashPoints;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** From a message in the inbox to the order that it leaves the house. The clock stands at 16:00 of a Monday. */
class OutgoingTest {

    private static final Workdays WORKDAYS = new Workdays(Set.of(), Set.of());
    private static final Wishes DAILY = new Wishes(false, Map.of(), null, new Digest.Daily(LocalTime.of(8, 30)));

    private final Map<String, Order> orders = new LinkedHashMap<>();
    private final List<String> repeated = new ArrayList<>();

    /** Happens after texts were read and before they are ordered. */
    private Runnable meanwhile = () -> {};

    /** Persons, or persons and channels. */
    private final Set<String> withoutContact = new HashSet<>();

    private final class Recorded implements Outbound {

        @Override
        public Mono<Map<String, Taken>> order(List<Order> many) {
            return Mono.fromRunnable(many.isEmpty() ? () -> {} : meanwhile)
                    .subscribeOn(Schedulers.boundedElastic())
                    .then(foresee(many))
                    .doOnNext(taken -> many.stream()
                            .filter(order -> taken.get(order.id()) == Taken.ORDERED)
                            .filter(order -> orders.putIfAbsent(order.id(), order) != null)
                            .forEach(order -> repeated.add(order.id())));
        }

        @Override
        public Mono<Void> reword(List<Order> many) {
            return Mono.fromRunnable(
                    () -> many.forEach(order -> orders.computeIfPresent(order.id(), (id, before) -> order)));
        }

        @Override
        public Mono<Map<String, Taken>> foresee(List<Order> many) {
            return Mono.fromCallable(() -> many.stream()
                    .collect(
                            Collectors.toMap(Order::id, order -> isReached(order) ? Taken.ORDERED : Taken.NO_CONTACT)));
        }

        private boolean isReached(Order order) {
            return !withoutContact.contains(order.person())
                    && !withoutContact.contains(order.person() + ':' + order.channel());
        }
    }

    private final Outbound outbound = new Recorded();

    private final class Parts {
        final InboxFixture fixture;
        final Preferences preferences;
        final OrderMessages ordering;
        final SendDigests digests;

        Parts(InboxFixture fixture) {
            this.fixture = fixture;
            preferences = PreferenceFixture.preferences(fixture.factory);
            Digests store = new Digests(fixture.factory);
            ErasedNames erased = new ErasedNames(fixture.naming(), outbound);
            ordering = new OrderMessages(preferences, outbound, store, erased, WORKDAYS, fixture.clock);
            digests = new SendDigests(store, fixture.digested(), preferences, outbound, erased);
        }

        long turn() {
            return fixture.turn(ordering);
        }

        long sendDigests() {
            Instant now = fixture.clock.instant();
            return digests.dueBuckets(now)
                    .concatMap(bucket -> digests.sweep(bucket, now))
                    .reduce(0L, Long::sum)
                    .block(Duration.ofSeconds(30));
        }
    }

    @Test
    void aMessageIsOrderedOnceAsItsReceiverWishes() {
        try (InboxFixture fixture = new InboxFixture()) {
            Parts parts = new Parts(fixture);
            QuietHours afternoons = new QuietHours(LocalTime.of(14, 0), LocalTime.of(18, 0), false);
            PreferenceFixture.choose(
                    parts.preferences,
                    "m",
                    new Wishes(true, Map.of("PAIRING", Set.of(Channel.SMS, Channel.ROBOT)), afternoons, null));
            PreferenceFixture.choose(
                    parts.preferences, "off", new Wishes(false, Map.of("PAIRING", Set.of()), null, null));
            for (String person : List.of("m", "e", "off")) {
                fixture.deliver(person, "e1");
            }
            assertThat(parts.turn()).isEqualTo(3);
            assertThat(parts.turn()).isZero();
            assertThat(orders.values())
                    .extracting(Order::person, Order::channel, Order::title, Order::notBefore)
                    .containsExactlyInAnyOrder(
                            tuple("m", Channel.SMS, "title", InboxFixture.NOW.plus(Duration.ofHours(2))),
                            tuple("m", Channel.ROBOT, "title", InboxFixture.NOW.plus(Duration.ofHours(2))),
                            tuple("e", Channel.EMAIL, "标题", InboxFixture.NOW));
            fixture.deliver("e", "e1");
            assertThat(parts.turn()).isZero();
        }
    }

    @Test
    void whatWasReadAtOnceIsNotSentToo() {
        try (InboxFixture fixture = new InboxFixture()) {
            Parts parts = new Parts(fixture);
            fixture.deliver("m", "e1");
            fixture.read("m", 1);
            assertThat(parts.turn()).isEqualTo(1);
            assertThat(orders).isEmpty();
        }
    }

    /** Asked again when it is sent, which may be hours later. */
    @Test
    void whatIsReadOrPutAwayIsKnown() {
        try (InboxFixture fixture = new InboxFixture()) {
            InboxReadings readings = new InboxReadings(fixture.reading());
            String id = InboxFixture.id("m", "e1");
            fixture.deliver("m", "e1");
            assertThat(readings.isRead("m", id).block()).isFalse();
            fixture.read("m", 1);
            assertThat(readings.isRead("m", id).block()).isTrue();
            assertThat(readings.isRead("e", id).block()).isFalse();
            assertThat(readings.isRead("m", "digest-1").block()).isFalse();
        }
    }

    /** By itself or in a digest. */
    @Test
    void whatNamesAPersonIsFound() {
        try (InboxFixture fixture = new InboxFixture()) {
            Parts parts = new Parts(fixture);
            PreferenceFixture.choose(parts.preferences, "m", DAILY);
            fixture.deliverNaming("m", "e1", "m", "e");
            fixture.deliverNaming("e", "e1", "m", "e");
            fixture.deliverNaming("m", "e2", "m");
            parts.turn();
            fixture.clock.move(Duration.ofHours(17));
            parts.sendDigests();
            String digest = orders.keySet().stream()
                    .filter(id -> id.startsWith("digest-"))
                    .findFirst()
                    .orElseThrow();
            assertThat(fixture.naming().of("e").collectList().block())
                    .containsExactlyInAnyOrder(
                            InboxFixture.id("m", "e1"),
                            digest.substring(0, digest.indexOf(':')),
                            InboxFixture.id("e", "e1"));
        }
    }

    /** By itself or in a digest. */
    @Test
    void whoIsErasedWhileAMessageIsOrderedIsNamedInNoDelivery() {
        try (InboxFixture fixture = new InboxFixture()) {
            Parts parts = new Parts(fixture);
            PersonNames names = Persons.names(fixture.factory);
            PreferenceFixture.choose(parts.preferences, "digest", DAILY);
            for (String named : List.of("e", "f")) {
                Persons.know(names, named, "沈雨晴", 1);
                for (String person : List.of("m", "digest")) {
                    fixture.deliverNaming(person, "of-" + named, named, new Text("沈雨晴已结对", "沈雨晴 has a mentor"));
                }
            }
            meanwhile = () -> Persons.erase(names, "e", 2, fixture.mentions());
            parts.turn();
            assertThat(orders.values()).extracting(Order::title).containsExactlyInAnyOrder("已注销人员已结对", "沈雨晴已结对");

            orders.clear();
            meanwhile = () -> Persons.erase(names, "f", 2, fixture.mentions());
            fixture.clock.move(Duration.ofHours(17));
            parts.sendDigests();
            assertThat(orders.values()).extracting(Order::body).containsExactly("· 已注销人员已结对\n· 已注销人员已结对");
        }
    }

    /** The evidence says why nothing left the house, also where that was found out when the digest was due. */
    @Test
    void whatNothingCouldCarryIsSaidInTheMessagesEvidence() {
        withoutContact.addAll(List.of("m", "e"));
        try (InboxFixture fixture = new InboxFixture()) {
            Parts parts = new Parts(fixture);
            PreferenceFixture.choose(parts.preferences, "m", DAILY);
            List.of("m", "e", "reached").forEach(person -> fixture.deliver(person, "e1"));
            parts.turn();
            assertThat(fixture.plans("e1"))
                    .containsOnly(entry("m", "COLLECT"), entry("e", "NO_CONTACT"), entry("reached", "SEND"));

            fixture.clock.move(Duration.ofDays(1));
            parts.sendDigests();
            assertThat(fixture.plans("e1")).containsEntry("m", "NO_CONTACT");
            assertThat(orders.values()).extracting(Order::person).containsExactly("reached");
        }
    }

    /** It is stored as decided, so nothing is left to be done; whoever may be reached goes the usual way. */
    @Test
    void ofWhatStaysInsideNothingNeedBeAnnounced() {
        withoutContact.addAll(List.of("m", "digest"));
        try (InboxFixture fixture = new InboxFixture()) {
            Parts parts = new Parts(fixture);
            PreferenceFixture.choose(parts.preferences, "digest", DAILY);
            fixture.ask(parts.ordering);
            List.of("m", "digest", "reached").forEach(person -> fixture.deliver(person, "e1"));
            assertThat(fixture.plan("m", "e1")).isEqualTo("NO_CONTACT");
            assertThat(parts.turn()).isEqualTo(2);
            assertThat(fixture.plans("e1")).containsEntry("digest", "COLLECT").containsEntry("reached", "SEND");
            assertThat(orders.values()).extracting(Order::person).containsExactly("reached");

            fixture.clock.move(Duration.ofDays(366));
            assertThat(parts.turn()).isEqualTo(3);
            assertThat(fixture.all("m")).isEmpty();
        }
    }

    /** A choice that leads nowhere must not switch off what nobody can switch off. */
    @Test
    void whatIsMandatoryGoesTheUsualWayWhereNoChosenOneReaches() {
        withoutContact.add("m:ROBOT");
        try (InboxFixture fixture = new InboxFixture()) {
            Parts parts = new Parts(fixture);
            fixture.ask(parts.ordering);
            Wishes robots = new Wishes(false, Map.of("PAIRING", Set.of(Channel.ROBOT)), null, null);
            for (String person : List.of("m", "reached")) {
                PreferenceFixture.choose(parts.preferences, person, robots);
                fixture.deliverMandatory(person, "e1");
            }
            fixture.deliver("m", "e2");
            parts.turn();
            assertThat(orders.values())
                    .extracting(Order::person, Order::channel)
                    .containsExactlyInAnyOrder(tuple("m", Channel.EMAIL), tuple("reached", Channel.ROBOT));
            assertThat(fixture.plan("m", "e2")).isEqualTo("NO_CONTACT");
        }
    }

    @Test
    void aDigestTellsOnceWhatIsUnreadByThen() {
        try (InboxFixture fixture = new InboxFixture()) {
            Parts parts = new Parts(fixture);
            PreferenceFixture.choose(parts.preferences, "m", DAILY);
            PreferenceFixture.choose(parts.preferences, "e", DAILY);
            for (int event = 1; event <= 3; event++) {
                fixture.deliver("m", "e" + event);
            }
            fixture.deliver("e", "e1");
            parts.turn();
            assertThat(orders).isEmpty();
            assertThat(parts.sendDigests()).isZero();

            fixture.read("m", 2);
            fixture.read("e", 1);
            fixture.clock.move(Duration.ofHours(17));
            assertThat(parts.sendDigests()).isEqualTo(4);
            assertThat(parts.sendDigests()).isZero();
            assertThat(orders.values()).singleElement().satisfies(order -> {
                assertThat(order.person()).isEqualTo("m");
                assertThat(order.title()).isEqualTo("帮带消息汇总（2条）");
                assertThat(order.body()).isEqualTo("· 标题\n· 标题");
            });
        }
    }

    /** Whatever write the process dies at, each message is ordered on each channel, and a digest once. */
    @Test
    void aCrashBetweenAnyTwoWritesLosesNoOrder() throws Exception {
        String database = TestMongo.freshDatabase();
        List<String> events = new ArrayList<>();
        try (CrashPoints crash = CrashPoints.before(TestMongo.uri());
                InboxFixture fixture = new InboxFixture(crash.uri(), database)) {
            Parts parts = new Parts(fixture);
            PreferenceFixture.choose(parts.preferences, "m", DAILY);
            int points = crash.everyPoint(point -> {
                String event = "event-" + point.write() + point.after();
                events.add(event);
                orders.clear();
                fixture.deliver("m", event);
                fixture.deliver("e", event);
                crash.during(point, () -> {
                    parts.turn();
                    fixture.clock.move(Duration.ofDays(1));
                    parts.sendDigests();
                });
                await().ignoreExceptions().until(() -> {
                    parts.turn();
                    // Over a weekend.
                    fixture.clock.move(Duration.ofDays(4));
                    parts.sendDigests();
                    return true;
                });
                assertThat(orders.values()).extracting(Order::person).containsExactlyInAnyOrder("m", "e");
            });
            assertThat(points).isGreaterThanOrEqualTo(8);
        }
    }
}
