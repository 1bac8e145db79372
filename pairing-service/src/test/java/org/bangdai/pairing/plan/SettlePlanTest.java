package org.bangdai.pairing.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bangdai.pairing.PoolFixtures.NOW;
import static org.bangdai.pairing.PoolFixtures.TODAY;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.bangdai.pairing.pairing.Pairings;
import org.bangdai.pairing.pairing.domain.Active;
import org.bangdai.pairing.pairing.domain.Ended;
import org.bangdai.pairing.pairing.domain.Pairing;
import org.bangdai.pairing.pairing.domain.Role;
import org.bangdai.pairing.pairing.domain.Successor;
import org.bangdai.pairing.pairing.domain.Terms;
import org.bangdai.pairing.plan.domain.Act;
import org.bangdai.pairing.plan.domain.Closed;
import org.bangdai.pairing.plan.domain.Goal;
import org.bangdai.pairing.plan.domain.GoalState;
import org.bangdai.pairing.plan.domain.GoalTerms;
import org.bangdai.pairing.plan.domain.Open;
import org.bangdai.pairing.plan.domain.Parties;
import org.bangdai.pairing.plan.domain.Plan;
import org.bangdai.pairing.plan.domain.Wanted;
import org.bangdai.pairing.plan.domain.Wish;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.decision.Event;
import org.bangdai.platform.store.AlreadyExistsException;
import org.bangdai.platform.store.NotFoundException;
import org.bangdai.platform.store.Step;
import org.bangdai.platform.store.Stored;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** However late, often and mixed up the ends of a mentee's pairings are heard of, no open goal is lost and none is there twice. */
class SettlePlanTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Map<String, Pairing> pairings = new HashMap<>();
    private final Map<String, Plan> plans = new HashMap<>();
    private final SettlePlan settle = new SettlePlan(new InMemory(), known(), Clock.fixed(NOW, ZONE));

    private Pairings known() {
        return (Pairings) Proxy.newProxyInstance(
                Pairings.class.getClassLoader(), new Class<?>[] {Pairings.class}, (proxy, method, args) -> {
                    assertThat(method.getName()).isEqualTo("find");
                    return Mono.justOrEmpty(pairings.get(args[1])).map(it -> new Stored<>((String) args[1], 1, it));
                });
    }

    private static Terms terms(int pairing) {
        return new Terms(
                "p" + pairing,
                "mentor" + pairing,
                "师",
                "mentee",
                "徒",
                Role.PRIMARY,
                "330523",
                "leader",
                "33-v1",
                12,
                "o",
                null);
    }

    /** Each pairing but the last was transferred to the next one; the last is active, or was terminated. */
    private void chain(List<Integer> goals, boolean over) {
        int last = goals.size() - 1;
        for (int i = 0; i <= last; i++) {
            Successor next = i == last ? null : new Successor(terms(i + 1), "seat");
            pairings.put(
                    "p" + i,
                    i == last && !over
                            ? new Active(terms(i), TODAY, TODAY.plusYears(1), "seat")
                            : new Ended(
                                    terms(i),
                                    TODAY,
                                    TODAY,
                                    next == null ? Pairing.Outcome.TERMINATED : Pairing.Outcome.TRANSFERRED,
                                    "x",
                                    "seat",
                                    true,
                                    next));
            if (goals.get(i) > 0) {
                plans.put("p" + i, plan(i, goals.get(i)));
            }
        }
    }

    private static Plan plan(int pairing, int goals) {
        List<Wanted> wanted = IntStream.range(0, goals)
                .mapToObj(i ->
                        new Wanted("g" + pairing + "-" + i, true, new GoalTerms("目标", null, null, TODAY.plusDays(9))))
                .toList();
        Open open = Open.empty(Parties.of(terms(pairing)));
        open = (Open) after(open.edit(wanted, new Act("mentee", NOW, TODAY), TODAY.plusDays(10)));
        // Some of the plans were never agreed on.
        return pairing % 3 == 2
                ? open
                : after(((Open) after(open.agree(1, new Act("mentee", NOW, TODAY))))
                        .agree(1, new Act("mentor" + pairing, NOW, TODAY)));
    }

    private static Plan after(Decision<Plan> decision) {
        return ((Decision.Change<Plan>) decision).next();
    }

    @Property(tries = 300)
    void everyGoalEndsUpOnceInTheLastPlan(
            @ForAll @Size(min = 2, max = 5) List<@IntRange(max = 3) Integer> goals,
            @ForAll boolean over,
            @ForAll long seed) {
        pairings.clear();
        plans.clear();
        chain(goals, over);
        List<String> expected = IntStream.range(0, goals.size())
                .filter(i -> !over || i < goals.size() - 1 || i % 3 != 2)
                .boxed()
                .flatMap(i -> IntStream.range(0, goals.get(i)).mapToObj(n -> "g" + i + "-" + n))
                .toList();
        List<String> heard = new ArrayList<>();
        Stream.of(0, 1).forEach(twice -> heard.addAll(pairings.keySet()));
        Collections.shuffle(heard, new Random(seed));
        heard.forEach(it -> settle.settle(it).block());

        Plan last = plans.get("p" + (goals.size() - 1));
        if (last == null) {
            assertThat(expected).isEmpty();
        } else if (last instanceof Open open) {
            Stream<String> drafted = open.draft() == null
                    ? Stream.empty()
                    : open.draft().goals().stream().map(Wish::goalId);
            assertThat(Stream.concat(open.goals().stream().map(Goal::goalId), drafted)
                            .distinct())
                    .containsExactlyInAnyOrderElementsOf(expected);
            assertThat(over).isFalse();
        } else {
            assertThat(last).isInstanceOf(Closed.class);
            assertThat(last.goals()).extracting(Goal::goalId).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(last.goals()).allSatisfy(it -> assertThat(it.state()).isInstanceOf(GoalState.Missed.class));
        }
        plans.forEach((id, plan) -> assertThat(plan instanceof Open).isEqualTo(pairings.get(id) instanceof Active));
    }

    private final class InMemory implements Plans {

        @Override
        public Mono<Stored<Plan>> find(Caller by, String pairingId) {
            return Mono.justOrEmpty(plans.get(pairingId)).map(it -> new Stored<>(pairingId, 1, it));
        }

        @Override
        public Mono<Stored<Plan>> insert(Caller by, Plan plan, List<Event> events) {
            return Mono.defer(() -> {
                String id = plan.parties().pairingId();
                return plans.putIfAbsent(id, plan) == null
                        ? find(by, id)
                        : Mono.error(new AlreadyExistsException(COLLECTION, id));
            });
        }

        @Override
        public Mono<Stored<Plan>> update(Caller by, String pairingId, Step<Plan> step) {
            return find(by, pairingId)
                    .switchIfEmpty(Mono.error(() -> new NotFoundException(COLLECTION, pairingId)))
                    .flatMap(it -> {
                        plans.put(pairingId, after(step.apply(it.state())));
                        return find(by, pairingId);
                    });
        }

        @Override
        public Mono<Stored<Plan>> update(Caller by, String pairingId, long expectedVersion, Step<Plan> step) {
            return update(by, pairingId, step);
        }

        @Override
        public Flux<Integer> attentionBuckets(LocalDate today, int limit) {
            return Flux.empty();
        }

        @Override
        public Flux<String> attention(int bucket, LocalDate today, int limit) {
            return Flux.empty();
        }
    }
}
