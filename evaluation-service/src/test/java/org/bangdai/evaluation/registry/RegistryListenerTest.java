package org.bangdai.evaluation.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bangdai.evaluation.registry.Registry.Person;
import org.bangdai.evaluation.registry.Registry.Posting;
import org.bangdai.evaluation.registry.Registry.Unit;
import org.bangdai.evaluation.scheme.domain.MenteeCategory;
import org.bangdai.platform.store.StoreFixture;
import org.bangdai.platform.testing.GoldenSamples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the registry keeps, and how events are read. */
class RegistryListenerTest {

    private final StoreFixture store = new StoreFixture();
    private final Registry registry = new MongoRegistry(store.factory());

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aNewerStateTakesThePlaceOfAnOlderOneNeverTheOtherWayRound() {
        Posting head = new Posting("p", "a", "u", true, Set.of("v"), LocalDate.of(2026, 1, 1), null);
        Posting left = new Posting("p", "a", "u", false, Set.of(), LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 30));
        registry.heard(head, 1).block();
        assertThat(registry.leading(List.of("u", "v")).collectList().block()).containsOnly(head);
        registry.heard(left, 2).block();
        registry.heard(head, 1).block();
        assertThat(registry.leading(List.of("u", "v")).collectList().block()).isEmpty();
        assertThat(registry.postingsOf(List.of("a")).collectList().block()).containsExactly(left);
        Unit unit = new Unit("u", "党政办公室", "330523205", "t");
        registry.heard(unit, 1).block();
        assertThat(registry.unitsNamed(List.of("330523205"), List.of("党政办公室"))
                        .collectList()
                        .block())
                .containsExactly(unit);
        assertThat(registry.units(List.of("u")).collectList().block()).containsExactly(unit);
    }

    @Test
    void whereAPostingChangesWhoLeadsIsMarkedNowAndOnTheDaysWhenItBeginsAndIsOver() {
        LeadershipChanges changes = new LeadershipChanges(store.factory());
        Clock clock = Clock.fixed(Instant.parse("2026-12-02T02:00:00Z"), ZoneId.of("Asia/Shanghai"));
        HearPosting postings = new HearPosting(registry, changes, clock);
        registry.heard(new Unit("u", "党政办公室", "330523205", "t"), 1).block();
        registry.heard(new Unit("v", "某站所", "330523206", "t"), 1).block();
        LocalDate from = LocalDate.of(2026, 12, 10);
        LocalDate to = LocalDate.of(2026, 12, 31);

        postings.hear(new Posting("follower", "a", "u", false, Set.of(), from, to), "330523205", 1)
                .block();
        assertThat(marks(changes, "2030-01-01T00:00:00Z")).isEmpty();

        postings.hear(new Posting("p", "a", "u", true, Set.of("v"), from, to), "330523205", 1)
                .block();
        assertThat(marks(changes, clock.instant().toString()))
                .containsExactlyInAnyOrder("330523205:2026-12-02", "330523206:2026-12-02");
        assertThat(marks(changes, "2026-12-09T16:00:00Z")).contains("330523205:2026-12-10", "330523206:2026-12-10");
        assertThat(marks(changes, "2030-01-01T00:00:00Z")).hasSize(6).contains("330523206:2027-01-01");
    }

    @Test
    void whereTheRosterGivesAnotherLeaderOrUnitIsMarked() {
        LeadershipChanges changes = new LeadershipChanges(store.factory());
        Clock clock = Clock.fixed(Instant.parse("2026-12-02T02:00:00Z"), ZoneId.of("Asia/Shanghai"));
        HearPersons persons = new HearPersons(registry, changes, clock);
        Person young = new Person("young", "330523205", "党政办公室", "leader");
        Person other = new Person("other", "330523206", "党政办公室", null);
        persons.hear(Map.of(young, 1L, other, 1L)).block();
        persons.hear(Map.of(young, 2L, other, 2L)).block();
        assertThat(marks(changes, "2030-01-01T00:00:00Z")).isEmpty();

        persons.hear(Map.of(new Person("young", "330523205", "党政办公室", "successor"), 3L, other, 3L))
                .block();
        assertThat(marks(changes, clock.instant().toString())).containsExactly("330523205:2026-12-02");

        persons.hear(Map.of(new Person("other", "330523207", "党政办公室", null), 4L))
                .block();
        assertThat(marks(changes, clock.instant().toString()))
                .containsExactlyInAnyOrder("330523205:2026-12-02", "330523206:2026-12-02", "330523207:2026-12-02");
    }

    private static List<String> marks(LeadershipChanges changes, String until) {
        Instant now = Instant.parse(until);
        return changes.buckets(now)
                .distinct()
                .concatMap(bucket -> changes.due(bucket, now))
                .map(LeadershipChanges.Change::id)
                .collectList()
                .block();
    }

    @Test
    void aMarkThatIsMadeAnewOutlivesWhatWasDoneAboutTheOneBefore() {
        LeadershipChanges changes = new LeadershipChanges(store.factory());
        LocalDate day = LocalDate.of(2026, 12, 2);
        Instant now = Instant.parse("2026-12-02T02:00:00Z");
        changes.mark(List.of("330523"), day).block();
        LeadershipChanges.Change first = changes.buckets(now)
                .concatMap(bucket -> changes.due(bucket, now))
                .blockFirst();

        changes.mark(List.of("330523"), day).block();
        changes.done(first).block();
        assertThat(marks(changes, now.toString())).containsExactly("330523:2026-12-02");

        changes.done(changes.buckets(now)
                        .concatMap(bucket -> changes.due(bucket, now))
                        .blockFirst())
                .block();
        assertThat(marks(changes, now.toString())).isEmpty();
    }

    @Test
    void eventsAreReadAsTheirSamplesSay() {
        assertThat(read("person-changed", RegistryListener.PersonChanged.class).leaderId())
                .isNotBlank();
        assertThat(read("unit-changed", RegistryListener.UnitChanged.class).parentId())
                .isNotBlank();
        assertThat(read("posting-changed", RegistryListener.PostingChanged.class)
                        .inChargeOf())
                .isNotEmpty();
        for (String type : List.of("mentee-registered", "mentee-edited")) {
            assertThat(read(type, RegistryListener.MenteeRegistered.class).category())
                    .isIn((Object[]) MenteeCategory.values());
        }
    }

    private static <E> E read(String type, Class<E> as) {
        return GoldenSamples.read("pairing-service", type, as);
    }
}
