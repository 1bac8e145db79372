package org.bangdai.pairing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.bangdai.pairing.activity.domain.Details.Parties;
import org.bangdai.pairing.casework.domain.CaseEvents.CaseHandedOver;
import org.bangdai.pairing.casework.domain.CaseEvents.CaseReopened;
import org.bangdai.pairing.casework.domain.CaseEvents.CaseUnassigned;
import org.bangdai.pairing.casework.domain.CaseEvents.DisputeClosed;
import org.bangdai.pairing.casework.domain.CaseEvents.DisputeOpened;
import org.bangdai.pairing.casework.domain.CaseEvents.ProblemClosed;
import org.bangdai.pairing.casework.domain.CaseEvents.ProblemOpened;
import org.bangdai.pairing.casework.domain.CaseEvents.ProblemSolved;
import org.bangdai.pairing.casework.domain.Closing.Outcome;
import org.bangdai.pairing.casework.domain.Matter.Sort;
import org.bangdai.pairing.reference.domain.Method;
import org.bangdai.pairing.spotcheck.domain.SpotCheck;
import org.bangdai.pairing.spotcheck.domain.SpotCheckEvents.SpotCheckDrawn;
import org.bangdai.pairing.spotcheck.domain.SpotCheckEvents.SpotCheckFound;
import org.bangdai.pairing.visit.VisitEvents.VillageEdited;
import org.bangdai.platform.decision.Event;
import org.bangdai.platform.testing.GoldenSamples;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What follows from activities is published as its golden samples say. */
class ActivityContractsTest {

    private static final String MENTOR = "0b6e7c9a-5d2f-8a41-9c3e-1f2a3b4c5d6e";
    private static final String MENTEE = "7f1d2c3b-4a59-8687-b6c5-d4e3f2a1b0c9";
    private static final String PAIRING = "019a9f00-0000-7000-8000-000000000001";
    private static final String ACTIVITY = "019a9f00-0000-7000-8000-000000000002";
    private static final String NEXT = "019a9f00-0000-7000-8000-000000000003";
    private static final String DIVISION = "330523205";
    private static final String CHECK = DIVISION + ":2026-11:" + ACTIVITY;
    private static final String BY = "person:" + MENTOR;

    private static final List<Event> EVENTS = List.of(
            new DisputeOpened(ACTIVITY, PAIRING, MENTOR, MENTEE, DIVISION, Parties.NEIGHBOURS, ACTIVITY),
            new DisputeClosed(ACTIVITY, PAIRING, MENTOR, MENTEE, DIVISION, Outcome.SETTLED, BY),
            new ProblemOpened(ACTIVITY, PAIRING, MENTOR, MENTEE, DIVISION, "某竹制品有限公司", ACTIVITY),
            new ProblemSolved(ACTIVITY, PAIRING, MENTOR, MENTEE, DIVISION, BY),
            new ProblemClosed(ACTIVITY, PAIRING, MENTOR, MENTEE, DIVISION, Outcome.NOT_SOLVABLE, BY),
            new CaseReopened(ACTIVITY, Sort.DISPUTE, PAIRING, MENTOR, MENTEE, DIVISION, "对方反悔", BY),
            new CaseHandedOver(ACTIVITY, Sort.PROBLEM, NEXT, PAIRING, MENTOR, MENTEE, DIVISION),
            new CaseUnassigned(ACTIVITY, Sort.DISPUTE, PAIRING, MENTOR, MENTEE, DIVISION),
            new VillageEdited("330523205214", "330523205214", 412),
            new SpotCheckDrawn(CHECK, ACTIVITY, PAIRING, MENTOR, MENTEE, DIVISION, YearMonth.of(2026, 11)),
            new SpotCheckFound(
                    CHECK,
                    ACTIVITY,
                    PAIRING,
                    MENTOR,
                    MENTEE,
                    DIVISION,
                    Method.HOME_VISIT,
                    LocalDate.of(2026, 11, 23),
                    SpotCheck.Result.GENUINE,
                    "person:o"));

    @TestFactory
    Stream<DynamicTest> samples() {
        return EVENTS.stream()
                .map(event ->
                        DynamicTest.dynamicTest(event.type(), () -> GoldenSamples.check("pairing-service", event)));
    }
}
