package org.bangdai.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bangdai.platform.store.Seats.Taking.CLOSED;
import static org.bangdai.platform.store.Seats.Taking.FULL;
import static org.bangdai.platform.store.Seats.Taking.SEATED;

import java.util.List;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.store.Seats.Taking;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

class SeatsTest {

    private final StoreFixture store = new StoreFixture();
    private final Aggregates<Club> clubs = store.factory().create(Club.aggregate());
    private final Seats seats = clubs.seats();

    @BeforeEach
    void insert() {
        clubs.insert(Caller.system("test"), "a", Club.named("x"), List.of()).block();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void seatsThatWereNeverOpenedAreClosed() {
        assertThat(take("h1")).isEqualTo(CLOSED);
    }

    @Test
    void theCapacityIsNeverExceeded() {
        seats.open("a", "mentees", 3).block();

        List<Taking> takings = Flux.range(0, 64)
                .flatMap(i -> seats.take("a", "mentees", "h" + i), 64)
                .collectList()
                .block();

        assertThat(takings).filteredOn(SEATED::equals).hasSize(3);
        assertThat(takings).filteredOn(FULL::equals).hasSize(61);
    }

    @Test
    void aHolderTakesOneSeatHoweverOften() {
        seats.open("a", "mentees", 2).block();

        Flux.range(0, 16).flatMap(i -> seats.take("a", "mentees", "h1"), 16).blockLast();

        assertThat(take("h2")).isEqualTo(SEATED);
        assertThat(take("h3")).isEqualTo(FULL);
        assertThat(take("h1")).isEqualTo(SEATED);
    }

    @Test
    void aSeatThatIsLeftIsFreeOnce() {
        seats.open("a", "mentees", 1).block();
        take("h1");

        seats.leave("a", "mentees", "h2").block();
        assertThat(take("h2")).isEqualTo(FULL);
        seats.leave("a", "mentees", "h1").block();
        seats.leave("a", "mentees", "h1").block();

        assertThat(take("h2")).isEqualTo(SEATED);
        assertThat(take("h3")).isEqualTo(FULL);
    }

    @Test
    void aLoweredCapacityKeepsItsHoldersAndFreesNoSeatUntilEnoughHaveLeft() {
        seats.open("a", "mentees", 3).block();
        List.of("h1", "h2", "h3").forEach(this::take);

        seats.open("a", "mentees", 1).block();
        seats.leave("a", "mentees", "h1").block();
        assertThat(take("h4")).isEqualTo(FULL);
        assertThat(take("h2")).isEqualTo(SEATED);
        seats.leave("a", "mentees", "h2").block();
        assertThat(take("h4")).isEqualTo(FULL);
        seats.leave("a", "mentees", "h3").block();

        assertThat(take("h4")).isEqualTo(SEATED);
    }

    @Test
    void noCapacityIsSetBelowTheHolders() {
        assertThat(resize(2)).isTrue();
        assertThat(take("h1")).isEqualTo(CLOSED);
        seats.open("a", "mentees", 3).block();
        List.of("h1", "h2").forEach(this::take);

        assertThat(resize(1)).isFalse();
        assertThat(take("h3")).isEqualTo(SEATED);
        assertThat(resize(2)).isFalse();
        assertThat(resize(3)).isTrue();
        assertThat(take("h4")).isEqualTo(FULL);
        assertThat(resize(4)).isTrue();
        assertThat(take("h4")).isEqualTo(SEATED);
    }

    @Test
    void aCapacityThatIsLoweredWhileOthersSitDownIsNeverExceeded() {
        seats.open("a", "mentees", 8).block();
        Flux.range(0, 16)
                .flatMap(i -> i % 4 == 0 ? seats.resize("a", "mentees", 4) : seats.take("a", "mentees", "h" + i), 16)
                .blockLast();
        long seated = Flux.range(0, 16)
                .filterWhen(i -> seats.take("a", "mentees", "h" + i).map(SEATED::equals))
                .count()
                .block();
        assertThat(seated).isEqualTo(resize(4) ? 4 : 8);
    }

    private boolean resize(int capacity) {
        return seats.resize("a", "mentees", capacity).block();
    }

    @Test
    void openingAgainIsHarmlessAlsoAtOnce() {
        Flux.range(0, 16)
                .flatMap(i -> seats.open("a", "mentees", 1 + i % 2), 16)
                .blockLast();
        seats.open("a", "mentees", 2).block();

        assertThat(take("h1")).isEqualTo(SEATED);
        assertThat(take("h2")).isEqualTo(SEATED);
        assertThat(take("h3")).isEqualTo(FULL);
    }

    @Test
    void closedSeatsKeepTheirHoldersAndTakeNobody() {
        seats.open("a", "mentees", 2).block();
        take("h1");
        seats.close("a", "mentees").block();

        assertThat(take("h2")).isEqualTo(CLOSED);
        assertThat(take("h1")).isEqualTo(SEATED);

        seats.open("a", "mentees", 2).block();
        assertThat(take("h2")).isEqualTo(SEATED);
    }

    @Test
    void closingWhatWasNeverOpenedDoesNothing() {
        seats.close("a", "mentees").block();
        seats.open("a", "mentees", 1).block();

        assertThat(take("h1")).isEqualTo(SEATED);
    }

    @Test
    void aMissingDocumentHasNoSeats() {
        assertThatThrownBy(() -> seats.take("none", "mentees", "h1").block()).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> seats.open("none", "mentees", 1).block()).isInstanceOf(NotFoundException.class);
    }

    private Taking take(String holder) {
        return seats.take("a", "mentees", holder).block();
    }
}
