package org.bangdai.pairing.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.bangdai.pairing.CutOffService.CRASH;
import static org.bangdai.pairing.PoolFixtures.SYSTEM;
import static org.bangdai.pairing.PoolFixtures.id;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.bangdai.pairing.CutOffService;
import org.bangdai.pairing.activity.domain.Details.Parties;
import org.bangdai.pairing.casework.domain.Case;
import org.bangdai.pairing.casework.domain.CaseFacts;
import org.bangdai.pairing.casework.domain.Closing;
import org.bangdai.pairing.casework.domain.Matter;
import org.bangdai.pairing.pairing.Pairings;
import org.bangdai.pairing.pairing.domain.Active;
import org.bangdai.pairing.pairing.domain.Role;
import org.bangdai.pairing.pairing.domain.Successor;
import org.bangdai.pairing.pairing.domain.Terms;
import org.bangdai.pairing.pairing.domain.Transferring;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.caller.Scope;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.event.EventMeta;
import org.bangdai.platform.event.EventPublisher;
import org.bangdai.platform.event.PendingEvent;
import org.bangdai.platform.event.RecordingPublisher;
import org.bangdai.platform.store.Stored;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A crash before and after every write of an opening while the pairing is being transferred: the case is with the successor, once. */
@CutOffService
class CaseCrashTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Caller ORGANISER =
            new Caller("person:o", "o", "app", Set.of("organiser"), "330523", null, new Scope.Within("330523"));

    @Autowired
    WorkOnCase work;

    @Autowired
    CaseListener listener;

    @Autowired
    Cases cases;

    @Autowired
    Pairings pairings;

    @Autowired
    EventPublisher publisher;

    @Autowired
    Clock clock;

    private static Terms terms(String pairing) {
        return new Terms(pairing, id(), "师", id(), "徒", Role.FIELD, "330523205", "leader", "33-v1", 12, "o", null);
    }

    private Terms active(String pairing) {
        Terms terms = terms(pairing);
        pairings.start(SYSTEM, Successor.of(terms, id(), "1"), LocalDate.now(clock))
                .block(SOON);
        return terms;
    }

    private void transfer(String pairing, Terms next) {
        pairings.update(
                        SYSTEM,
                        pairing,
                        it -> it instanceof Active active
                                ? active.transfer(Successor.of(next, pairing, "1"), "换人")
                                : Decision.change(it))
                .then(pairings.update(
                        SYSTEM,
                        pairing,
                        it -> it instanceof Transferring moving
                                ? moving.handOver(LocalDate.now(clock))
                                : Decision.change(it)))
                .block(SOON);
    }

    private Case state(String id) {
        Stored<Case> found = cases.find(SYSTEM, id).block(SOON);
        return found == null ? null : found.state();
    }

    @Test
    void aCaseThatComesToAPairingThatHasEndedGoesToItsSuccessorOnce() throws Exception {
        int points = CRASH.everyPoint(point -> {
            String old = id();
            Terms terms = active(old);
            Terms next = terms(id());
            transfer(old, next);
            CaseFacts facts =
                    new CaseFacts(id(), new Matter.Dispute(Parties.FAMILY, "赡养"), "person:m", clock.instant(), null);
            CRASH.during(point, () -> work.open(SYSTEM, facts, terms).block(SOON));
            await().atMost(SOON)
                    .ignoreExceptions()
                    .untilAsserted(() -> work.open(SYSTEM, facts, terms).block(SOON));
            await().atMost(SOON).ignoreExceptions().untilAsserted(() -> {
                assertThat(state(facts.caseId()).owner().pairingId()).isEqualTo(next.pairingId());
                assertThat(state(facts.caseId()).intent()).isNull();
                assertThat(((RecordingPublisher) publisher).sequences(facts.caseId()))
                        .containsExactly(1L, 2L);
            });
        });
        assertThat(points).isGreaterThan(5);
    }

    @Test
    void aReopeningThatIsSentAgainIsAnsweredAsTheFirst() throws Exception {
        Terms terms = active(id());
        for (Terms owner : List.of(terms, ended())) {
            int points = CRASH.everyPoint(point -> {
                String dispute = closed(owner);
                CRASH.during(point, () -> reopen(dispute));
                await().atMost(SOON).ignoreExceptions().untilAsserted(() -> reopen(dispute));
                assertThat(state(dispute).reopenedBecause()).isEqualTo("反悔");
                await().atMost(SOON)
                        .untilAsserted(() -> assertThat(reopenings(dispute)).isEqualTo(1));
            });
            assertThat(points).isGreaterThanOrEqualTo(4);
        }
    }

    private Terms ended() {
        Terms terms = active(id());
        pairings.update(
                        SYSTEM,
                        terms.pairingId(),
                        it -> it instanceof Active active ? active.complete(LocalDate.now(clock)) : Decision.change(it))
                .block(SOON);
        return terms;
    }

    private String closed(Terms owner) {
        CaseFacts facts =
                new CaseFacts(id(), new Matter.Dispute(Parties.FAMILY, "赡养"), "person:m", clock.instant(), null);
        work.open(SYSTEM, facts, owner).block(SOON);
        work.close(ORGANISER, Matter.Sort.DISPUTE, facts.caseId(), Closing.Outcome.SETTLED, "和好")
                .block(SOON);
        return facts.caseId();
    }

    private void reopen(String dispute) {
        work.reopen(ORGANISER, Matter.Sort.DISPUTE, dispute, "反悔").block(SOON);
    }

    private long reopenings(String dispute) {
        return ((RecordingPublisher) publisher)
                .published().stream()
                        .map(PendingEvent::meta)
                        .filter(it -> it.subject().equals(dispute) && it.type().equals("case-reopened"))
                        .map(EventMeta::id)
                        .distinct()
                        .count();
    }

    @Test
    void anEndThatIsHeardOfTwiceHandsOverOnce() {
        String old = id();
        Terms terms = active(old);
        CaseFacts facts =
                new CaseFacts(id(), new Matter.Dispute(Parties.FAMILY, "赡养"), "person:m", clock.instant(), null);
        work.open(SYSTEM, facts, terms).block(SOON);
        assertThat(state(facts.caseId()).owner().pairingId()).isEqualTo(old);
        Terms next = terms(id());
        transfer(old, next);
        CaseListener.PairingEnded ended = new CaseListener.PairingEnded(old);
        listener.ended(ended).then(listener.ended(ended)).block(SOON);
        assertThat(state(facts.caseId()).owner().pairingId()).isEqualTo(next.pairingId());
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(((RecordingPublisher) publisher).sequences(facts.caseId()))
                        .containsExactly(1L, 2L));
    }
}
