package org.bangdai.evaluation.scheme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bangdai.evaluation.scheme.domain.Cycle;
import org.bangdai.evaluation.scheme.domain.Indicator;
import org.bangdai.evaluation.scheme.domain.Limit;
import org.bangdai.evaluation.scheme.domain.MenteeCategory;
import org.bangdai.evaluation.scheme.domain.Publication;
import org.bangdai.evaluation.scheme.domain.Rules;
import org.bangdai.evaluation.scheme.domain.Scheme;
import org.bangdai.evaluation.scheme.domain.SchemeVersion;
import org.bangdai.evaluation.scheme.domain.Weight;
import org.bangdai.evaluation.scheme.domain.Weighting;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.decision.Event;
import org.bangdai.platform.testing.GoldenSamples;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class SchemeContractsTest {

    @TestFactory
    List<DynamicTest> eventsArePublishedAsTheirSamplesSay() {
        Scheme above =
                SchemesFixture.builtIn().inForce("33", LocalDate.of(2027, 1, 1)).block();
        Rules rules = new Rules(
                Set.of(Cycle.QUARTERLY),
                Map.of(Limit.DAYS_OPEN, 7),
                List.of(
                        new Weighting(
                                Cycle.QUARTERLY,
                                null,
                                List.of(
                                        new Weight(Indicator.MENTOR_STATEMENT, 60, 30),
                                        new Weight(Indicator.GOALS_ON_TIME, 40, 0))),
                        new Weighting(
                                Cycle.QUARTERLY,
                                MenteeCategory.VILLAGE,
                                List.of(new Weight(Indicator.MENTOR_STATEMENT, 100, 0)))));
        Decision.Change<SchemeVersion> published = (Decision.Change<SchemeVersion>)
                new Publication("330523", "安吉县", "Anji", LocalDate.of(2027, 1, 1), rules, "c")
                        .decide(1, above, LocalDate.of(2026, 12, 1));
        Decision.Change<SchemeVersion> withdrawn = (Decision.Change<SchemeVersion>) published
                .next()
                .withdraw(new SchemeVersion.Withdrawal("另有安排", "person:o", Instant.EPOCH), LocalDate.of(2026, 12, 2));
        List<Event> events =
                List.of(published.events().getFirst(), withdrawn.events().getFirst());
        return events.stream()
                .map(event ->
                        DynamicTest.dynamicTest(event.type(), () -> GoldenSamples.check("evaluation-service", event)))
                .toList();
    }
}
