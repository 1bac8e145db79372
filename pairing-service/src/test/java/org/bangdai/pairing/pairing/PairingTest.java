package org.bangdai.pairing.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bangdai.pairing.PoolFixtures.NOW;
import static org.bangdai.pairing.PoolFixtures.PROGRAMME;
import static org.bangdai.pairing.PoolFixtures.TODAY;
import static org.bangdai.pairing.PoolFixtures.appointed;
import static org.bangdai.pairing.PoolFixtures.file;
import static org.bangdai.pairing.PoolFixtures.graduate;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.bangdai.pairing.mentee.domain.Eligibility;
import org.bangdai.pairing.mentee.domain.Mentee;
import org.bangdai.pairing.mentor.domain.Candidate;
import org.bangdai.pairing.mentor.domain.Mentor;
import org.bangdai.pairing.pairing.domain.Activating;
import org.bangdai.pairing.pairing.domain.Active;
import org.bangdai.pairing.pairing.domain.Claiming;
import org.bangdai.pairing.pairing.domain.Ended;
import org.bangdai.pairing.pairing.domain.Lapsed;
import org.bangdai.pairing.pairing.domain.Pairing;
import org.bangdai.pairing.pairing.domain.PairingEvents.PairingCreated;
import org.bangdai.pairing.pairing.domain.PairingEvents.PairingTransferred;
import org.bangdai.pairing.pairing.domain.PairingRefusal;
import org.bangdai.pairing.pairing.domain.Proposal;
import org.bangdai.pairing.pairing.domain.Proposed;
import org.bangdai.pairing.pairing.domain.Role;
import org.bangdai.pairing.pairing.domain.Successor;
import org.bangdai.pairing.pairing.domain.Transferring;
import org.bangdai.platform.decision.Decision;
import org.junit.jupiter.api.Test;

class PairingTest {

    private static final Mentee MENTEE = graduate("young");

    private static Proposal proposal(Mentor mentor, Mentee mentee) {
        return new Proposal(mentor, mentee, Role.PRIMARY, PROGRAMME);
    }

    private static Claiming claiming() {
        return proposal(appointed("old", 3), MENTEE).open("p", "person:o", List.of(), null, NOW);
    }

    private static Proposed proposed() {
        return (Proposed) after(claiming().claimed());
    }

    private static Activating activating() {
        Proposed once = (Proposed) after(proposed().accept("old", NOW));
        return (Activating) after(once.accept("young", NOW));
    }

    private static Pairing after(Decision<Pairing> decision) {
        return ((Decision.Change<Pairing>) decision).next();
    }

    @Test
    void nothingSpeaksAgainstAnAppointedMentorAndAnEligibleMentee() {
        assertThat(proposal(appointed("old", 3), MENTEE).refusal(TODAY)).isEmpty();
    }

    @Test
    void somePairsAreExcluded() {
        assertThat(proposal(appointed("young", 3), MENTEE).refusal(TODAY)).contains(new PairingRefusal.Oneself());
        assertThat(proposal(appointed("leader-young", 3), MENTEE).refusal(TODAY))
                .contains(new PairingRefusal.ReportingLine());
        assertThat(proposal(new Candidate(file("old"), List.of(), List.of()), MENTEE)
                        .refusal(TODAY))
                .contains(new PairingRefusal.NotAppointed());
        assertThat(proposal(appointed("old", 3), MENTEE).refusal(LocalDate.of(2030, 1, 1)))
                .contains(new PairingRefusal.NotAppointed());
        assertThat(proposal(appointed("old", 3), graduate("young", LocalDate.of(2020, 1, 1)))
                        .refusal(TODAY))
                .contains(new PairingRefusal.NotEligible(List.of(Eligibility.Rule.SERVICE_UNDER_LIMIT)));
    }

    @Test
    void bothConsentsAskForASeatAndTheSeatMakesItActive() {
        Decision.Change<Pairing> seated =
                (Decision.Change<Pairing>) activating().seated(NOW, TODAY, false);
        assertThat(seated.next()).isInstanceOfSatisfying(Active.class, it -> {
            assertThat(it.startsOn()).isEqualTo(TODAY);
            assertThat(it.endsOn()).isEqualTo(LocalDate.of(2027, 11, 22));
            assertThat(it.seat()).isEqualTo("p#1");
        });
        assertThat(seated.events()).singleElement().isInstanceOf(PairingCreated.class);
    }

    @Test
    void withoutASeatTheLastConsentIsTakenBackAndTheNextAttemptHasASeatOfItsOwn() {
        Proposed back = (Proposed) after(activating().full());
        assertThat(back.consents()).containsExactly("old");
        Activating again = (Activating) after(back.accept("young", NOW));
        assertThat(again.seat()).isEqualTo("p#2");
        assertThat(again.holds("p#1")).isFalse();
    }

    @Test
    void aStrangerNeitherConsentsNorDeclines() {
        assertThat(proposed().accept("leader-young", NOW)).isEqualTo(Decision.refuse(new PairingRefusal.NotAParty()));
        assertThat(proposed().decline("x", NOW)).isEqualTo(Decision.refuse(new PairingRefusal.NotAParty()));
    }

    @Test
    void anOfferExpiresAfterSevenDaysToTheInstant() {
        var end = NOW.plus(Duration.ofDays(7));
        assertThat(proposed().accept("old", end)).isEqualTo(Decision.refuse(new PairingRefusal.OfferExpired()));
        assertThat(after(proposed().accept("old", end.minusMillis(1)))).isInstanceOf(Proposed.class);
        assertThat(after(proposed().expire(end.minusMillis(1)))).isEqualTo(proposed());
        assertThat(after(proposed().expire(end))).isInstanceOf(Lapsed.class);
    }

    @Test
    void sayingYesTwiceIsOneYes() {
        Proposed once = (Proposed) after(proposed().accept("old", NOW));
        assertThat(after(once.accept("old", NOW))).isEqualTo(once);
    }

    private static Active active() {
        return (Active) after(activating().seated(NOW, TODAY, false));
    }

    private static Transferring transferring() {
        var terms = proposal(appointed("next", 3), MENTEE).terms("q", "person:o", "p");
        return (Transferring) after(active().transfer(Successor.of(terms, "p", "1"), "导师调离"));
    }

    @Test
    void aTransferWithoutASeatLeavesThePairingAsItWas() {
        assertThat(after(transferring().withoutSeat())).isEqualTo(active());
    }

    @Test
    void aTransferEndsOnePairingAndNamesTheOther() {
        Transferring seated = (Transferring) after(transferring().withSeat());
        assertThat(seated.isOpen()).isTrue();
        assertThat(seated.holds("p#1")).isTrue();
        assertThat(seated.holds("q#p/1")).isTrue();
        Decision.Change<Pairing> over = (Decision.Change<Pairing>) seated.handOver(TODAY);
        assertThat(over.next()).isInstanceOfSatisfying(Ended.class, it -> {
            assertThat(it.outcome()).isEqualTo(Pairing.Outcome.TRANSFERRED);
            assertThat(it.holds("q#p/1")).isTrue();
            assertThat(after(it.giveBack()).holds("q#p/1")).isFalse();
        });
        assertThat(over.events())
                .singleElement()
                .isInstanceOfSatisfying(
                        PairingTransferred.class,
                        it -> assertThat(it.successorId()).isEqualTo("q"));
        Active next = seated.successor().start(TODAY);
        assertThat(next.holds("q#p/1")).isTrue();
        assertThat(next.created().predecessorId()).isEqualTo("p");
    }

    @Test
    void onlyATransfersSeatNamesAPredecessor() {
        assertThat(Successor.predecessorOf("q#p/1")).contains("p");
        assertThat(Successor.predecessorOf("p#1")).isEmpty();
    }
}
