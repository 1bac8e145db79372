package org.bangdai.evaluation.assessment;

import java.time.Instant;
import org.bangdai.evaluation.assessment.domain.Assessment;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.work.DueWork;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Takes up gradings that nobody is at, and tells again what was not acknowledged. */
@Component
class TurnAssessments implements DueWork {

    private static final Caller SYSTEM = Caller.system("assessments");

    private final Assessments assessments;
    private final GradeYear grade;
    private final FreezeYear freeze;

    TurnAssessments(Assessments assessments, GradeYear grade, FreezeYear freeze) {
        this.assessments = assessments;
        this.grade = grade;
        this.freeze = freeze;
    }

    @Override
    public String name() {
        return "assessments";
    }

    @Override
    public Flux<Integer> dueBuckets(Instant now) {
        return assessments.bucketsToTurn(now);
    }

    @Override
    public Mono<Long> sweep(int bucket, Instant now) {
        return assessments
                .toTurn(bucket, now)
                .concatMapDelayError(id -> assessments.get(SYSTEM, id).flatMap(this::turn))
                .count();
    }

    private Mono<Stored<Assessment>> turn(Stored<Assessment> assessment) {
        return switch (assessment.state()) {
            case Assessment.Computing it -> grade.grade(assessment.id());
            case Assessment.Frozen it -> freeze.tellAgain(assessment.id());
            case Assessment.Draft it -> Mono.just(assessment);
            case Assessment.Freezing it -> Mono.just(assessment);
            case Assessment.Acknowledged it -> Mono.just(assessment);
        };
    }
}
