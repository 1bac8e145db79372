package org.bangdai.pairing.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bangdai.pairing.PoolFixtures;
import org.bangdai.pairing.activity.domain.Account;
import org.bangdai.pairing.activity.domain.Activity;
import org.bangdai.pairing.activity.domain.Details;
import org.bangdai.pairing.activity.domain.Draft;
import org.bangdai.pairing.activity.domain.Fault;
import org.bangdai.pairing.reference.domain.Method;
import org.bangdai.platform.store.RecordMapping;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What each method's activities must tell. */
class DetailsTest {

    private static final Map<Method, Map<String, Object>> COMPLETE = Map.of(
            Method.CASE_STUDY,
            Map.of("caseType", "ELECTION", "caseSummary", "换届中有人拉票", "lesson", "早谈话、早提醒"),
            Method.DEMONSTRATION,
            Map.of("seen", "上门算账", "heard", "群众的顾虑", "done", "写了测算表"),
            Method.RETROSPECTIVE,
            Map.of("subject", "上半年", "conclusions", "先听后说"),
            Method.LOCAL_LIFE,
            Map.of("way", "DIALECT", "place", "集市", "content", "二十句问候"),
            Method.HOME_VISIT,
            Map.of("village", "330523205214", "households", List.of("001", "B-2"), "concerns", "水渠淤塞"),
            Method.MEDIATION,
            Map.of("parties", "NEIGHBOURS", "problem", "排水", "outcome", "SETTLED"),
            Method.ENTERPRISE_AID,
            Map.of("enterprise", "竹制品厂", "problem", "缺工", "support", "对接招聘会"),
            Method.EMERGENCY_DUTY,
            Map.of("incident", "防汛", "duty", "VILLAGE_SWEEP", "hours", 8),
            Method.GUIDANCE,
            Map.of("topic", "CONDUCT", "content", "守时"),
            Method.HANDS_ON,
            Map.of("task", "主持会议", "result", "三项通过"));

    private static List<Fault> faults(Method method, Map<String, ?> details) {
        return Account.read(new Draft(method, PoolFixtures.TODAY, "x", details))
                        instanceof Account.Reading.Faulty faulty
                ? faulty.refusal().faults()
                : List.of();
    }

    private static Details read(Method method, Map<String, ?> details) {
        return ((Account.Reading.Complete) Account.read(new Draft(method, PoolFixtures.TODAY, "x", details)))
                .account()
                .details();
    }

    private static Map<String, Object> with(Method method, String name, Object value) {
        Map<String, Object> changed = new HashMap<>(COMPLETE.get(method));
        changed.put(name, value);
        return changed;
    }

    @TestFactory
    Stream<DynamicTest> eachMethodNamesEveryFieldThatIsMissing() {
        return Stream.of(Method.values())
                .map(method -> DynamicTest.dynamicTest(method.name(), () -> {
                    Map<String, Object> complete = COMPLETE.get(method);
                    assertThat(faults(method, complete)).isEmpty();
                    assertThat(faults(method, Map.of()))
                            .extracting(Fault::pointer)
                            .containsExactlyInAnyOrderElementsOf(complete.keySet().stream()
                                    .map(name -> "/details/" + name)
                                    .toList());
                    for (String name : complete.keySet()) {
                        Map<String, Object> without = new HashMap<>(complete);
                        without.put(name, null);
                        assertThat(faults(method, without)).containsExactly(Fault.of("/details/" + name, "required"));
                        assertThat(faults(method, with(method, name, Map.of())))
                                .containsExactly(Fault.of("/details/" + name, "type"));
                    }
                    assertThat(faults(method, with(method, "more/less", "x")))
                            .containsExactly(Fault.of("/details/more~1less", "unknown-field"));
                }));
    }

    @TestFactory
    Stream<DynamicTest> whatIsStoredComesBack() {
        RecordMapping<Details> mapping = RecordMapping.of(Details.class);
        return Stream.of(Method.values())
                .map(method -> DynamicTest.dynamicTest(method.name(), () -> {
                    Details details = read(method, COMPLETE.get(method));
                    assertThat(mapping.read(mapping.write(details))).isEqualTo(details);
                }));
    }

    @Test
    void anActivityOfAnOlderVersionStaysReadable() {
        RecordMapping<Activity> mapping = RecordMapping.of(Activity.class);
        var stored = new org.bson.Document("activityId", "a")
                .append("pairingId", "p")
                .append("mentorId", "m")
                .append("menteeId", "e")
                .append("leaderId", "l")
                .append("division", "330523205")
                .append("method", "HOME_VISIT")
                .append("heldOn", "2026-11-20")
                .append("summary", "走访")
                .append("recordedBy", "e")
                .append("recordedAt", java.util.Date.from(PoolFixtures.NOW));
        assertThat(mapping.read(stored).details()).isNull();
        assertThat(mapping.read(stored).state()).isEqualTo(Activity.State.RECORDED);
        stored.append(
                "confirmation", new org.bson.Document("by", "m").append("at", java.util.Date.from(PoolFixtures.NOW)));
        assertThat(mapping.read(stored).state()).isEqualTo(Activity.State.CONFIRMED);
    }

    @Test
    void wrongValuesAreNamedWithWhatIsAllowed() {
        assertThat(faults(Method.GUIDANCE, with(Method.GUIDANCE, "topic", "GOSSIP")))
                .containsExactly(Fault.of("/details/topic", "one-of", "THEORY, DOUBTS, CONDUCT"));
        assertThat(faults(Method.EMERGENCY_DUTY, with(Method.EMERGENCY_DUTY, "hours", 0)))
                .containsExactly(Fault.of("/details/hours", "Min", 1));
        assertThat(faults(Method.EMERGENCY_DUTY, with(Method.EMERGENCY_DUTY, "hours", 73)))
                .containsExactly(Fault.of("/details/hours", "Max", 72));
        assertThat(faults(Method.HANDS_ON, with(Method.HANDS_ON, "task", "  ")))
                .containsExactly(Fault.of("/details/task", "NotBlank"));
        assertThat(faults(Method.HANDS_ON, with(Method.HANDS_ON, "task", "长".repeat(2001))))
                .containsExactly(Fault.of("/details/task", "Size", 2000, 1));
        assertThat(faults(Method.HOME_VISIT, with(Method.HOME_VISIT, "village", "330523205")))
                .containsExactly(Fault.of("/details/village", "Pattern"));
    }

    @Test
    void householdsAreCodedAndNeverNamed() {
        assertThat(faults(Method.HOME_VISIT, with(Method.HOME_VISIT, "households", List.of("001", "张三家"))))
                .containsExactly(Fault.of("/details/households/1", "Pattern"));
        assertThat(faults(Method.HOME_VISIT, with(Method.HOME_VISIT, "households", List.of())))
                .containsExactly(Fault.of("/details/households", "Size", 200, 1));
        assertThat(read(Method.HOME_VISIT, with(Method.HOME_VISIT, "households", List.of("2", "1", "2"))))
                .isEqualTo(new Details.HomeVisit("330523205214", List.of("2", "1"), "水渠淤塞"));
    }

    @Test
    void anOpenDisputeOrProblemNeedsNoDescription() {
        assertThat(read(Method.MEDIATION, Map.of("disputeId", "d", "outcome", "CONTINUING")))
                .isEqualTo(new Details.Mediation("d", null, null, Details.Outcome.CONTINUING));
        assertThat(faults(Method.MEDIATION, with(Method.MEDIATION, "disputeId", "d")))
                .extracting(Fault::code)
                .containsOnly("unknown-field");
        assertThat(read(Method.ENTERPRISE_AID, Map.of("problemId", "p", "enterprise", "厂", "support", "s")))
                .isEqualTo(new Details.EnterpriseAid("厂", "p", null, "s"));
        assertThat(read(Method.RETROSPECTIVE, Map.of("reviewedActivityIds", List.of("a"), "conclusions", "c")))
                .isEqualTo(new Details.Retrospective(List.of("a"), null, "c"));
    }
}
