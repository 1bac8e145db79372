package org.bangdai.evaluation.assessment;

import java.time.Clock;
import org.bangdai.evaluation.assessment.domain.Assessment;
import org.bangdai.evaluation.assessment.domain.AssessmentRefusal;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.store.Stored;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The receiving system says that it has the whole of it; the same again changes nothing. */
@Component
class AcknowledgeYear {

    private final Assessments assessments;
    private final Clock clock;

    AcknowledgeYear(Assessments assessments, Clock clock) {
        this.assessments = assessments;
        this.clock = clock;
    }

    Mono<Stored<Assessment>> acknowledge(Caller by, String id, String number, String sha256) {
        Assessment.Receipt receipt = new Assessment.Receipt(number, sha256, by.actor(), clock.instant());
        return assessments.update(by, id, present -> switch (present) {
            case Assessment.Frozen frozen -> frozen.acknowledge(receipt);
            case Assessment.Acknowledged there ->
                there.receipt().number().equals(number)
                                && there.receipt().sha256().equals(sha256)
                        ? Decision.change(there)
                        : Decision.refuse(new AssessmentRefusal.AlreadyAcknowledged());
            case Assessment.Computing it -> Decision.refuse(new AssessmentRefusal.NotFrozen());
            case Assessment.Draft it -> Decision.refuse(new AssessmentRefusal.NotFrozen());
            case Assessment.Freezing it -> Decision.refuse(new AssessmentRefusal.NotFrozen());
        });
    }
}
