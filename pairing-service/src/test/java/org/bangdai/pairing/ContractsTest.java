package org.bangdai.pairing;

import static org.bangdai.pairing.PoolFixtures.NOW;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.bangdai.pairing.activity.domain.ActivityEvents.ActivityConfirmed;
import org.bangdai.pairing.activity.domain.ActivityEvents.ActivityDeclined;
import org.bangdai.pairing.activity.domain.ActivityEvents.ActivityRecorded;
import org.bangdai.pairing.activity.domain.ActivityEvents.ActivitySuperseded;
import org.bangdai.pairing.activity.domain.ActivityEvents.ActivityVoided;
import org.bangdai.pairing.attachment.domain.AttachmentEvents.AttachmentAdded;
import org.bangdai.pairing.attachment.domain.AttachmentEvents.AttachmentRemoved;
import org.bangdai.pairing.gap.domain.GapEvents;
import org.bangdai.pairing.gap.domain.GapEvents.GapMeasured;
import org.bangdai.pairing.gap.domain.GapEvents.GapTargetsEdited;
import org.bangdai.pairing.gap.domain.Mark;
import org.bangdai.pairing.gap.domain.Source;
import org.bangdai.pairing.meeting.domain.MeetingEvents.MeetingAttended;
import org.bangdai.pairing.meeting.domain.MeetingEvents.MeetingCancelled;
import org.bangdai.pairing.meeting.domain.MeetingEvents.MeetingScheduled;
import org.bangdai.pairing.meeting.domain.Recurrence;
import org.bangdai.pairing.mentee.domain.MenteeEvents.MenteeEdited;
import org.bangdai.pairing.mentee.domain.MenteeEvents.MenteeErased;
import org.bangdai.pairing.mentee.domain.MenteeEvents.MenteeRegistered;
import org.bangdai.pairing.mentor.domain.Criterion;
import org.bangdai.pairing.mentor.domain.MentorEvents.MentorAppointed;
import org.bangdai.pairing.mentor.domain.MentorEvents.MentorCapacityChanged;
import org.bangdai.pairing.mentor.domain.MentorEvents.MentorConfirmed;
import org.bangdai.pairing.mentor.domain.MentorEvents.MentorCriterionOverridden;
import org.bangdai.pairing.mentor.domain.MentorEvents.MentorEdited;
import org.bangdai.pairing.mentor.domain.MentorEvents.MentorKept;
import org.bangdai.pairing.mentor.domain.MentorEvents.MentorNominated;
import org.bangdai.pairing.mentor.domain.MentorEvents.MentorObjected;
import org.bangdai.pairing.mentor.domain.MentorEvents.MentorRejected;
import org.bangdai.pairing.mentor.domain.MentorEvents.MentorRemovalProposed;
import org.bangdai.pairing.mentor.domain.MentorEvents.MentorRemoved;
import org.bangdai.pairing.mentor.domain.MentorEvents.MentorRenewed;
import org.bangdai.pairing.mentor.domain.MentorEvents.MentorResumed;
import org.bangdai.pairing.mentor.domain.MentorEvents.MentorSuspended;
import org.bangdai.pairing.mentor.domain.MentorEvents.MentorTermEnded;
import org.bangdai.pairing.mentor.domain.MentorEvents.MentorTermEnding;
import org.bangdai.pairing.mentor.domain.MentorEvents.Profile;
import org.bangdai.pairing.mentor.domain.NominationKind;
import org.bangdai.pairing.mentor.domain.Removal;
import org.bangdai.pairing.milestone.domain.Kind;
import org.bangdai.pairing.milestone.domain.MilestoneEvents.MilestoneRecorded;
import org.bangdai.pairing.milestone.domain.MilestoneEvents.MilestoneWithdrawn;
import org.bangdai.pairing.pairing.ceremony.domain.Attendance;
import org.bangdai.pairing.pairing.ceremony.domain.CeremonyEvents.CeremonyAttended;
import org.bangdai.pairing.pairing.ceremony.domain.CeremonyEvents.CeremonyCancelled;
import org.bangdai.pairing.pairing.ceremony.domain.CeremonyEvents.CeremonyHeld;
import org.bangdai.pairing.pairing.ceremony.domain.CeremonyEvents.CeremonyJoined;
import org.bangdai.pairing.pairing.ceremony.domain.CeremonyEvents.CeremonyRescheduled;
import org.bangdai.pairing.pairing.ceremony.domain.CeremonyEvents.CeremonyScheduled;
import org.bangdai.pairing.pairing.ceremony.domain.CeremonyEvents.PledgeSigned;
import org.bangdai.pairing.pairing.domain.Pairing;
import org.bangdai.pairing.pairing.domain.PairingEvents.EmergencyLapsed;
import org.bangdai.pairing.pairing.domain.PairingEvents.PairingAgreed;
import org.bangdai.pairing.pairing.domain.PairingEvents.PairingCompleted;
import org.bangdai.pairing.pairing.domain.PairingEvents.PairingCreated;
import org.bangdai.pairing.pairing.domain.PairingEvents.PairingEnding;
import org.bangdai.pairing.pairing.domain.PairingEvents.PairingExhausted;
import org.bangdai.pairing.pairing.domain.PairingEvents.PairingLapsed;
import org.bangdai.pairing.pairing.domain.PairingEvents.PairingOffered;
import org.bangdai.pairing.pairing.domain.PairingEvents.PairingOverdue;
import org.bangdai.pairing.pairing.domain.PairingEvents.PairingRatified;
import org.bangdai.pairing.pairing.domain.PairingEvents.PairingTerminated;
import org.bangdai.pairing.pairing.domain.PairingEvents.PairingTransferred;
import org.bangdai.pairing.pairing.domain.Role;
import org.bangdai.pairing.person.domain.PersonErased;
import org.bangdai.pairing.personal.domain.PersonalEvents.ErasureRequested;
import org.bangdai.pairing.personal.domain.PersonalEvents.LegalHoldEnded;
import org.bangdai.pairing.personal.domain.PersonalEvents.LegalHoldPlaced;
import org.bangdai.pairing.plan.domain.PlanEvents.AgreedGoal;
import org.bangdai.pairing.plan.domain.PlanEvents.Change;
import org.bangdai.pairing.plan.domain.PlanEvents.GoalCancelled;
import org.bangdai.pairing.plan.domain.PlanEvents.GoalCompleted;
import org.bangdai.pairing.plan.domain.PlanEvents.GoalOverdue;
import org.bangdai.pairing.plan.domain.PlanEvents.GoalReported;
import org.bangdai.pairing.plan.domain.PlanEvents.GoalReturned;
import org.bangdai.pairing.plan.domain.PlanEvents.PlanAgreed;
import org.bangdai.pairing.plan.domain.PlanEvents.PlanChanged;
import org.bangdai.pairing.plan.domain.PlanEvents.PlanClosed;
import org.bangdai.pairing.plan.domain.PlanEvents.PlanHandedOver;
import org.bangdai.pairing.practice.domain.PracticeEvents.PracticeApproved;
import org.bangdai.pairing.practice.domain.PracticeEvents.PracticeDrafted;
import org.bangdai.pairing.practice.domain.PracticeEvents.PracticeEdited;
import org.bangdai.pairing.practice.domain.PracticeEvents.PracticeRecalled;
import org.bangdai.pairing.practice.domain.PracticeEvents.PracticeReturned;
import org.bangdai.pairing.practice.domain.PracticeEvents.PracticeShared;
import org.bangdai.pairing.practice.domain.PracticeEvents.PracticeSubmitted;
import org.bangdai.pairing.practice.domain.PracticeEvents.PracticeWithdrawn;
import org.bangdai.pairing.practice.domain.Recall;
import org.bangdai.pairing.programme.domain.Programme;
import org.bangdai.pairing.programme.domain.ProgrammeEvents.ProgrammePublished;
import org.bangdai.pairing.programme.domain.ProgrammeEvents.ProgrammeWithdrawn;
import org.bangdai.pairing.programme.domain.Rule;
import org.bangdai.pairing.programme.domain.Weights;
import org.bangdai.pairing.reference.domain.Competence;
import org.bangdai.pairing.reference.domain.Field;
import org.bangdai.pairing.reference.domain.Method;
import org.bangdai.pairing.roster.domain.MenteeCategory;
import org.bangdai.pairing.roster.domain.MentorTrack;
import org.bangdai.pairing.roster.domain.ProfessionalTitle;
import org.bangdai.pairing.roster.domain.RosterEvents.RosterCommitted;
import org.bangdai.pairing.roster.domain.RosterEvents.RosterUploaded;
import org.bangdai.pairing.secondment.domain.SecondmentEvents.MenteeSeconded;
import org.bangdai.pairing.secondment.domain.SecondmentEvents.SecondmentChanged;
import org.bangdai.pairing.secondment.domain.SecondmentEvents.SecondmentEnded;
import org.bangdai.platform.decision.Event;
import org.bangdai.platform.testing.AsyncApi;
import org.bangdai.platform.testing.GoldenSamples;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every event of this service is published as its golden sample says. */
class ContractsTest {

    private static final String MENTOR = "0b6e7c9a-5d2f-8a41-9c3e-1f2a3b4c5d6e";
    private static final String MENTEE = "7f1d2c3b-4a59-8687-b6c5-d4e3f2a1b0c9";
    private static final String LEADER = "3c4d5e6f-7a8b-8c9d-a0b1-c2d3e4f5a6b7";
    private static final String PAIRING = "019a9f00-0000-7000-8000-000000000001";
    private static final String SUCCESSOR = "019a9f00-0000-7000-8000-000000000003";
    private static final Programme COUNTY = new Programme(
            "330523-v1",
            "330523",
            "安吉县导师帮带制方案",
            "Mentoring programme of Anji",
            LocalDate.of(2027, 1, 1),
            Set.of("ORGANISATION", "PUBLICITY"),
            new Programme.MentorRules(
                    10, ProfessionalTitle.DEPUTY_SENIOR, 2, 5, 3, EnumSet.allOf(MentorTrack.class), true, 4),
            new Programme.MenteeRules(
                    3,
                    35,
                    EnumSet.allOf(MenteeCategory.class),
                    true,
                    Map.of(MenteeCategory.VILLAGE, 22),
                    Map.of(),
                    Map.of()),
            new Programme.PairingRules(7, 12, 3, 7),
            new Programme.ActivityRules(2, 5),
            Weights.DEFAULT);
    private static final String CEREMONY = "019a9f00-0000-7000-8000-000000000005";
    private static final String ORGANISER = "5e6f7a8b-9c0d-8e1f-a2b3-c4d5e6f7a8b9";
    private static final String MEETING = "019a9f00-0000-7000-8000-000000000004";
    private static final String MEASUREMENT = "019a9f00-0000-7000-8000-000000000005";
    private static final String SECONDMENT = "019a9f00-0000-7000-8000-000000000006";
    private static final String MILESTONE = "019a9f00-0000-7000-8000-000000000007";
    private static final String ROSTER = "019a9f00-0000-7000-8000-000000000006";
    private static final String ERASURE = "019a9f00-0000-7000-8000-000000000005";
    private static final String ACTIVITY = "019a9f00-0000-7000-8000-000000000002";
    private static final String CORRECTED = "019a9f00-0000-7000-8000-000000000005";
    private static final String SPOT_CHECK = "330523205:2026-11:" + ACTIVITY;
    private static final String PRACTICE = "019a9f00-0000-7000-8000-000000000007";
    private static final String GOAL = "6f2c1a58-93d4-4e0b-8a77-2b1c3d4e5f60";
    private static final LocalDate GOAL_DUE = LocalDate.of(2027, 3, 31);
    private static final String CERTIFICATE = "BD330523205-20261123-3b4c5d6e";
    private static final String DIVISION = "330523205";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private static final Profile PROFILE = new Profile(MentorTrack.EXPERT, 1968, EnumSet.of(Field.ECOLOGY));

    private static final List<Event> EVENTS = List.of(
            new MentorNominated(MENTOR, DIVISION, NominationKind.ORGANISATION, ROSTER),
            new MentorEdited(MENTOR, DIVISION, 2, PROFILE),
            new MentorConfirmed(MENTOR, DIVISION, "ORGANISATION", 1),
            new MentorRejected(MENTOR, DIVISION, "PUBLICITY", true),
            new MentorAppointed(MENTOR, DIVISION, CERTIFICATE, DAY, LocalDate.of(2029, 11, 22), 3, "33-v1", PROFILE),
            new MentorSuspended(MENTOR, DIVISION, "借调半年"),
            new MentorResumed(MENTOR, DIVISION),
            new MentorRenewed(MENTOR, DIVISION, CERTIFICATE, LocalDate.of(2032, 11, 22), "33-v1"),
            new MentorCapacityChanged(MENTOR, DIVISION, 2),
            new MentorRemovalProposed(MENTOR, DIVISION, Removal.Reason.POOR_EFFECT, LocalDate.of(2026, 12, 8)),
            new MentorObjected(MENTOR, DIVISION),
            new MentorKept(MENTOR, DIVISION, "异议成立"),
            new MentorRemoved(MENTOR, DIVISION, Removal.Reason.LEFT_POST, CERTIFICATE),
            new MentorTermEnding(MENTOR, DIVISION, LocalDate.of(2026, 12, 23)),
            new MentorTermEnded(MENTOR, DIVISION, LocalDate.of(2026, 11, 22)),
            new MentorCriterionOverridden(MENTOR, DIVISION, Criterion.STEPPED_BACK, "急需紧缺专业", 2),
            new MenteeRegistered(
                    MENTEE,
                    DIVISION,
                    MenteeCategory.NEW_GRADUATE,
                    2002,
                    LocalDate.of(2025, 8, 1),
                    EnumSet.of(Field.LEISURE_ECONOMY)),
            new MenteeEdited(MENTEE, DIVISION, MenteeCategory.RESERVE, 2002, null, null),
            new MenteeErased(MENTEE, DIVISION),
            new GapMeasured(
                    MEASUREMENT,
                    MENTEE,
                    DIVISION,
                    Source.MENTOR,
                    DAY,
                    List.of(new Mark(Competence.MASS_WORK, 1, 4), new Mark(Competence.LOCAL_DIALECT, 0, null)),
                    MENTOR),
            new GapTargetsEdited(
                    MENTEE,
                    DIVISION,
                    List.of(new GapEvents.TargetSet(Competence.MASS_WORK, 4, LocalDate.of(2027, 6, 30)))),
            new ProgrammePublished("330523-v1", "330523", 1, "33-v1", List.of(Rule.CAPACITY, Rule.LEAST_AGE), COUNTY),
            new ProgrammeWithdrawn("330523-v2", "330523", 2, "有误"),
            new MenteeSeconded(
                    SECONDMENT,
                    MENTEE,
                    DIVISION,
                    "330522001",
                    "雉城街道办事处",
                    "主任助理",
                    LocalDate.of(2026, 12, 1),
                    LocalDate.of(2027, 11, 30),
                    MENTOR),
            new SecondmentChanged(
                    SECONDMENT,
                    MENTEE,
                    DIVISION,
                    "330522001",
                    "雉城街道办事处",
                    LocalDate.of(2026, 12, 1),
                    LocalDate.of(2028, 5, 31)),
            new SecondmentEnded(
                    SECONDMENT,
                    MENTEE,
                    DIVISION,
                    "330522001",
                    "雉城街道办事处",
                    LocalDate.of(2026, 12, 1),
                    LocalDate.of(2027, 11, 30),
                    MENTOR),
            new MilestoneRecorded(
                    MILESTONE, MENTEE, DIVISION, Kind.PARTY_MEMBERSHIP, LocalDate.of(2026, 7, 1), 24, true, false),
            new MilestoneWithdrawn(MILESTONE, MENTEE, DIVISION, Kind.AWARD),
            new RosterUploaded(ROSTER, DIVISION, true),
            new RosterCommitted(ROSTER, DIVISION),
            new PersonErased(MENTEE, DIVISION),
            new ErasureRequested(ERASURE, MENTEE, DIVISION),
            new LegalHoldPlaced(MENTEE, DIVISION),
            new LegalHoldEnded(MENTEE, DIVISION),
            new PairingOffered(PAIRING, MENTOR, MENTEE, Role.PRIMARY, DIVISION, NOW),
            new PairingLapsed(PAIRING, MENTOR, MENTEE, Role.PRIMARY, DIVISION, Pairing.Lapse.EXPIRED),
            new PairingCreated(
                    PAIRING,
                    MENTOR,
                    MENTEE,
                    Role.PRIMARY,
                    DIVISION,
                    LEADER,
                    DAY,
                    LocalDate.of(2027, 11, 22),
                    "33-v1",
                    null,
                    null,
                    null),
            new PairingAgreed(PAIRING, MENTOR, MENTEE, Role.PRIMARY, DIVISION, CEREMONY),
            new PairingRatified(PAIRING, MENTOR, MENTEE, Role.EMERGENCY, DIVISION, DAY, "台风防御"),
            new EmergencyLapsed(PAIRING, MENTOR, MENTEE, Role.EMERGENCY, DIVISION, DAY, Pairing.Outcome.NOT_RATIFIED),
            new PairingEnding(PAIRING, MENTOR, MENTEE, Role.PRIMARY, DIVISION, DAY, ORGANISER),
            new PairingOverdue(PAIRING, MENTOR, MENTEE, Role.PRIMARY, DIVISION, DAY, ORGANISER),
            new PairingExhausted(PAIRING, MENTOR, MENTEE, Role.PRIMARY, DIVISION, 3, ORGANISER),
            new CeremonyScheduled(CEREMONY, "330523", "安吉县结对仪式", "县委党校", NOW, ORGANISER, List.of(MENTOR, MENTEE)),
            new CeremonyJoined(CEREMONY, "330523", "安吉县结对仪式", "县委党校", NOW, List.of(PAIRING), List.of(MENTOR, MENTEE)),
            new CeremonyRescheduled(CEREMONY, "330523", "安吉县结对仪式", "县委党校", NOW, ORGANISER, List.of(MENTOR, MENTEE)),
            new CeremonyCancelled(CEREMONY, "330523", "安吉县结对仪式", NOW, "防汛", List.of(MENTOR, MENTEE)),
            new CeremonyHeld(CEREMONY, "330523", "安吉县结对仪式", NOW, List.of(PAIRING)),
            new CeremonyAttended(CEREMONY, "330523", MENTOR, Attendance.PRESENT),
            new PledgeSigned(CEREMONY, PAIRING, MENTOR, MENTEE, "330523", MENTEE),
            new PairingCompleted(PAIRING, MENTOR, MENTEE, Role.PRIMARY, DIVISION, DAY),
            new PairingTerminated(PAIRING, MENTOR, MENTEE, Role.PRIMARY, DIVISION, DAY, "工作调动"),
            new PairingTransferred(PAIRING, SUCCESSOR, MENTOR, MENTEE, Role.PRIMARY, DIVISION, DAY, "导师调离"),
            new ActivityRecorded(
                    ACTIVITY, PAIRING, MENTOR, MENTEE, DIVISION, Method.HOME_VISIT, DAY, MENTEE, CORRECTED),
            new ActivityDeclined(
                    ACTIVITY, PAIRING, MENTOR, MENTEE, DIVISION, Method.HOME_VISIT, DAY, MENTEE, MENTOR, "日期不对"),
            new ActivitySuperseded(
                    CORRECTED, ACTIVITY, PAIRING, MENTOR, MENTEE, DIVISION, Method.HOME_VISIT, DAY, MENTEE),
            new ActivityVoided(
                    ACTIVITY, PAIRING, MENTOR, MENTEE, DIVISION, Method.HOME_VISIT, DAY, SPOT_CHECK, "走访户均称未见过"),
            new MeetingScheduled(
                    MEETING,
                    PAIRING,
                    MENTOR,
                    MENTEE,
                    DIVISION,
                    NOW,
                    60,
                    "上墅村党群服务中心",
                    new Recurrence(Recurrence.Every.MONTH, 12)),
            new MeetingCancelled(MEETING, PAIRING, MENTOR, MENTEE, DIVISION, 2, "防汛值班", "person:" + MENTOR),
            new MeetingAttended(MEETING, PAIRING, MENTOR, MENTEE, DIVISION, 1, MENTEE),
            new PracticeDrafted(
                    PRACTICE, ACTIVITY, PAIRING, MENTOR, MENTEE, DIVISION, Method.CASE_STUDY, Field.ECOLOGY),
            new PracticeEdited(PRACTICE, PAIRING, MENTOR, MENTEE, DIVISION),
            new PracticeSubmitted(PRACTICE, PAIRING, MENTOR, MENTEE, DIVISION),
            new PracticeApproved(
                    PRACTICE, PAIRING, MENTOR, MENTEE, DIVISION, Method.CASE_STUDY, Field.ECOLOGY, "330523"),
            new PracticeReturned(PRACTICE, PAIRING, MENTOR, MENTEE, DIVISION, "请补充结果"),
            new PracticeShared(PRACTICE, PAIRING, MENTOR, MENTEE, DIVISION, "3305"),
            new PracticeRecalled(PRACTICE, PAIRING, MENTOR, MENTEE, DIVISION, Recall.ACTIVITY_CORRECTED),
            new PracticeWithdrawn(PRACTICE, PAIRING, MENTOR, MENTEE, DIVISION, "内容有误"),
            new PlanChanged(PAIRING, MENTOR, MENTEE, DIVISION, 2, Change.EDITED, MENTEE),
            new PlanAgreed(
                    PAIRING,
                    MENTOR,
                    MENTEE,
                    DIVISION,
                    2,
                    List.of(new AgreedGoal(GOAL, GOAL_DUE, Method.HOME_VISIT, Competence.MASS_WORK))),
            new PlanHandedOver(PAIRING, MENTOR, MENTEE, DIVISION, SUCCESSOR, 3),
            new PlanClosed(PAIRING, MENTOR, MENTEE, DIVISION, Pairing.Outcome.COMPLETED, 4, 1),
            new GoalReported(PAIRING, MENTOR, MENTEE, DIVISION, GOAL, true),
            new GoalCompleted(
                    PAIRING,
                    MENTOR,
                    MENTEE,
                    DIVISION,
                    GOAL,
                    GOAL_DUE,
                    LocalDate.of(2027, 3, 20),
                    LocalDate.of(2027, 3, 22),
                    Method.HOME_VISIT,
                    Competence.MASS_WORK),
            new GoalReturned(PAIRING, MENTOR, MENTEE, DIVISION, GOAL, "缺走访台账"),
            new GoalCancelled(PAIRING, MENTOR, MENTEE, DIVISION, GOAL, "任务取消"),
            new GoalOverdue(PAIRING, MENTOR, MENTEE, DIVISION, GOAL, GOAL_DUE),
            new AttachmentAdded(
                    "019a9f00-0000-7000-8000-000000000031",
                    ACTIVITY,
                    PAIRING,
                    DIVISION,
                    "image/jpeg",
                    183_204,
                    "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"),
            new AttachmentRemoved("019a9f00-0000-7000-8000-000000000031", ACTIVITY, PAIRING, DIVISION),
            new ActivityConfirmed(
                    ACTIVITY, PAIRING, MENTOR, MENTEE, DIVISION, Method.HOME_VISIT, DAY, MENTEE, MENTOR, 12));

    @TestFactory
    Stream<DynamicTest> samples() {
        return EVENTS.stream()
                .map(event ->
                        DynamicTest.dynamicTest(event.type(), () -> GoldenSamples.check("pairing-service", event)));
    }

    @Test
    void everyEventIsDescribed() {
        AsyncApi.check("pairing-service");
    }
}
