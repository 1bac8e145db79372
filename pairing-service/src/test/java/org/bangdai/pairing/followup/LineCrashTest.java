package org.bangdai.pairing.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.bangdai.pairing.CutOffService.CRASH;
import static org.bangdai.pairing.PoolFixtures.SYSTEM;
import static org.bangdai.pairing.PoolFixtures.id;
import static org.bangdai.pairing.PoolFixtures.veteran;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.bangdai.pairing.CutOffService;
import org.bangdai.pairing.followup.domain.FollowUp;
import org.bangdai.pairing.pairing.Pairings;
import org.bangdai.pairing.pairing.domain.Role;
import org.bangdai.pairing.pairing.domain.Successor;
import org.bangdai.pairing.pairing.domain.Terms;
import org.bangdai.pairing.person.PersonFixtures;
import org.bangdai.pairing.person.Persons;
import org.bangdai.pairing.person.Registration;
import org.bangdai.pairing.registry.Postings;
import org.bangdai.pairing.registry.domain.Posting;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.event.EventPublisher;
import org.bangdai.platform.event.RecordingPublisher;
import org.bangdai.platform.work.Buckets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A crash before and after every write of a day's look for reporting lines: each pairing is put up once, and withdrawn once. */
@CutOffService
class LineCrashTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired
    FollowLines follow;

    @Autowired
    FollowUps followUps;

    @Autowired
    Pairings pairings;

    @Autowired
    Postings postings;

    @Autowired
    Persons persons;

    @Autowired
    EventPublisher publisher;

    @Autowired
    Clock clock;

    /** A running pairing whose mentor leads the mentee's unit for these days. */
    private String ledPair(LocalDate from, LocalDate to) {
        String mentor = id();
        String mentee = id();
        String pairing = id();
        String unit = id();
        LocalDate today = LocalDate.now(clock);
        Terms terms = new Terms(
                pairing, mentor, "师", mentee, "徒", Role.FIELD, "330523205", id(), "33-v1", 12, "person:o", null);
        for (String person : List.of(mentor, mentee)) {
            persons.register(SYSTEM, new Registration(veteran(person), PersonFixtures.ZHOU, "13812341234", null))
                    .block(SOON);
            Posting.Facts facts = new Posting.Facts(person, unit, "职务", person.equals(mentor), Set.of(), from, to);
            postings.insert(SYSTEM, (Decision.Change<Posting>) Posting.enter(id(), facts, "330523205"))
                    .block(SOON);
        }
        pairings.start(SYSTEM, new Successor(terms, pairing + "#1"), today).block(SOON);
        return pairing;
    }

    /** As the sweeper does, which comes again as long as the bucket is due. */
    private void sweep(String pairing, LocalDate day) {
        Instant now = day.atTime(6, 0).atZone(clock.getZone()).toInstant();
        int bucket = Buckets.of(pairing);
        if (follow.dueBuckets(now).any(due -> due == bucket).block(SOON)) {
            follow.sweep(bucket, now).block(SOON);
        }
    }

    private List<FollowUp> of(String pairing) {
        return followUps.ofLines(List.of(pairing)).collectList().block(SOON);
    }

    @Test
    void eachPairingIsPutUpOnceAndWithdrawnOnce() throws Exception {
        int[] days = {1};
        int points = CRASH.everyPoint(point -> {
            LocalDate day = LocalDate.now(clock).plusDays(days[0]);
            days[0] += 2;
            String pairing = ledPair(day, day);
            CRASH.during(point, () -> {
                sweep(pairing, day);
                sweep(pairing, day.plusDays(1));
            });
            await().atMost(SOON).ignoreExceptions().untilAsserted(() -> {
                sweep(pairing, day);
                sweep(pairing, day.plusDays(1));
                assertThat(of(pairing))
                        .singleElement()
                        .isInstanceOfSatisfying(
                                FollowUp.Closed.class,
                                it -> assertThat(it.dismissed()).isFalse());
                assertThat(((RecordingPublisher) publisher)
                                .sequences(of(pairing).getFirst().task().followUpId()))
                        .containsExactly(1L, 2L);
            });
        });
        assertThat(points).isGreaterThan(5);
    }
}
