package org.bangdai.pairing.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.bangdai.pairing.activity.domain.Account;
import org.bangdai.pairing.activity.domain.Activity;
import org.bangdai.pairing.activity.domain.ActivityEvents.ActivityConfirmed;
import org.bangdai.pairing.activity.domain.ActivityEvents.ActivityDeclined;
import org.bangdai.pairing.activity.domain.ActivityEvents.ActivityRecorded;
import org.bangdai.pairing.activity.domain.ActivityEvents.ActivitySuperseded;
import org.bangdai.pairing.activity.domain.ActivityEvents.ActivityVoided;
import org.bangdai.pairing.activity.domain.ActivityRefusal;
import org.bangdai.pairing.activity.domain.Details;
import org.bangdai.pairing.activity.domain.Ending;
import org.bangdai.pairing.activity.domain.Moment;
import org.bangdai.pairing.pairing.domain.Active;
import org.bangdai.pairing.pairing.domain.Pairing;
import org.bangdai.pairing.pairing.domain.Role;
import org.bangdai.pairing.pairing.domain.Terms;
import org.bangdai.pairing.reference.domain.Method;
import org.bangdai.platform.decision.Decision;
import org.junit.jupiter.api.Test;

class ActivityTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Terms TERMS =
            new Terms("p", "m", "师", "e", "徒", Role.PRIMARY, "330523205", "l", "33-v1", 12, "o", null);
    private static final Active PAIRING =
            new Active(TERMS, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), "seat");

    private static Moment on(String day) {
        return new Moment(Instant.parse(day + "T02:00:00Z"), ZONE);
    }

    private static Account heldOn(String day) {
        return new Account(
                Method.GUIDANCE, LocalDate.parse(day), "谈话", new Details.Guidance(Details.Topic.DOUBTS, "x"));
    }

    private static Decision<Activity> recordOn(String today, String heldOn) {
        return Activity.record("a", PAIRING, heldOn(heldOn), "e", on(today));
    }

    private static Activity recorded() {
        return next(recordOn("2026-11-23", "2026-11-20"));
    }

    private static Activity next(Decision<Activity> decision) {
        return ((Decision.Change<Activity>) decision).next();
    }

    private static void refused(Decision<Activity> decision, ActivityRefusal refusal) {
        assertThat(decision).isEqualTo(Decision.refuse(refusal));
    }

    @Test
    void itIsRecordedWithinThirtyDaysInTheTermAndNotAhead() {
        assertThat(next(recordOn("2026-11-23", "2026-10-24")).heldOn()).isEqualTo("2026-10-24");
        refused(recordOn("2026-11-23", "2026-10-23"), new ActivityRefusal.TooLate(30));
        refused(recordOn("2026-11-23", "2026-11-24"), new ActivityRefusal.OutsideTerm());
        refused(recordOn("2026-01-10", "2025-12-31"), new ActivityRefusal.OutsideTerm());
        assertThat(next(recordOn("2027-01-10", "2026-12-31")).heldOn()).isEqualTo("2026-12-31");
        refused(recordOn("2027-01-10", "2027-01-01"), new ActivityRefusal.OutsideTerm());
        // Half past midnight in Shanghai, while it is still yesterday in London.
        Moment early = new Moment(Instant.parse("2026-11-22T16:30:00Z"), ZONE);
        assertThat(next(Activity.record("a", PAIRING, heldOn("2026-11-23"), "e", early))
                        .heldOn())
                .isEqualTo("2026-11-23");
    }

    @Test
    void onlyTheTwoOfAnActivePairingRecord() {
        refused(
                Activity.record("a", PAIRING, heldOn("2026-11-20"), "l", on("2026-11-23")),
                new ActivityRefusal.NotAParty());
        Pairing over = next0(PAIRING.complete(LocalDate.of(2026, 11, 22)));
        refused(
                Activity.record("a", over, heldOn("2026-11-20"), "e", on("2026-11-23")),
                new ActivityRefusal.NotActive());
    }

    private static Pairing next0(Decision<Pairing> decision) {
        return ((Decision.Change<Pairing>) decision).next();
    }

    @Test
    void theOtherSideConfirmsOnce() {
        Activity recorded = recorded();
        refused(recorded.confirm("e", Instant.EPOCH), new ActivityRefusal.OwnRecord());
        refused(recorded.confirm("l", Instant.EPOCH), new ActivityRefusal.NotAParty());
        Decision.Change<Activity> confirmed = (Decision.Change<Activity>) recorded.confirm("m", Instant.EPOCH);
        assertThat(confirmed.events()).singleElement().isInstanceOf(ActivityConfirmed.class);
        assertThat(confirmed.next().state()).isEqualTo(Activity.State.CONFIRMED);
        assertThat(confirmed.next().confirm("m", Instant.MAX)).isEqualTo(Decision.change(confirmed.next()));
        refused(confirmed.next().decline("m", "x", Instant.EPOCH), new ActivityRefusal.AlreadyConfirmed());
    }

    @Test
    void declinedItGoesBackToTheRecorderWhoMayCorrectIt() {
        Decision.Change<Activity> declined =
                (Decision.Change<Activity>) recorded().decline("m", "日期不对", Instant.EPOCH);
        assertThat(declined.events()).singleElement().isInstanceOfSatisfying(ActivityDeclined.class, it -> {
            assertThat(it.recordedBy()).isEqualTo("e");
            assertThat(it.reason()).isEqualTo("日期不对");
        });
        refused(declined.next().confirm("m", Instant.EPOCH), new ActivityRefusal.AlreadyDeclined());
        assertThat(declined.next().decline("m", "again", Instant.MAX)).isEqualTo(Decision.change(declined.next()));
        assertThat(correct(declined.next(), "b", "2026-11-19").state()).isEqualTo(Activity.State.SUPERSEDED);
    }

    private static Activity correct(Activity it, String successor, String heldOn) {
        return next(it.correct(successor, PAIRING, heldOn(heldOn), "e", on("2026-12-20")));
    }

    @Test
    void aCorrectionTakesAConfirmedOnesPlaceAndWaitsForItsOwnConfirmation() {
        Activity confirmed = next(recorded().confirm("m", Instant.EPOCH));
        Decision.Change<Activity> corrected = (Decision.Change<Activity>)
                confirmed.correct("b", PAIRING, heldOn("2026-11-19"), "e", on("2026-11-25"));
        assertThat(corrected.events()).singleElement().isInstanceOf(ActivitySuperseded.class);
        assertThat(corrected.next().state()).isEqualTo(Activity.State.SUPERSEDED);
        assertThat(corrected.next().intent()).isEqualTo(Activity.FOLLOW);
        Activity successor = ((Ending.Superseded) corrected.next().ending()).successor();
        assertThat(successor.state()).isEqualTo(Activity.State.RECORDED);
        assertThat(successor.origin()).isEqualTo(new Activity.Origin("a", "a", LocalDate.of(2026, 11, 23)));
        assertThat(next(corrected.next().followed()).intent()).isNull();
        assertThat(next(corrected.next().followed()).state()).isEqualTo(Activity.State.SUPERSEDED);
    }

    @Test
    void aCorrectionIsTheRecordersOnceAndOfDaysThatTheFirstVersionCouldHaveHad() {
        Activity recorded = recorded();
        refused(
                recorded.correct("b", PAIRING, heldOn("2026-11-19"), "m", on("2026-11-25")),
                new ActivityRefusal.NotTheRecorder());
        Activity once = correct(recorded, "b", "2026-10-24");
        assertThat(once.correct("b", PAIRING, heldOn("2026-10-24"), "e", on("2026-12-21")))
                .isEqualTo(Decision.change(once));
        refused(
                once.correct("c", PAIRING, heldOn("2026-10-24"), "e", on("2026-12-21")),
                new ActivityRefusal.AlreadySuperseded("b"));
        refused(
                recorded.correct("b", PAIRING, heldOn("2026-10-23"), "e", on("2026-11-25")),
                new ActivityRefusal.TooLate(30));
        Activity second = ((Ending.Superseded) once.ending()).successor();
        Activity third = ((Ending.Superseded) correct(second, "c", "2026-10-25").ending()).successor();
        assertThat(third.firstId()).isEqualTo("a");
        assertThat(third.origin().correctedId()).isEqualTo("b");
    }

    @Test
    void whatWasFoundNotGenuineIsNeitherConfirmedNorCorrected() {
        Activity confirmed = next(recorded().confirm("m", Instant.EPOCH));
        Decision.Change<Activity> voided = (Decision.Change<Activity>) confirmed.annul("check", "未走访", Instant.EPOCH);
        assertThat(voided.events()).singleElement().isInstanceOf(ActivityVoided.class);
        assertThat(voided.next().state()).isEqualTo(Activity.State.VOIDED);
        assertThat(voided.next().annul("check", "未走访", Instant.MAX)).isEqualTo(Decision.change(voided.next()));
        refused(voided.next().confirm("m", Instant.EPOCH), new ActivityRefusal.FoundNotGenuine());
        refused(
                voided.next().correct("b", PAIRING, heldOn("2026-11-19"), "e", on("2026-11-25")),
                new ActivityRefusal.FoundNotGenuine());
        Activity superseded = correct(confirmed, "b", "2026-11-19");
        assertThat(superseded.annul("check", "未走访", Instant.EPOCH)).isEqualTo(Decision.change(superseded));
    }

    @Test
    void recordingTellsWhichVersionItReplaces() {
        Decision.Change<Activity> first = (Decision.Change<Activity>) recordOn("2026-11-23", "2026-11-20");
        assertThat(((ActivityRecorded) first.events().getFirst()).corrects()).isNull();
    }
}
