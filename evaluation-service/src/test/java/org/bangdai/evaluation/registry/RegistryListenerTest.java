package org.bangdai.evaluation.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
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
