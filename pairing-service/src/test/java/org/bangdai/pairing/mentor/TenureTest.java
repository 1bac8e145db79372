package org.bangdai.pairing.mentor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bangdai.pairing.PoolFixtures.NOW;
import static org.bangdai.pairing.PoolFixtures.PROGRAMME;
import static org.bangdai.pairing.PoolFixtures.TODAY;
import static org.bangdai.pairing.PoolFixtures.VETERAN;
import static org.bangdai.pairing.PoolFixtures.appointed;
import static org.bangdai.pairing.PoolFixtures.file;
import static org.bangdai.pairing.PoolFixtures.veteran;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.bangdai.pairing.mentor.domain.Act;
import org.bangdai.pairing.mentor.domain.Appointed;
import org.bangdai.pairing.mentor.domain.Candidate;
import org.bangdai.pairing.mentor.domain.CandidateFile;
import org.bangdai.pairing.mentor.domain.Criteria;
import org.bangdai.pairing.mentor.domain.Criterion;
import org.bangdai.pairing.mentor.domain.Expired;
import org.bangdai.pairing.mentor.domain.ForRemoval;
import org.bangdai.pairing.mentor.domain.Mentor;
import org.bangdai.pairing.mentor.domain.MentorEvents.MentorTermEnded;
import org.bangdai.pairing.mentor.domain.MentorEvents.MentorTermEnding;
import org.bangdai.pairing.mentor.domain.MentorRefusal;
import org.bangdai.pairing.mentor.domain.Nomination;
import org.bangdai.pairing.mentor.domain.NominationKind;
import org.bangdai.pairing.mentor.domain.Removal;
import org.bangdai.pairing.mentor.domain.Removed;
import org.bangdai.pairing.mentor.domain.Suspended;
import org.bangdai.pairing.roster.domain.MentorFacts;
import org.bangdai.pairing.roster.domain.MentorTrack;
import org.bangdai.pairing.roster.domain.ProfessionalTitle;
import org.bangdai.platform.decision.Decision;
import org.junit.jupiter.api.Test;

/** The appointment of the fixture ends with 31 December 2029. */
class TenureTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2029, 12, 31);
    private static final LocalDate PROPOSED = LocalDate.of(2027, 3, 1);

    private static Act on(LocalDate day) {
        return new Act("c-" + day, "person:o", day.atStartOfDay(ZoneOffset.UTC).toInstant(), day);
    }

    private static <T extends Mentor> T after(Class<T> type, Decision<Mentor> decision) {
        return type.cast(((Decision.Change<Mentor>) decision).next());
    }

    private static ForRemoval proposed(Removal.Reason reason) {
        return after(ForRemoval.class, appointed("m", 3).proposeRemoval(reason, "说明", on(PROPOSED)));
    }

    @Test
    void aSuspensionEndsWhereItBegan() {
        Appointed before = appointed("m", 3);
        Suspended suspended = after(Suspended.class, before.suspend("借调", on(PROPOSED)));
        assertThat(suspended.suspension().reason()).isEqualTo("借调");
        assertThat(suspended.intent()).isEqualTo(Mentor.SETTLE);
        Appointed again = after(Appointed.class, suspended.resume(on(PROPOSED.plusDays(1))));
        assertThat(again.tenure().appointment()).isEqualTo(before.tenure().appointment());
    }

    @Test
    void aTermIsRenewedInItsLastNinetyDays() {
        Appointed mentor = appointed("m", 3);
        LocalDate first = LocalDate.of(2029, 10, 3);
        assertThat(mentor.renew(on(first.minusDays(1)), PROGRAMME))
                .isEqualTo(Decision.refuse(new MentorRefusal.NotRenewable(first)));
        assertThat(mentor.renew(on(LAST_DAY.plusDays(1)), PROGRAMME)).isInstanceOf(Decision.Refused.class);
        for (LocalDate day : List.of(first, LAST_DAY)) {
            Appointed renewed = after(Appointed.class, mentor.renew(on(day), PROGRAMME));
            assertThat(renewed.tenure().appointment().termTo()).isEqualTo(LocalDate.of(2032, 12, 31));
            assertThat(renewed.tenure().appointment().certificateNumber())
                    .isEqualTo(mentor.tenure().appointment().certificateNumber());
            assertThat(renewed.tenure().attentionOn()).isEqualTo(LocalDate.of(2032, 12, 1));
        }
    }

    @Test
    void whoNoLongerMeetsTheCriteriaIsNotRenewed() {
        MentorFacts below = new MentorFacts(MentorTrack.LEADER, 5, true, true, ProfessionalTitle.NONE, null);
        Appointed mentor = after(Appointed.class, appointed("m", 3).edited(below));
        assertThat(mentor.renew(on(LAST_DAY), PROGRAMME))
                .isEqualTo(
                        Decision.refuse(new MentorRefusal.CriteriaNotMet(List.of(Criterion.LONG_GRASSROOTS_SERVICE))));
    }

    @Test
    void theTermsEndIsAnnouncedOnceThirtyDaysBefore() {
        Appointed mentor = appointed("m", 3);
        LocalDate announced = LocalDate.of(2029, 12, 1);
        assertThat(mentor.tenure().attentionOn()).isEqualTo(announced);
        assertThat(mentor.atTerm(on(announced.minusDays(1)))).isEqualTo(Decision.change(mentor));
        Decision.Change<Mentor> warned = (Decision.Change<Mentor>) mentor.atTerm(on(announced));
        assertThat(warned.events()).containsExactly(new MentorTermEnding("m", "330523205", LAST_DAY));
        Appointed told = (Appointed) warned.next();
        assertThat(told.atTerm(on(LAST_DAY))).isEqualTo(Decision.change(told));
        assertThat(told.tenure().attentionOn()).isEqualTo(LAST_DAY.plusDays(1));
    }

    @Test
    void afterItsLastDayTheTermIsOver() {
        Decision.Change<Mentor> over =
                (Decision.Change<Mentor>) appointed("m", 3).atTerm(on(LAST_DAY.plusDays(1)));
        assertThat(over.events()).containsExactly(new MentorTermEnded("m", "330523205", LAST_DAY));
        assertThat(((Expired) over.next()).tenure().attentionOn()).isNull();
    }

    @Test
    void theMentorMayObjectForFifteenDays() {
        ForRemoval proposed = proposed(Removal.Reason.POOR_EFFECT);
        LocalDate until = LocalDate.of(2027, 3, 16);
        assertThat(proposed.removal().objectUntil()).isEqualTo(until);
        assertThat(after(ForRemoval.class, proposed.object("不同意", on(until))).objections())
                .hasSize(1);
        assertThat(proposed.object("不同意", on(until.plusDays(1))))
                .isEqualTo(Decision.refuse(new MentorRefusal.ObjectionTooLate(until)));
    }

    @Test
    void theMentorObjectsAFewTimesAndNotForEver() {
        ForRemoval proposed = proposed(Removal.Reason.POOR_EFFECT);
        for (int i = 0; i < 20; i++) {
            proposed = after(ForRemoval.class, proposed.object("不同意", on(PROPOSED)));
        }
        assertThat(proposed.object("不同意", on(PROPOSED)))
                .isEqualTo(Decision.refuse(new MentorRefusal.ObjectedTooOften(20)));
    }

    @Test
    void nobodyIsRemovedUnheard() {
        ForRemoval proposed = proposed(Removal.Reason.POOR_EFFECT);
        LocalDate until = proposed.removal().objectUntil();
        assertThat(proposed.remove("属实", 0, on(until)))
                .isEqualTo(Decision.refuse(new MentorRefusal.MayStillObject(until)));
        after(Removed.class, proposed.remove("属实", 0, on(until.plusDays(1))));
        ForRemoval heard = after(ForRemoval.class, proposed.object("不同意", on(PROPOSED)));
        after(Removed.class, heard.remove("属实", 0, on(PROPOSED)));
        after(Removed.class, proposed(Removal.Reason.OWN_WISH).remove("同意", 0, on(PROPOSED)));
    }

    @Test
    void theMenteesComeFirst() {
        assertThat(proposed(Removal.Reason.OWN_WISH).remove("同意", 2, on(PROPOSED)))
                .isEqualTo(Decision.refuse(new MentorRefusal.MenteesLeft(2)));
    }

    @Test
    void whoIsKeptIsWhatTheyWere() {
        Appointed kept =
                after(Appointed.class, proposed(Removal.Reason.POOR_EFFECT).keep("异议成立", on(PROPOSED)));
        assertThat(kept.tenure().attentionOn()).isEqualTo(LocalDate.of(2029, 12, 1));
        Suspended suspended = after(Suspended.class, appointed("m", 3).suspend("借调", on(PROPOSED)));
        ForRemoval proposed =
                after(ForRemoval.class, suspended.proposeRemoval(Removal.Reason.LEFT_POST, "调离", on(PROPOSED)));
        assertThat(after(Suspended.class, proposed.keep("仍在岗", on(PROPOSED))).suspension())
                .isEqualTo(suspended.suspension());
    }

    @Test
    void onlyANewNominationBringsSomebodyBack() {
        Removed removed = after(Removed.class, proposed(Removal.Reason.OWN_WISH).remove("同意", 0, on(PROPOSED)));
        assertThat(after(Removed.class, removed.edited(VETERAN))).isEqualTo(removed);
        Nomination again = new Nomination(
                NominationKind.ORGANISATION,
                "person:o",
                "再次推荐",
                on(PROPOSED.plusDays(1)).at());
        assertThat(removed.nominated(veteran("m"), VETERAN, again))
                .isEqualTo(Decision.refuse(new MentorRefusal.WrongState()));
        Candidate candidate = after(Candidate.class, removed.settled().nominated(veteran("m"), VETERAN, again));
        assertThat(candidate.signatures()).isEmpty();
        assertThat(candidate.file().version()).isEqualTo(2);
    }

    @Test
    void aSecondAppointmentOnTheSameDayHasItsOwnNumber() {
        Appointed first = appoint(new Candidate(file("m"), List.of(), List.of()));
        Act now = new Act("c", "person:o", NOW, TODAY);
        ForRemoval proposed = after(ForRemoval.class, first.proposeRemoval(Removal.Reason.OWN_WISH, "本人申请", now));
        Removed removed = after(Removed.class, proposed.remove("同意", 0, now));
        Nomination again = new Nomination(NominationKind.ORGANISATION, "person:o", "再次推荐", NOW.plusSeconds(1));
        Appointed second = appoint(after(Candidate.class, removed.settled().nominated(veteran("m"), VETERAN, again)));
        assertThat(second.tenure().appointment().certificateNumber())
                .isNotEqualTo(first.tenure().appointment().certificateNumber());
    }

    private static Appointed appoint(Candidate candidate) {
        int version = candidate.file().version();
        Candidate once = after(
                Candidate.class,
                candidate.confirm(new Mentor.Confirming("ORGANISATION", "o", false, version, NOW), PROGRAMME, TODAY));
        return after(
                Appointed.class,
                once.confirm(new Mentor.Confirming("PUBLICITY", "p", false, version, NOW), PROGRAMME, TODAY));
    }

    @Test
    void anOverrideIsPartOfWhatTheDepartmentsSignUntilAnEdit() {
        MentorFacts active = new MentorFacts(MentorTrack.LEADER, 25, true, false, ProfessionalTitle.NONE, null);
        Nomination nomination = new Nomination(NominationKind.SELF, "person:m", "愿意", NOW);
        Candidate candidate = new Candidate(CandidateFile.open(veteran("m"), active, nomination), List.of(), List.of());
        CandidateFile.Waiver waiver = new CandidateFile.Waiver(Criterion.STEPPED_BACK, "急需", "person:o", NOW);
        Candidate overridden = after(Candidate.class, candidate.overridden(waiver, PROGRAMME));
        assertThat(overridden.file().version()).isEqualTo(2);
        assertThat(Criteria.failed(overridden.file(), PROGRAMME.mentors())).isEmpty();
        assertThat(overridden.overridden(waiver, PROGRAMME)).isEqualTo(Decision.change(overridden));
        MentorFacts more = new MentorFacts(MentorTrack.LEADER, 26, true, false, ProfessionalTitle.NONE, null);
        assertThat(after(Candidate.class, overridden.edited(more)).file().overrides())
                .isEmpty();
        assertThat(new Candidate(file("m"), List.of(), List.of()).overridden(waiver, PROGRAMME))
                .isEqualTo(Decision.refuse(new MentorRefusal.NothingToOverride()));
    }

    @Test
    void recommendersAreCountedOnceAndConfidenceIsKept() {
        Candidate candidate = new Candidate(file("m"), List.of(), List.of());
        Nomination first =
                new Nomination(NominationKind.PUBLIC, "person:o", "口碑好", NOW, List.of("a", "b", "a"), true, null);
        Nomination second = new Nomination(NominationKind.PUBLIC, "person:o", "又", NOW, List.of("b", "c"), false, null);
        Candidate once = after(Candidate.class, candidate.nominated(veteran("m"), VETERAN, first));
        Candidate twice = after(Candidate.class, once.nominated(veteran("m"), VETERAN, second));
        assertThat(twice.file().version()).isEqualTo(1);
        assertThat(twice.file().nominations().getLast()).satisfies(it -> {
            assertThat(it.recommenders()).containsExactly("a", "b", "c");
            assertThat(it.confidential()).isTrue();
        });
    }
}
