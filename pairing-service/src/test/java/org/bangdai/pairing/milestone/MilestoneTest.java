package org.bangdai.pairing.milestone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.bangdai.pairing.milestone.domain.Happening;
import org.bangdai.pairing.milestone.domain.Kind;
import org.bangdai.pairing.milestone.domain.Milestone;
import org.bangdai.pairing.milestone.domain.MilestoneEvents.MilestoneRecorded;
import org.bangdai.pairing.milestone.domain.MilestoneRefusal;
import org.bangdai.pairing.milestone.domain.Summary;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.decision.Refusal;
import org.junit.jupiter.api.Test;

class MilestoneTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Milestone.Of OF = new Milestone.Of("mentee", "330523205", LocalDate.of(2000, 2, 29));
    private static final Happening AWARD = new Happening.Award("先进工作者");
    private static final Happening PARTY = new Happening.PartyMembership("mentor", true);

    private static Milestone.Version version(String command, LocalDate on, Happening what) {
        return new Milestone.Version(command, on, what, "备注", null, "person:o", Instant.parse("2026-11-23T02:00:00Z"));
    }

    private static Decision<Milestone> record(LocalDate on, Happening what) {
        return Milestone.record(OF, version("m", on, what), TODAY);
    }

    private static Milestone recorded(LocalDate on, Happening what) {
        return ((Decision.Change<Milestone>) record(on, what)).next();
    }

    private static Refusal refusal(Decision<Milestone> decision) {
        assertThat(decision).isInstanceOf(Decision.Refused.class);
        return ((Decision.Refused<Milestone>) decision).refusal();
    }

    private static MilestoneRecorded event(Decision<Milestone> decision) {
        return (MilestoneRecorded)
                ((Decision.Change<Milestone>) decision).events().getFirst();
    }

    @Test
    void nothingHappensInTheFutureOrBeforeBirth() {
        assertThat(refusal(record(TODAY.plusDays(1), AWARD))).isEqualTo(new MilestoneRefusal.InTheFuture());
        assertThat(record(TODAY, AWARD)).isInstanceOf(Decision.Change.class);
        assertThat(refusal(record(LocalDate.of(2000, 2, 28), AWARD))).isEqualTo(new MilestoneRefusal.BeforeBirth());
        assertThat(record(LocalDate.of(2000, 2, 29), AWARD)).isInstanceOf(Decision.Change.class);
    }

    @Test
    void nobodyJoinsThePartyBeforeTheyAreEighteenNorIntroducesThemselves() {
        assertThat(refusal(record(LocalDate.of(2018, 2, 27), PARTY))).isEqualTo(new MilestoneRefusal.UnderAge(18));
        assertThat(record(LocalDate.of(2018, 2, 28), PARTY)).isInstanceOf(Decision.Change.class);
        assertThat(refusal(record(TODAY, new Happening.PartyMembership("mentee", false))))
                .isEqualTo(new MilestoneRefusal.OwnIntroducer());
        assertThat(refusal(record(TODAY, new Happening.Promotion("科员", "科员"))))
                .isEqualTo(new MilestoneRefusal.SameRank());
    }

    @Test
    void theEventCarriesWhatFiguresNeedAndNoText() {
        MilestoneRecorded event = event(record(TODAY, PARTY));
        assertThat(event.introducedByMentor()).isTrue();
        assertThat(event.age()).isEqualTo(26);
        assertThat(event.toString()).doesNotContain("备注");
        assertThat(event(record(TODAY, AWARD)).introducedByMentor()).isNull();
    }

    @Test
    void aCorrectionSupersedesAndIsOneThingOnce() {
        Milestone first = recorded(TODAY, AWARD);
        Milestone.Version other = version("c", TODAY.minusDays(1), new Happening.Award("优秀共青团干部"));
        Decision<Milestone> corrected = first.correct(OF, other, TODAY);
        Milestone next = ((Decision.Change<Milestone>) corrected).next();
        assertThat(next.present()).isEqualTo(other);
        assertThat(next.superseded()).containsExactly(first.present());
        assertThat(event(corrected).corrects()).isTrue();
        assertThat(next.correct(OF, other, TODAY)).isEqualTo(Decision.change(next));
        assertThat(refusal(first.correct(OF, version("d", TODAY, PARTY), TODAY)))
                .isEqualTo(new MilestoneRefusal.OtherKind(Kind.AWARD));
        assertThat(refusal(first.correct(OF, version("d", TODAY.plusDays(1), AWARD), TODAY)))
                .isEqualTo(new MilestoneRefusal.InTheFuture());
    }

    @Test
    void whatIsWithdrawnStaysSo() {
        Milestone.Withdrawal withdrawal = new Milestone.Withdrawal("张冠李戴", "person:o", Instant.EPOCH);
        Milestone gone = ((Decision.Change<Milestone>) recorded(TODAY, AWARD).withdraw(withdrawal)).next();
        assertThat(gone.counts()).isFalse();
        assertThat(gone.withdraw(withdrawal)).isEqualTo(Decision.change(gone));
        assertThat(refusal(gone.correct(OF, version("c", TODAY, AWARD), TODAY)))
                .isEqualTo(new MilestoneRefusal.IsWithdrawn());
    }

    @Test
    void groupsUnderFiveAreSuppressed() {
        Summary summary = Summary.of(List.of(
                new Summary.Count(Kind.PARTY_MEMBERSHIP, 12, 7),
                new Summary.Count(Kind.AWARD, 4, 0),
                new Summary.Count(Kind.PROMOTION, 5, 0)));
        assertThat(summary.groups())
                .containsExactly(
                        new Summary.Group(Kind.PARTY_MEMBERSHIP, 12),
                        new Summary.Group(Kind.PROMOTION, 5),
                        new Summary.Group(Kind.SECONDMENT, 0),
                        new Summary.Group(Kind.AWARD, null),
                        new Summary.Group(Kind.QUALIFICATION, 0));
        assertThat(summary.introducedByMentor()).isEqualTo(7);
    }

    /** Of those introduced and those not, no group under five is shown or left over. */
    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void noSmallGroupIsTheDifferenceOfWhatIsShown(
            @ForAll @IntRange(max = 30) int others, @ForAll @IntRange(max = 30) int introduced) {
        int persons = others + introduced;
        Summary summary = Summary.of(List.of(new Summary.Count(Kind.PARTY_MEMBERSHIP, persons, introduced)));
        Integer shown = summary.groups().getFirst().persons();
        assertThat(shown == null || shown == 0 || shown >= Summary.LEAST).isTrue();
        Integer share = summary.introducedByMentor();
        if (persons > 0 && share != null) {
            assertThat(shown).isNotNull();
            assertThat(share).isGreaterThanOrEqualTo(Summary.LEAST);
            assertThat(shown - share).isGreaterThanOrEqualTo(Summary.LEAST);
        }
    }
}
