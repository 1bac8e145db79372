package org.bangdai.platform.store;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.caller.Scope;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.decision.RefusedException;
import org.bangdai.platform.event.EventMeta;
import org.bangdai.platform.event.PendingEvent;
import org.bangdai.platform.store.Aggregates.Fresh;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class MongoAggregatesTest {

    private final StoreFixture store = new StoreFixture();
    private final Aggregates<Club> clubs = store.factory().create(Club.aggregate());
    private final Caller organiser = Club.organiser("330523");

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void anInsertedDocumentIsFoundAtVersionOne() {
        clubs.insert(organiser, "a", Club.named("x"), List.of()).block();

        assertThat(clubs.get(organiser, "a").block()).isEqualTo(new Stored<>("a", 1, Club.named("x")));
    }

    @Test
    void anIdIsTakenOnce() {
        clubs.insert(organiser, "a", Club.named("x"), List.of()).block();

        assertThatThrownBy(() ->
                        clubs.insert(organiser, "a", Club.named("y"), List.of()).block())
                .isInstanceOf(AlreadyExistsException.class);
    }

    @Test
    void ofManyThatAreInsertedTogetherThoseThatAreThereStayAsTheyAre() {
        clubs.insert(organiser, "b", Club.named("old"), List.of()).block();

        Set<String> inserted = clubs.insertAll(
                        organiser,
                        Stream.of("a", "b", "c")
                                .map(id -> new Fresh<>(id, Club.named(id), List.of(new Club.Joined(id, "p0"))))
                                .toList())
                .block();

        assertThat(inserted).containsExactlyInAnyOrder("a", "c");
        assertThat(clubs.findAll(organiser, List.of("a", "b", "c", "d"))
                        .collectList()
                        .block())
                .extracting(it -> it.state().name())
                .containsExactlyInAnyOrder("a", "old", "c");
        assertThat(clubs.findAll(Club.organiser("330522"), List.of("a", "b", "c"))
                        .collectList()
                        .block())
                .isEmpty();
        await().untilAsserted(() -> assertThat(raw("a")).doesNotContainKey("outboxSince"));
        assertThat(store.publisher.sequences("a")).containsExactly(1L);
        assertThat(store.publisher.sequences("b")).isEmpty();
    }

    @Test
    void ofManyThatAreChangedTogetherEachStepIsItsOwn() {
        clubs.insertAll(
                        organiser,
                        Stream.of("a", "b", "c", "e")
                                .map(id -> new Fresh<>(id, Club.named(id), List.of(new Club.Joined(id, "p0"))))
                                .toList())
                .block();
        await().untilAsserted(() -> assertThat(raw("e")).doesNotContainKey("outboxSince"));

        Long changed = clubs.updateAll(
                        organiser,
                        List.of("a", "b", "c", "d", "e"),
                        found -> Mono.just(club -> switch (club.name()) {
                            case "b" -> Decision.refuse(new Club.TooMany(found.size()));
                            case "e" -> Decision.change(club);
                            default -> club.join("p1");
                        }))
                .block();

        assertThat(changed).isEqualTo(2);
        assertThat(clubs.get(organiser, "a").block())
                .isEqualTo(new Stored<>("a", 2, new Club("330523205", "a", List.of("p1"), null)));
        assertThat(clubs.get(organiser, "b").block().version()).isEqualTo(1);
        assertThat(clubs.get(organiser, "e").block().version()).isEqualTo(1);
        // Published before it completed.
        assertThat(raw("c")).doesNotContainKey("outboxSince");
        assertThat(store.publisher.sequences("c")).containsExactly(1L, 2L);
        assertThat(store.publisher.sequences("b")).containsExactly(1L);
        assertThat(clubs.updateAll(Club.organiser("330522"), List.of("a"), found -> Mono.just(club -> club.join("p2")))
                        .block())
                .isZero();
    }

    @Test
    void whatLosesItsRaceAmongManyIsLeftAsItIs() {
        clubs.insert(organiser, "a", Club.named("a"), List.of()).block();
        clubs.insert(organiser, "b", Club.named("b"), List.of()).block();

        Long changed = clubs.updateAll(
                        organiser,
                        List.of("a", "b"),
                        found -> clubs.update(organiser, "a", club -> club.join("faster"))
                                .map(raced -> club -> club.join("slower")))
                .block();

        assertThat(changed).isEqualTo(1);
        assertThat(clubs.get(organiser, "a").block().state().members()).containsExactly("faster");
        assertThat(clubs.get(organiser, "b").block().state().members()).containsExactly("slower");
        await().untilAsserted(() -> assertThat(store.publisher.sequences("a")).containsExactly(1L));
        assertThat(store.publisher.sequences("b")).containsExactly(1L);
    }

    @Test
    void anUpdateChangesTheStateAndTheVersion() {
        clubs.insert(organiser, "a", Club.named("x"), List.of()).block();

        Stored<Club> joined =
                clubs.update(organiser, "a", club -> club.join("p1")).block();

        assertThat(joined.version()).isEqualTo(2);
        assertThat(clubs.get(organiser, "a").block()).isEqualTo(joined);
    }

    @Test
    void noChangeWritesNothing() {
        clubs.insert(organiser, "a", Club.named("x"), List.of()).block();

        Stored<Club> same = clubs.update(organiser, "a", Decision::change).block();

        assertThat(same.version()).isEqualTo(1);
        assertThat(raw("a").get("version")).isEqualTo(1L);
    }

    @Test
    void aRefusalChangesNothing() {
        clubs.insert(organiser, "a", Club.named("x"), List.of()).block();

        assertThatThrownBy(() -> clubs.update(organiser, "a", club -> Decision.refuse(new Club.TooMany(1)))
                        .block())
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(new Club.TooMany(1)));
        assertThat(raw("a").get("version")).isEqualTo(1L);
    }

    @Test
    void anEditOfAnOldVersionIsStale() {
        clubs.insert(organiser, "a", Club.named("x"), List.of()).block();
        clubs.update(organiser, "a", 1, club -> club.join("p1")).block();

        assertThatThrownBy(() ->
                        clubs.update(organiser, "a", 1, club -> club.join("p2")).block())
                .isInstanceOf(StaleVersionException.class);
    }

    @Test
    void sixtyFourUpdatesAtOnceAreAllApplied() {
        clubs.insert(organiser, "a", Club.named("x"), List.of()).block();

        Flux.range(0, 64)
                .flatMap(i -> clubs.update(organiser, "a", club -> club.join("p" + i)), 64)
                .blockLast();

        Stored<Club> after = clubs.get(organiser, "a").block();
        assertThat(after.version()).isEqualTo(65);
        assertThat(after.state().members())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 64).mapToObj(i -> "p" + i).toList());
        await().untilAsserted(() -> assertThat(store.publisher.sequences("a"))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 64).mapToObj(Long::valueOf).toList()));
    }

    @Test
    void eventsAreNumberedAndCarryTheirEnvelope() {
        clubs.insert(organiser, "a", Club.named("x"), List.of(new Club.Joined("x", "p0")))
                .block();
        clubs.update(organiser, "a", club -> club.join("p1")).block();

        await().until(() -> store.publisher.published().size() == 2);
        PendingEvent second = store.publisher.published().getLast();
        EventMeta meta = second.meta();
        assertThat(second.topic()).isEqualTo("club-events");
        assertThat(second.data()).isEqualTo("{\"club\":\"x\",\"member\":\"p1\"}");
        assertThat(meta.sequence()).isEqualTo(2);
        assertThat(meta.subject()).isEqualTo("a");
        assertThat(meta.key()).isEqualTo("x");
        assertThat(meta.type()).isEqualTo("member-joined");
        assertThat(meta.source()).isEqualTo("/mentor-service/clubs");
        assertThat(meta.time()).isEqualTo(StoreFixture.NOW);
        assertThat(meta.division()).isEqualTo("330523205");
        assertThat(meta.actor()).isEqualTo("person:o-330523");
    }

    @Test
    void publishingLeavesTheVersionAlone() {
        clubs.insert(organiser, "a", Club.named("x"), List.of(new Club.Joined("x", "p0")))
                .block();

        await().until(() -> raw("a").getList("outbox", Document.class).isEmpty());
        assertThat(raw("a")).containsEntry("version", 1L).doesNotContainKey("outboxSince");
    }

    @Test
    void aDocumentOfAnotherCountyIsNotThere() {
        clubs.insert(organiser, "a", Club.named("x"), List.of()).block();
        Caller neighbour = Club.organiser("330522");

        assertThat(clubs.find(neighbour, "a").block()).isNull();
        assertThatThrownBy(() -> clubs.get(neighbour, "a").block()).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() ->
                        clubs.update(neighbour, "a", club -> club.join("p")).block())
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void everyScopeSeesExactlyItsOwn() {
        clubs.insert(organiser, "a", new Club("330523205", "x", List.of("p1"), null), List.of())
                .block();

        for (String above : List.of("33", "3305", "330523", "330523205")) {
            assertThat(clubs.find(Club.organiser(above), "a").block()).as(above).isNotNull();
        }
        for (String other : List.of("", "34", "330524", "330523206", "330523205001")) {
            assertThat(clubs.find(Club.organiser(other), "a").block()).as(other).isNull();
        }
        assertThat(clubs.find(Club.person("p1"), "a").block()).isNotNull();
        assertThat(clubs.find(Club.person("p2"), "a").block()).isNull();
        assertThat(sees(new Scope.WithinOrOwn("330522", "p1"))).isTrue();
        assertThat(sees(new Scope.WithinOrOwn("330523", "p2"))).isTrue();
        assertThat(sees(new Scope.WithinOrOwn("330522", "p2"))).isFalse();
        assertThat(sees(new Scope.Nothing())).isFalse();
        assertThat(clubs.find(Caller.system("test"), "a").block()).isNotNull();
    }

    private boolean sees(Scope scope) {
        return clubs.find(Club.caller("c", scope, "330523"), "a").block() != null;
    }

    @Test
    void aDocumentThatMovesIsSeenWhereItIs() {
        clubs.insert(organiser, "a", Club.named("x"), List.of()).block();
        clubs.update(organiser, "a", club -> Decision.change(club.in("330522100")))
                .block();

        assertThat(clubs.find(organiser, "a").block()).isNull();
        assertThat(clubs.find(Club.organiser("330522"), "a").block()).isNotNull();
    }

    @Test
    void whatIsConcealedIsThereForTheSystemAloneUntilItChanges() {
        Caller system = Caller.system("test");
        clubs.insert(system, "a", new Club("330523205", "x", List.of("p"), null), List.of())
                .block();
        clubs.update(system, "a", it -> Decision.change(it.called(""))).block();
        for (Caller by : List.of(Club.organiser("330523"), Club.person("p"))) {
            assertThat(clubs.find(by, "a").block()).isNull();
            assertThat(clubs.findAll(by, List.of("a")).collectList().block()).isEmpty();
        }
        assertThat(clubs.get(system, "a").block().state().members()).containsExactly("p");
        clubs.update(system, "a", it -> Decision.change(it.called("y"))).block();
        assertThat(clubs.find(Club.organiser("330523"), "a").block()).isNotNull();
        assertThat(clubs.find(Club.person("p"), "a").block()).isNotNull();
    }

    @Test
    void anIntentIsMarkedForAsLongAsItLasts() {
        clubs.insert(organiser, "a", Club.named("x"), List.of()).block();
        clubs.update(organiser, "a", club -> Decision.change(club.moving("move")))
                .block();
        assertThat(raw("a")).containsEntry("intent", "move").containsKey("intentSince");
        Object since = raw("a").get("intentSince");

        clubs.update(organiser, "a", club -> club.join("p1")).block();
        assertThat(raw("a")).containsEntry("intentSince", since);

        clubs.update(organiser, "a", club -> Decision.change(club.moving(null))).block();
        assertThat(raw("a")).doesNotContainKeys("intent", "intentSince");
    }

    @Test
    void olderSchemasAreUpcastWhenReadAndWrittenAnewWhenChanged() {
        store.factory()
                .create(Club.aggregate())
                .insert(organiser, "a", Club.named("x"), List.of())
                .block();
        Aggregates<Club> later = store.factory()
                .create(Club.aggregate()
                        .upcast(state -> state.append("name", state.getString("name") + "+2"))
                        .upcast(state -> state.append("name", state.getString("name") + "+3")));

        assertThat(later.get(organiser, "a").block().state().name()).isEqualTo("x+2+3");
        later.update(organiser, "a", club -> club.join("p1")).block();

        assertThat(raw("a")).containsEntry("schema", 3);
        assertThat(later.get(organiser, "a").block().state().name()).isEqualTo("x+2+3");
    }

    @Test
    void eventsWithoutATopicAreAFault() {
        Aggregates<Club> silent =
                store.factory().create(Aggregate.in("silent", RecordMapping.of(Club.class), Club::division));

        assertThatThrownBy(() -> silent.insert(organiser, "a", Club.named("x"), List.of(new Club.Joined("x", "p")))
                        .block())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("silent declares no topic");
    }

    private Document raw(String id) {
        return Mono.from(clubs.collection().find(eq("_id", id)).first()).block();
    }
}
