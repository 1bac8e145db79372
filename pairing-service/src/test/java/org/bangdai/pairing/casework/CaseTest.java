package org.bangdai.pairing.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bangdai.pairing.PoolFixtures.NOW;
import static org.bangdai.pairing.PoolFixtures.TODAY;

import org.bangdai.pairing.activity.domain.Details.Parties;
import org.bangdai.pairing.casework.domain.Case;
import org.bangdai.pairing.casework.domain.CaseEvents.CaseHandedOver;
import org.bangdai.pairing.casework.domain.CaseEvents.CaseReopened;
import org.bangdai.pairing.casework.domain.CaseEvents.CaseUnassigned;
import org.bangdai.pairing.casework.domain.CaseEvents.DisputeClosed;
import org.bangdai.pairing.casework.domain.CaseEvents.DisputeOpened;
import org.bangdai.pairing.casework.domain.CaseEvents.ProblemClosed;
import org.bangdai.pairing.casework.domain.CaseEvents.ProblemSolved;
import org.bangdai.pairing.casework.domain.CaseFacts;
import org.bangdai.pairing.casework.domain.CaseRefusal;
import org.bangdai.pairing.casework.domain.Closing.Outcome;
import org.bangdai.pairing.casework.domain.Matter;
import org.bangdai.pairing.casework.domain.OpenCase;
import org.bangdai.pairing.casework.domain.UnassignedCase;
import org.bangdai.pairing.casework.domain.Who;
import org.bangdai.pairing.pairing.domain.Active;
import org.bangdai.pairing.pairing.domain.Ended;
import org.bangdai.pairing.pairing.domain.Pairing;
import org.bangdai.pairing.pairing.domain.Role;
import org.bangdai.pairing.pairing.domain.Successor;
import org.bangdai.pairing.pairing.domain.Terms;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.decision.Event;
import org.bangdai.platform.store.RecordMapping;
import org.junit.jupiter.api.Test;

class CaseTest {

    private static final Who MENTOR = new Who("person:m", "m", false);
    private static final Who STRANGER = new Who("person:x", "x", false);
    private static final Who ORGANISER = new Who("person:o", "o", true);

    private static Terms terms(String pairing, String mentor) {
        return new Terms(pairing, mentor, "师", "e", "徒", Role.PRIMARY, "330523205", "l", "33-v1", 12, "o", null);
    }

    private static Active active(String pairing, String mentor) {
        return new Active(terms(pairing, mentor), TODAY, TODAY.plusYears(1), "seat");
    }

    private static Pairing ended(String pairing, Successor successor) {
        Pairing.Outcome outcome = successor == null ? Pairing.Outcome.COMPLETED : Pairing.Outcome.TRANSFERRED;
        return new Ended(terms(pairing, "m"), TODAY, TODAY, outcome, "x", "seat", true, successor);
    }

    private static Case opened(Matter matter) {
        return next(Case.open(new CaseFacts("c", matter, "person:m", NOW, null), terms("p", "m")));
    }

    private static Case dispute() {
        return opened(new Matter.Dispute(Parties.NEIGHBOURS, "排水"));
    }

    private static OpenCase open() {
        return (OpenCase) dispute();
    }

    private static Case next(Decision<Case> decision) {
        return ((Decision.Change<Case>) decision).next();
    }

    private static Event event(Decision<Case> decision) {
        return ((Decision.Change<Case>) decision).events().getFirst();
    }

    @Test
    void itIsOpenedAndClosedWithAnOutcomeOfItsSort() {
        assertThat(event(Case.open(
                        new CaseFacts("c", dispute().facts().matter(), "person:m", NOW, "a"), terms("p", "m"))))
                .isInstanceOfSatisfying(
                        DisputeOpened.class, it -> assertThat(it.activityId()).isEqualTo("a"));
        assertThat(dispute().close(Outcome.SOLVED, "x", MENTOR, NOW))
                .isEqualTo(Decision.refuse(new CaseRefusal.OtherOutcome()));
        assertThat(dispute().close(Outcome.SETTLED, "x", STRANGER, NOW))
                .isEqualTo(Decision.refuse(new CaseRefusal.NotYours()));
        assertThat(event(dispute().close(Outcome.SETTLED, "签了协议", MENTOR, NOW))).isInstanceOf(DisputeClosed.class);
        Case closed = next(dispute().close(Outcome.SETTLED, "签了协议", ORGANISER, NOW));
        assertThat(closed.close(Outcome.SETTLED, "again", MENTOR, NOW)).isEqualTo(Decision.change(closed));
        assertThat(closed.close(Outcome.REFERRED, "x", MENTOR, NOW))
                .isEqualTo(Decision.refuse(new CaseRefusal.AlreadyClosed()));

        Case problem = opened(new Matter.EnterpriseProblem("厂", "缺工"));
        assertThat(event(problem.close(Outcome.SOLVED, "招到", MENTOR, NOW))).isInstanceOf(ProblemSolved.class);
        assertThat(event(problem.close(Outcome.NOT_SOLVABLE, "无", MENTOR, NOW))).isInstanceOf(ProblemClosed.class);
    }

    @Test
    void onlyAClosedOneIsReopened() {
        assertThat(dispute().reopen("x", MENTOR)).isEqualTo(Decision.refuse(new CaseRefusal.NotClosed()));
        Case closed = next(dispute().close(Outcome.SETTLED, "签了协议", MENTOR, NOW));
        assertThat(closed.reopen("x", STRANGER)).isEqualTo(Decision.refuse(new CaseRefusal.NotYours()));
        assertThat(event(closed.reopen("反悔", MENTOR))).isInstanceOf(CaseReopened.class);
        Case again = next(closed.reopen("反悔", MENTOR));
        assertThat(again.intent()).isEqualTo(OpenCase.SETTLE);
        assertThat(again.reopen("反悔", MENTOR)).isEqualTo(Decision.change(again));
        assertThat(again.reopen("x", MENTOR)).isEqualTo(Decision.refuse(new CaseRefusal.NotClosed()));
    }

    @Test
    void itGoesOnWithTheSuccessor() {
        Successor successor = Successor.of(terms("q", "n"), "p", "1");
        Decision<Case> over = open().settle(ended("p", successor));
        assertThat(event(over)).isInstanceOfSatisfying(CaseHandedOver.class, it -> {
            assertThat(it.pairingId()).isEqualTo("q");
            assertThat(it.formerPairingId()).isEqualTo("p");
            assertThat(it.mentorId()).isEqualTo("n");
        });
        OpenCase theirs = (OpenCase) next(over);
        assertThat(theirs.intent()).isEqualTo(OpenCase.SETTLE);
        assertThat(theirs.settle(ended("p", successor))).isEqualTo(Decision.change(theirs));
        assertThat(next(theirs.settle(null)).intent()).isNull();
        assertThat(next(theirs.settle(active("q", "n"))).intent()).isNull();
    }

    @Test
    void withoutASuccessorItWaitsForAnOrganiser() {
        Decision<Case> over = open().settle(ended("p", null));
        assertThat(event(over)).isInstanceOf(CaseUnassigned.class);
        UnassignedCase waiting = (UnassignedCase) next(over);
        assertThat(waiting.close(Outcome.SETTLED, "x", MENTOR, NOW))
                .isEqualTo(Decision.refuse(new CaseRefusal.NotYours()));
        assertThat(event(waiting.assign(terms("r", "n")))).isInstanceOf(CaseHandedOver.class);
        Case assigned = next(waiting.assign(terms("r", "n")));
        assertThat(assigned.owner().pairingId()).isEqualTo("r");
        assertThat(assigned.assign(terms("r", "n"))).isEqualTo(Decision.change(assigned));
        assertThat(assigned.assign(terms("s", "n"))).isEqualTo(Decision.refuse(new CaseRefusal.NotUnassigned()));
    }

    @Test
    void whatIsStoredComesBack() {
        RecordMapping<Case> mapping = RecordMapping.of(Case.class);
        Case closed = next(dispute().close(Outcome.SETTLED, "x", MENTOR, NOW));
        for (Case each : new Case[] {dispute(), next(open().settle(ended("p", null))), closed}) {
            assertThat(mapping.read(mapping.write(each))).isEqualTo(each);
        }
    }
}
