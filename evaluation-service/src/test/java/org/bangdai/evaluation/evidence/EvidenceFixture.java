package org.bangdai.evaluation.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bangdai.evaluation.evidence.domain.Evidence;
import org.bangdai.platform.event.EventMeta;
import org.bangdai.platform.store.AggregateFactory;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Evidence in memory, or in a database without a service around it. */
public final class EvidenceFixture {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private EvidenceFixture() {}

    public static Activities activities(AggregateFactory stores) {
        return new MongoActivities(stores);
    }

    public static GatherEvidence gather(AggregateFactory stores) {
        return new GatherEvidence(new MongoActivities(stores), new MongoGoals(stores), new MongoMilestones(stores));
    }

    public static GatherEvidence gather(Activities activities, Goals goals) {
        return new GatherEvidence(activities, goals, new Milestones() {
            @Override
            public Mono<Void> heard(Heard milestone, long sequence) {
                return Mono.empty();
            }

            @Override
            public Flux<Evidence.Milestone> reached(String menteeId, LocalDate from, LocalDate to) {
                return Flux.empty();
            }
        });
    }

    /** As an event of pairing-service's with that body would. */
    public static void gapMeasured(AggregateFactory stores, String json) {
        listener(stores)
                .measured(read(json, EvidenceListener.GapMeasured.class))
                .block();
    }

    /** As an event of pairing-service's with that body would. */
    public static void milestoneRecorded(AggregateFactory stores, String json) {
        listener(stores)
                .recorded(read(json, EvidenceListener.MilestoneRecorded.class), meta(1))
                .block();
    }

    static EvidenceListener listener(AggregateFactory stores) {
        return new EvidenceListener(new MongoGoals(stores), new MongoMilestones(stores), new Gaps(stores));
    }

    static EventMeta meta(long sequence) {
        return new EventMeta(
                "e", "/pairing-service/x", "t", "s", sequence, Instant.EPOCH, "330523205", "person:p", "k", null);
    }

    private static <E> E read(String json, Class<E> as) {
        return JSON.readValue(json, as);
    }

    /** Goals in memory, by what MongoDB is asked for too. */
    public static final class InMemoryGoals implements Goals {

        private record Row(
                String goalId,
                @Nullable LocalDate dueOn,
                @Nullable LocalDate reportedOn,
                String state,
                long sequence) {}

        private final Map<String, Row> rows = new HashMap<>();

        private Mono<Void> newer(Row row) {
            return Mono.fromRunnable(() ->
                    rows.merge(row.goalId(), row, (before, now) -> now.sequence() > before.sequence() ? now : before));
        }

        @Override
        public Mono<Void> agreed(Of plan, List<Agreed> open) {
            return Flux.fromIterable(open)
                    .concatMap(it -> newer(new Row(it.goalId(), it.dueOn(), null, "OPEN", plan.sequence())))
                    .then(handedOver(plan));
        }

        @Override
        public Mono<Void> completed(Of plan, Agreed goal, LocalDate reportedOn) {
            return newer(new Row(goal.goalId(), goal.dueOn(), reportedOn, "DONE", plan.sequence()));
        }

        @Override
        public Mono<Void> cancelled(Of plan, String goalId) {
            return newer(new Row(goalId, null, null, "GONE", plan.sequence()));
        }

        @Override
        public Mono<Void> handedOver(Of plan) {
            return Mono.fromRunnable(
                    () -> rows.replaceAll((id, row) -> row.state().equals("OPEN") && row.sequence() < plan.sequence()
                            ? new Row(id, row.dueOn(), null, "GONE", plan.sequence())
                            : row));
        }

        @Override
        public Flux<Evidence.Goal> due(String pairingId, LocalDate from, LocalDate to) {
            return Flux.defer(() -> Flux.fromIterable(new ArrayList<>(rows.values())))
                    .filter(it -> it.dueOn() != null && !it.state().equals("GONE"))
                    .filter(it -> !it.dueOn().isBefore(from) && !it.dueOn().isAfter(to))
                    .map(it -> new Evidence.Goal(it.goalId(), it.dueOn(), it.reportedOn()));
        }
    }
}
