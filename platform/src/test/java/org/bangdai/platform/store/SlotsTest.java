package org.bangdai.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.bangdai.platform.caller.Caller;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

class SlotsTest {

    private final StoreFixture store = new StoreFixture();
    private final Aggregates<Club> clubs = store.factory().create(Club.aggregate());
    private final Slots slots = clubs.slots();

    @BeforeEach
    void insert() {
        clubs.insert(Caller.system("test"), "a", Club.named("x"), List.of()).block();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aFreeSlotIsTakenByOneHolderWhoMayRepeatIt() {
        assertThat(slots.take("a", "primary", "h1").block()).isTrue();
        assertThat(slots.take("a", "primary", "h1").block()).isTrue();
        assertThat(slots.take("a", "primary", "h2").block()).isFalse();
        assertThat(slots.take("a", "other", "h2").block()).isTrue();
    }

    @Test
    void ofSeveralSlotsAllAreTakenOrNone() {
        slots.take("a", "second", "h1").block();
        assertThat(slots.take("a", List.of("first", "second"), "h2").block()).isFalse();
        assertThat(slots.holders("a").block()).isEqualTo(Map.of("second", "h1"));
        slots.free("a", "second", "h1").block();
        assertThat(slots.take("a", List.of("first", "second"), "h2").block()).isTrue();
        assertThat(slots.holders("a").block()).isEqualTo(Map.of("first", "h2", "second", "h2"));
    }

    @Test
    void ofSixtyFourTakersOneGetsTheSlot() {
        long taken = Flux.range(0, 64)
                .flatMap(i -> slots.take("a", "primary", "h" + i), 64)
                .filter(Boolean::booleanValue)
                .count()
                .block();

        assertThat(taken).isEqualTo(1);
    }

    @Test
    void onlyTheHolderFreesTheSlot() {
        slots.take("a", "primary", "h1").block();

        slots.free("a", "primary", "h2").block();
        assertThat(slots.take("a", "primary", "h2").block()).isFalse();

        slots.free("a", "primary", "h1").block();
        slots.free("a", "primary", "h1").block();
        assertThat(slots.take("a", "primary", "h2").block()).isTrue();
    }

    @Test
    void aSlotIsHandedOnOnceInEffect() {
        slots.take("a", "primary", "h1").block();

        assertThat(slots.swap("a", "primary", "h1", "h2").block()).isTrue();
        assertThat(slots.swap("a", "primary", "h1", "h2").block()).isTrue();
        assertThat(slots.swap("a", "primary", "h1", "h3").block()).isFalse();
    }

    @Test
    void anEmptySlotIsNotHandedOn() {
        assertThat(slots.swap("a", "primary", "h1", "h2").block()).isFalse();
        assertThat(slots.take("a", "primary", "h3").block()).isTrue();
    }

    @Test
    void slotsLeaveTheVersionAloneAndOutliveUpdates() {
        slots.take("a", "primary", "h1").block();
        clubs.update(Caller.system("test"), "a", club -> club.join("p1")).block();

        assertThat(clubs.get(Caller.system("test"), "a").block().version()).isEqualTo(2);
        assertThat(slots.take("a", "primary", "h2").block()).isFalse();
    }

    @Test
    void aMissingDocumentHasNoSlots() {
        assertThatThrownBy(() -> slots.take("none", "primary", "h1").block()).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> slots.swap("none", "primary", "h1", "h2").block())
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void closedSlotsAreTakenByNobodyUntilTheyAreOpened() {
        assertThat(slots.closed("a").block()).isFalse();
        assertThat(slots.close("a").block()).isTrue();
        assertThat(slots.close("a").block()).isTrue();
        assertThat(slots.closed("a").block()).isTrue();
        assertThat(slots.take("a", "primary", "h1").block()).isFalse();
        slots.open("a").block();
        assertThat(slots.take("a", "primary", "h1").block()).isTrue();
    }

    @Test
    void slotsCloseOnlyWhereNobodyHoldsOne() {
        slots.take("a", "primary", "h1").block();
        assertThat(slots.close("a").block()).isFalse();
        assertThat(slots.closed("a").block()).isFalse();
        slots.free("a", "primary", "h1").block();
        assertThat(slots.close("a").block()).isTrue();
        assertThatThrownBy(() -> slots.close("none").block()).isInstanceOf(NotFoundException.class);
    }

    @Test
    void whoClosesAndWhoTakesNeverBothSucceed() {
        for (int i = 0; i < 40; i++) {
            String id = "race" + i;
            clubs.insert(Caller.system("test"), id, Club.named("x"), List.of()).block();
            long won = Flux.just(slots.close(id), slots.take(id, "primary", "h1"))
                    .flatMap(it -> it, 2)
                    .filter(Boolean::booleanValue)
                    .count()
                    .block();
            assertThat(won).isEqualTo(1);
        }
    }

    @Test
    void aNameThatWouldBeAPathIsRefused() {
        assertThatThrownBy(() -> slots.take("a", "state.name", "h1").block())
                .isInstanceOf(IllegalArgumentException.class);
    }
}
