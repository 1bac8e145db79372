package org.bangdai.pairing.mentor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bangdai.pairing.PoolFixtures.NOW;
import static org.bangdai.pairing.PoolFixtures.PROGRAMME;
import static org.bangdai.pairing.PoolFixtures.TODAY;
import static org.bangdai.pairing.PoolFixtures.VETERAN;
import static org.bangdai.pairing.PoolFixtures.file;
import static org.bangdai.pairing.PoolFixtures.veteran;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bangdai.pairing.mentor.domain.Appointed;
import org.bangdai.pairing.mentor.domain.Candidate;
import org.bangdai.pairing.mentor.domain.CandidateFile;
import org.bangdai.pairing.mentor.domain.Criteria;
import org.bangdai.pairing.mentor.domain.Criterion;
import org.bangdai.pairing.mentor.domain.Mentor;
import org.bangdai.pairing.mentor.domain.Mentor.Confirming;
import org.bangdai.pairing.mentor.domain.Mentor.Signature;
import org.bangdai.pairing.mentor.domain.MentorEvents.MentorAppointed;
import org.bangdai.pairing.mentor.domain.MentorEvents.MentorNominated;
import org.bangdai.pairing.mentor.domain.MentorEvents.MentorRejected;
import org.bangdai.pairing.mentor.domain.MentorRefusal;
import org.bangdai.pairing.mentor.domain.Nomination;
import org.bangdai.pairing.mentor.domain.NominationKind;
import org.bangdai.pairing.programme.domain.Programme.MentorRules;
import org.bangdai.pairing.roster.domain.MentorFacts;
import org.bangdai.pairing.roster.domain.MentorTrack;
import org.bangdai.pairing.roster.domain.ProfessionalTitle;
import org.bangdai.platform.decision.Decision;
import org.junit.jupiter.api.Test;

class MentorTest {

    private static final Nomination BY_ORGANISER = new Nomination(NominationKind.ORGANISATION, "person:o", "能力强", NOW);

    private static Candidate candidate() {
        return new Candidate(file("m"), List.of(), List.of());
    }

    private static Confirming by(String department, int version) {
        return new Confirming(department, "person:" + department, false, version, NOW);
    }

    private static Mentor after(Decision<Mentor> decision) {
        return ((Decision.Change<Mentor>) decision).next();
    }

    private static Mentor confirmed(Mentor mentor, String department, int version) {
        return after(mentor.confirm(by(department, version), PROGRAMME, TODAY));
    }

    @Test
    void bothDepartmentsAppoint() {
        Mentor once = confirmed(candidate(), "ORGANISATION", 1);
        assertThat(once).isInstanceOf(Candidate.class);
        Decision.Change<Mentor> twice = (Decision.Change<Mentor>) once.confirm(by("PUBLICITY", 1), PROGRAMME, TODAY);
        assertThat(twice.next()).isInstanceOfSatisfying(Appointed.class, it -> {
            assertThat(it.tenure().appointment().termFrom()).isEqualTo(TODAY);
            assertThat(it.tenure().appointment().termTo()).isEqualTo(LocalDate.of(2029, 11, 22));
            assertThat(it.tenure().appointment().capacity()).isEqualTo(3);
            assertThat(it.tenure().appointment().programmeVersion()).isEqualTo("33-v1");
        });
        assertThat(twice.events()).singleElement().isInstanceOf(MentorAppointed.class);
    }

    /** Another programme holds by now than when some of them signed. */
    @Test
    void whoeverElseHasSignedItTakesTheDepartmentsOfTheProgramme() {
        Mentor strangers = signedBy("FINANCE");
        assertThat(confirmed(strangers, "ORGANISATION", 1)).isInstanceOf(Candidate.class);
        assertThat(confirmed(confirmed(strangers, "ORGANISATION", 1), "PUBLICITY", 1))
                .isInstanceOf(Appointed.class);
        assertThat(confirmed(signedBy("FINANCE", "ORGANISATION", "PUBLICITY"), "ORGANISATION", 1))
                .isInstanceOf(Appointed.class);
    }

    private static Mentor signedBy(String... departments) {
        return new Candidate(
                file("m"),
                Stream.of(departments)
                        .map(it -> new Signature(it, "person:" + it, 1, NOW))
                        .toList(),
                List.of());
    }

    @Test
    void oneDepartmentTwiceIsStillOneSignature() {
        Mentor once = confirmed(candidate(), "ORGANISATION", 1);
        assertThat(confirmed(once, "ORGANISATION", 1)).isEqualTo(once);
    }

    @Test
    void aRostersCandidatesAreToldApart() {
        assertThat(nominated(Nomination.ofRoster("r1", "person:o", NOW)).rosterId())
                .isEqualTo("r1");
        assertThat(nominated(BY_ORGANISER).rosterId()).isNull();
    }

    private static MentorNominated nominated(Nomination nomination) {
        Decision<Mentor> first = Mentor.first(veteran("m"), VETERAN, nomination);
        return (MentorNominated) ((Decision.Change<Mentor>) first).events().getFirst();
    }

    @Test
    void anEditVoidsTheSignatures() {
        Candidate signed = (Candidate) confirmed(candidate(), "ORGANISATION", 1);
        MentorFacts more = new MentorFacts(MentorTrack.LEADER, 26, true, true, ProfessionalTitle.NONE, null);
        Candidate edited = (Candidate) after(signed.nominated(veteran("m"), more, BY_ORGANISER));
        assertThat(edited.signatures()).isEmpty();
        assertThat(edited.file().version()).isEqualTo(2);
        assertThat(edited.confirm(by("ORGANISATION", 1), PROGRAMME, TODAY))
                .isEqualTo(Decision.refuse(new MentorRefusal.OtherVersion(2)));
    }

    @Test
    void aFurtherNominationJoinsTheFileAndVoidsNothing() {
        Candidate signed = (Candidate) confirmed(candidate(), "ORGANISATION", 1);
        Nomination self = new Nomination(NominationKind.SELF, "person:m", "愿意", NOW);
        Candidate joined = (Candidate) after(signed.nominated(veteran("m"), VETERAN, self));
        assertThat(joined.file().nominations()).hasSize(2);
        assertThat(rejection(joined).selfNominated()).isTrue();
        assertThat(rejection(candidate()).selfNominated()).isFalse();
        assertThat(joined.signatures()).hasSize(1);
        assertThat(after(joined.nominated(veteran("m"), VETERAN, self))).isEqualTo(joined);
    }

    @Test
    void aRostersRowThatSaysNothingNewChangesNothing() {
        Nomination roster = new Nomination(NominationKind.ORGANISATION, "person:other", "roster r", NOW);
        Mentor self = after(candidate()
                .nominated(veteran("m"), VETERAN, new Nomination(NominationKind.SELF, "person:m", "愿意", NOW)));
        Mentor appointed = confirmed(confirmed(self, "ORGANISATION", 1), "PUBLICITY", 1);
        MentorFacts more = new MentorFacts(MentorTrack.LEADER, 40, true, true, ProfessionalTitle.SENIOR, 9);
        for (Mentor there : List.of(self, appointed)) {
            assertThat(there.listed(veteran("m"), VETERAN, roster)).isEqualTo(Decision.change(there));
            assertThat(after(there.listed(veteran("m"), more, roster)).file().mentor())
                    .isEqualTo(more);
            // An organiser's correction of who nominated themselves last.
            assertThat(after(there.edited(more)).file().mentor()).isEqualTo(more);
        }
    }

    @Test
    void whatWasSignedIsNotForTheMentorToRewrite() {
        Nomination self = new Nomination(NominationKind.SELF, "person:m", "愿意", NOW);
        Mentor joined = after(candidate().nominated(veteran("m"), VETERAN, self));
        Mentor appointed = confirmed(confirmed(joined, "ORGANISATION", 1), "PUBLICITY", 1);
        MentorFacts more = new MentorFacts(MentorTrack.LEADER, 40, true, true, ProfessionalTitle.SENIOR, 9);
        assertThat(appointed.nominated(veteran("m"), more, self))
                .isEqualTo(Decision.refuse(new MentorRefusal.AlreadyAppointed()));
        assertThat(after(appointed.nominated(veteran("m"), VETERAN, self))).isEqualTo(appointed);
        assertThat(after(appointed.nominated(veteran("m"), more, BY_ORGANISER))
                        .file()
                        .mentor())
                .isEqualTo(more);
    }

    @Test
    void aDepartmentRejectsWhatItSawAndNobodyTheirOwn() {
        assertThat(candidate().reject(by("ORGANISATION", 2), "x", PROGRAMME))
                .isEqualTo(Decision.refuse(new MentorRefusal.OtherVersion(1)));
        assertThat(candidate().reject(by("FINANCE", 1), "x", PROGRAMME))
                .isEqualTo(Decision.refuse(new MentorRefusal.NotAConfirmer("FINANCE")));
        assertThat(candidate().reject(new Confirming("ORGANISATION", "person:m", true, 1, NOW), "x", PROGRAMME))
                .isEqualTo(Decision.refuse(new MentorRefusal.OwnFile()));
    }

    private static MentorRejected rejection(Candidate candidate) {
        Decision<Mentor> no = candidate.reject(by("PUBLICITY", candidate.file().version()), "缺材料", PROGRAMME);
        return (MentorRejected) ((Decision.Change<Mentor>) no).events().getFirst();
    }

    @Test
    void aDepartmentMayChangeItsMindAndBack() {
        Candidate no = (Candidate) after(candidate().reject(by("ORGANISATION", 1), "缺材料", PROGRAMME));
        assertThat(no.rejections()).hasSize(1);
        Candidate yes = (Candidate) confirmed(no, "ORGANISATION", 1);
        assertThat(yes.rejections()).isEmpty();
        assertThat(yes.signatures()).hasSize(1);
        Candidate again = (Candidate) after(yes.reject(by("ORGANISATION", 1), "材料有误", PROGRAMME));
        assertThat(again.signatures()).isEmpty();
        assertThat(again.rejections()).extracting(Mentor.Rejection::reason).containsExactly("材料有误");
    }

    @Test
    void aMentorTakesNoMoreThanTheProgrammeAllowsWhateverTheFileSays() {
        MentorRules atMostTwo = new MentorRules(
                10, ProfessionalTitle.DEPUTY_SENIOR, 3, 5, 3, Set.of(MentorTrack.LEADER, MentorTrack.EXPERT), true, 2);
        assertThat(Stream.of(null, 1, 2, 5).map(atMostTwo::seats)).containsExactly(2, 1, 2, 2);
        assertThat(PROGRAMME.mentors().seats(null)).isEqualTo(3);
        assertThat(PROGRAMME.mentors().seats(10)).isEqualTo(10);
    }

    @Test
    void nobodyElseConfirms() {
        assertThat(candidate().confirm(by("FINANCE", 1), PROGRAMME, TODAY))
                .isEqualTo(Decision.refuse(new MentorRefusal.NotAConfirmer("FINANCE")));
        assertThat(candidate().confirm(new Confirming("ORGANISATION", "person:m", true, 1, NOW), PROGRAMME, TODAY))
                .isEqualTo(Decision.refuse(new MentorRefusal.OwnFile()));
    }

    @Test
    void aCandidateBelowTheCriteriaIsNotConfirmed() {
        MentorFacts young = new MentorFacts(MentorTrack.LEADER, 9, true, false, ProfessionalTitle.NONE, null);
        Candidate below = new Candidate(CandidateFile.open(veteran("m"), young, BY_ORGANISER), List.of(), List.of());
        assertThat(below.confirm(by("ORGANISATION", 1), PROGRAMME, TODAY))
                .isEqualTo(Decision.refuse(new MentorRefusal.CriteriaNotMet(
                        List.of(Criterion.LONG_GRASSROOTS_SERVICE, Criterion.STEPPED_BACK))));
    }

    @Test
    void anExpertNeedsADeputySeniorTitle() {
        MentorFacts deputy = new MentorFacts(MentorTrack.EXPERT, 0, false, false, ProfessionalTitle.DEPUTY_SENIOR, 2);
        Candidate expert = new Candidate(CandidateFile.open(veteran("m"), deputy, BY_ORGANISER), List.of(), List.of());
        assertThat(expert.confirm(by("ORGANISATION", 1), PROGRAMME, TODAY)).isInstanceOf(Decision.Change.class);
    }

    @Test
    void aPlaceOnATalentListDoesInsteadOfTheTitleWhereTheProgrammeSaysSo() {
        MentorFacts listed =
                new MentorFacts(MentorTrack.EXPERT, 0, false, false, ProfessionalTitle.NONE, 2, null, "南太湖精英计划");
        assertThat(Criteria.check(listed, PROGRAMME.mentors()))
                .allMatch(Criteria.Result::passed)
                .extracting(Criteria.Result::evidence)
                .contains("NONE / DEPUTY_SENIOR; 南太湖精英计划");
        MentorRules titlesOnly =
                new MentorRules(10, ProfessionalTitle.DEPUTY_SENIOR, 3, 5, 3, Set.of(MentorTrack.EXPERT), false, null);
        assertThat(Criteria.failed(listed, titlesOnly)).containsExactly(Criterion.PROFESSIONAL_TITLE);
        assertThat(Criteria.failed(VETERAN, titlesOnly)).containsExactly(Criterion.TRACK_OPEN);
    }

    @Test
    void anAppointedMentorIsConfirmedNoMore() {
        Mentor appointed = confirmed(confirmed(candidate(), "ORGANISATION", 1), "PUBLICITY", 1);
        assertThat(confirmed(appointed, "PUBLICITY", 1)).isEqualTo(appointed);
        assertThat(appointed.confirm(by("PUBLICITY", 2), PROGRAMME, TODAY))
                .isEqualTo(Decision.refuse(new MentorRefusal.AlreadyAppointed()));
    }
}
