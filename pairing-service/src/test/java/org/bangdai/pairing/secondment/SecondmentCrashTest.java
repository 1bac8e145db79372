package org.bangdai.pairing.secondment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.bangdai.pairing.CutOffService.CRASH;
import static org.bangdai.pairing.PoolFixtures.SYSTEM;
import static org.bangdai.pairing.PoolFixtures.id;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bangdai.pairing.CutOffService;
import org.bangdai.pairing.PoolFixtures;
import org.bangdai.pairing.mentee.RegisterMentee;
import org.bangdai.pairing.secondment.domain.Posting;
import org.bangdai.pairing.secondment.domain.Secondments;
import org.bangdai.platform.decision.RefusedException;
import org.bangdai.platform.event.EventPublisher;
import org.bangdai.platform.event.RecordingPublisher;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.CommandId;
import org.bangdai.platform.work.Buckets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A crash before and after every write of a secondment and of its end, and many at once: granted once, told of once. */
@CutOffService
class SecondmentCrashTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired
    SecondMentee second;

    @Autowired
    SecondmentBook book;

    @Autowired
    EndSecondments ends;

    @Autowired
    RegisterMentee register;

    @Autowired
    EventPublisher publisher;

    @Autowired
    Clock clock;

    private String registered() {
        String mentee = id();
        register.register(
                        SYSTEM,
                        PoolFixtures.graduate(mentee, LocalDate.now(clock).minusYears(1)))
                .block(SOON);
        return mentee;
    }

    private Mono<Stored<Secondments>> second(CommandId command, String mentee, int from, int to) {
        LocalDate today = LocalDate.now(clock);
        return second.second(
                SYSTEM,
                command,
                mentee,
                new Secondments.Wish("街道办事处", "330522001", "主任助理", today.plusDays(from), today.plusDays(to)));
    }

    private List<Long> published(String mentee) {
        return ((RecordingPublisher) publisher).sequences(mentee);
    }

    private List<Posting> postings(String mentee) {
        Stored<Secondments> found = book.find(SYSTEM, mentee).block(SOON);
        return found == null ? List.of() : found.state().postings();
    }

    @Test
    void aSecondmentIsGrantedOnceAndItsEndToldOnceWhateverCrashes() throws Exception {
        int points = CRASH.everyPoint(point -> {
            String mentee = registered();
            CommandId command = new CommandId(id());
            CRASH.during(point, () -> second(command, mentee, 0, 3).block(SOON));
            await().atMost(SOON)
                    .ignoreExceptions()
                    .untilAsserted(() -> second(command, mentee, 0, 3).block(SOON));
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(published(mentee)).containsExactly(1L));
            assertThat(postings(mentee)).hasSize(1);

            Instant after = clock.instant().plus(Duration.ofDays(4));
            CRASH.during(point, () -> ends.sweep(Buckets.of(mentee), after).block(SOON));
            await().atMost(SOON).ignoreExceptions().untilAsserted(() -> {
                ends.sweep(Buckets.of(mentee), after).block(SOON);
                assertThat(postings(mentee)).singleElement().matches(Posting::over);
            });
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(published(mentee)).containsExactly(1L, 2L));
        });
        assertThat(points).isGreaterThan(1);
    }

    @Test
    void oneOfManyAtOnceGetsTheDays() {
        String mentee = registered();
        long granted = Flux.range(0, 16)
                .flatMap(
                        i -> second(new CommandId(id()), mentee, i % 3, 10 + i)
                                .map(done -> 1)
                                .onErrorResume(RefusedException.class, refused -> Mono.empty()),
                        16)
                .count()
                .block(SOON);
        assertThat(granted).isOne();
        assertThat(postings(mentee)).hasSize(1);
    }
}
