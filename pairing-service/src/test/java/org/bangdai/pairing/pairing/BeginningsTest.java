package org.bangdai.pairing.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bangdai.pairing.PoolFixtures.NOW;
import static org.bangdai.pairing.PoolFixtures.PROGRAMME;
import static org.bangdai.pairing.PoolFixtures.TODAY;
import static org.bangdai.pairing.PoolFixtures.appointed;
import static org.bangdai.pairing.PoolFixtures.graduate;

import java.time.LocalDate;
import java.util.List;
import org.bangdai.pairing.pairing.domain.Activating;
import org.bangdai.pairing.pairing.domain.Active;
import org.bangdai.pairing.pairing.domain.Agreed;
import org.bangdai.pairing.pairing.domain.Claiming;
import org.bangdai.pairing.pairing.domain.Ended;
import org.bangdai.pairing.pairing.domain.Holding;
import org.bangdai.pairing.pairing.domain.Lapsed;
import org.bangdai.pairing.pairing.domain.Pairing;
import org.bangdai.pairing.pairing.domain.PairingEvents.EmergencyLapsed;
import org.bangdai.pairing.pairing.domain.PairingEvents.PairingCompleted;
import org.bangdai.pairing.pairing.domain.PairingEvents.PairingCreated;
import org.bangdai.pairing.pairing.domain.PairingEvents.PairingEnding;
import org.bangdai.pairing.pairing.domain.PairingEvents.PairingExhausted;
import org.bangdai.pairing.pairing.domain.PairingEvents.PairingOverdue;
import org.bangdai.pairing.pairing.domain.PairingRefusal;
import org.bangdai.pairing.pairing.domain.Proposal;
import org.bangdai.pairing.pairing.domain.Proposed;
import org.bangdai.pairing.pairing.domain.Provisional;
import org.bangdai.pairing.pairing.domain.Role;
import org.bangdai.pairing.pairing.domain.Starting;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.decision.Event;
import org.junit.jupiter.api.Test;

/** Emergencies, choices, ceremonies and the ends of terms, as pure rules. */
class BeginningsTest {

    private static Proposal proposal(String mentor, Role role) {
        return new Proposal(appointed(mentor, 3), graduate("young"), role, PROGRAMME);
    }

    private static Pairing after(Decision<Pairing> decision) {
        return ((Decision.Change<Pairing>) decision).next();
    }

    private static List<Event> events(Decision<Pairing> decision) {
        return ((Decision.Change<Pairing>) decision).events();
    }

    private static Proposed offered(List<String> further, String ceremony) {
        Claiming claiming = proposal("old", Role.PRIMARY).open("p", "person:o", further, ceremony, NOW);
        return (Proposed) after(claiming.claimed());
    }

    private static Activating activating(String ceremony) {
        Proposed once = (Proposed) after(offered(List.of(), ceremony).accept("old", NOW));
        return (Activating) after(once.accept("young", NOW));
    }

    private static Active active() {
        return (Active) after(activating(null).seated(NOW, TODAY, false));
    }

    private static Provisional provisional() {
        Starting starting = proposal("old", Role.EMERGENCY).start("p", "person:o", "台风", TODAY);
        assertThat(events(starting.seated())).singleElement().isInstanceOfSatisfying(PairingCreated.class, it -> {
            assertThat(it.role()).isEqualTo(Role.EMERGENCY);
            assertThat(it.reason()).isEqualTo("台风");
        });
        return (Provisional) after(starting.seated());
    }

    @Test
    void anEmergencyLapsesOnTheDayAfterItsLast() {
        Provisional begun = provisional();
        assertThat(begun.endsOn()).isEqualTo(TODAY.plusDays(6));
        assertThat(after(begun.lapse(begun.endsOn()))).isEqualTo(begun);
        Decision<Pairing> lapsed = begun.lapse(begun.endsOn().plusDays(1));
        assertThat(after(lapsed)).isInstanceOfSatisfying(Ended.class, it -> {
            assertThat(it.outcome()).isEqualTo(Pairing.Outcome.NOT_RATIFIED);
            assertThat(it.endedOn()).isEqualTo(begun.endsOn());
        });
        assertThat(events(lapsed)).singleElement().isInstanceOf(EmergencyLapsed.class);
    }

    @Test
    void aRatificationComesInTimeAndNamesAnEndWithinNinetyDays() {
        Provisional begun = provisional();
        LocalDate last = TODAY.plusDays(89);
        assertThat(begun.ratify("o", "x", last, begun.endsOn().plusDays(1)))
                .isEqualTo(Decision.refuse(new PairingRefusal.RatificationLate(begun.endsOn())));
        for (LocalDate wrong : List.of(TODAY.minusDays(1), last.plusDays(1))) {
            assertThat(begun.ratify("o", "x", wrong, TODAY))
                    .isEqualTo(Decision.refuse(new PairingRefusal.EndOutOfBounds(TODAY, last)));
        }
        Active ratified = (Active) after(begun.ratify("o", "x", last, begun.endsOn()));
        assertThat(ratified.endsOn()).isEqualTo(last);
        assertThat(after(ratified.atTerm(last))).isEqualTo(ratified);
        assertThat(events(ratified.atTerm(last.plusDays(1))))
                .containsExactly(new PairingCompleted("p", "old", "young", Role.EMERGENCY, "330523205", last));
    }

    @Test
    void bothAreToldThirtyDaysBeforeATermEndsAndAfterItAPersonCompletesIt() {
        Active fresh = active();
        LocalDate end = fresh.endsOn();
        assertThat(after(fresh.atTerm(end.minusDays(31)))).isEqualTo(fresh);
        Decision<Pairing> warned = fresh.atTerm(end.minusDays(30));
        assertThat(events(warned)).singleElement().isInstanceOf(PairingEnding.class);
        Active ending = (Active) after(warned);
        assertThat(after(ending.atTerm(end))).isEqualTo(ending);
        Decision<Pairing> over = ending.atTerm(end.plusDays(1));
        assertThat(events(over))
                .singleElement()
                .isInstanceOfSatisfying(
                        PairingOverdue.class, it -> assertThat(it.proposedBy()).isEqualTo("o"));
        Active overdue = (Active) after(over);
        assertThat(after(overdue.atTerm(end.plusYears(1)))).isEqualTo(overdue);
        assertThat(events(fresh.atTerm(end.plusDays(1)))).singleElement().isInstanceOf(PairingOverdue.class);
        assertThat(after(overdue.complete(end.plusDays(9)))).isInstanceOf(Ended.class);
    }

    @Test
    void whoRefusesDecidesWhetherTheNextIsAsked() {
        Lapsed byMentor = (Lapsed) after(offered(List.of("b", "c"), null).decline("old", NOW));
        assertThat(byMentor.intent()).isEqualTo(Pairing.RELEASE);
        Lapsed seeking = (Lapsed) after(byMentor.giveBack());
        assertThat(seeking.intent()).isEqualTo(Lapsed.CHOOSE);
        Lapsed byMentee = (Lapsed) after(offered(List.of("b"), null).decline("young", NOW));
        assertThat(after(byMentee.giveBack()).intent()).isNull();
        Claiming next = proposal("c", Role.PRIMARY).follow(seeking.terms(), 1, "q", NOW);
        assertThat(next.terms().further()).isEmpty();
        assertThat(next.terms().choice()).isEqualTo(3);
        assertThat(next.terms().proposedBy()).isEqualTo("person:o");
        assertThat(events(seeking.exhausted()))
                .containsExactly(new PairingExhausted("p", "old", "young", Role.PRIMARY, "330523205", 3, "o"));
    }

    @Test
    void choicesAreBoundedAndEachIsAnother() {
        Proposal first = proposal("old", Role.PRIMARY);
        Proposal b = proposal("b", Role.PRIMARY);
        Proposal c = proposal("c", Role.PRIMARY);
        assertThat(first.refusal(List.of(b, c), TODAY)).isEmpty();
        assertThat(first.refusal(List.of(b, c, proposal("d", Role.PRIMARY)), TODAY))
                .contains(new PairingRefusal.TooManyChoices(3));
        assertThat(first.refusal(List.of(b, b), TODAY)).contains(new PairingRefusal.RepeatedChoice());
        assertThat(first.refusal(List.of(proposal("leader-young", Role.PRIMARY)), TODAY))
                .contains(new PairingRefusal.ReportingLine());
        assertThat(proposal("old", Role.EMERGENCY).refusal(List.of(), TODAY))
                .contains(new PairingRefusal.StartsAtOnce());
    }

    @Test
    void aPairingThatIsHeldBackBeginsWithItsCeremonyOrWithoutIt() {
        Agreed agreed = (Agreed) after(activating("c").seated(NOW, TODAY, true));
        assertThat(agreed.holds("p#1")).isTrue();
        assertThat(agreed.isOpen()).isTrue();
        assertThat(after(Holding.celebrate(agreed, "other", TODAY))).isEqualTo(agreed);
        assertThat(after(Holding.celebrate(agreed, "c", TODAY)))
                .isInstanceOfSatisfying(
                        Active.class,
                        it -> assertThat(it.created().ceremonyId()).isEqualTo("c"));
        assertThat(after(Holding.leave(agreed, "c", TODAY)))
                .isInstanceOfSatisfying(
                        Active.class,
                        it -> assertThat(it.created().ceremonyId()).isNull());
        assertThat(after(activating("c").seated(NOW, TODAY, false))).isInstanceOf(Active.class);
        assertThat(Holding.hold(active(), "c")).isEqualTo(Decision.refuse(new PairingRefusal.NotForACeremony()));
        assertThat(Holding.hold(agreed, "d")).isEqualTo(Decision.refuse(new PairingRefusal.InAnotherCeremony()));
        Lapsed declined = (Lapsed) after(agreed.decline("young", NOW));
        assertThat(declined.seat()).isEqualTo("p#1");
    }
}
