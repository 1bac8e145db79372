package org.bangdai.evaluation.evidence;

import java.time.LocalDate;
import java.util.List;
import org.bangdai.evaluation.evidence.domain.Evidence;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What is known at this moment of a pairing's days. */
@Component
public class GatherEvidence {

    private final Activities activities;
    private final Goals goals;
    private final Milestones milestones;

    GatherEvidence(Activities activities, Goals goals, Milestones milestones) {
        this.activities = activities;
        this.goals = goals;
        this.milestones = milestones;
    }

    /** @param to the last day that counts */
    public Mono<Evidence> of(String pairingId, String menteeId, LocalDate from, LocalDate to) {
        Mono<List<Evidence.Activity>> held =
                activities.held(pairingId, from, to).collectList();
        Mono<List<Evidence.Goal>> due = goals.due(pairingId, from, to).collectList();
        Mono<List<Evidence.Milestone>> reached = milestones
                .reached(menteeId, from, to)
                .filter(it -> Milestones.PLAIN.contains(it.kind()))
                .collectList();
        return Mono.zip(held, due, reached).map(all -> new Evidence(all.getT1(), all.getT2(), all.getT3()));
    }
}
