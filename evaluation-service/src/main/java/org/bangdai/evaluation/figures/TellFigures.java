package org.bangdai.evaluation.figures;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bangdai.evaluation.figures.domain.Heard;
import org.bangdai.evaluation.figures.domain.Touch;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Keeps what was heard and marks what it touches; a crash in between lets the event come again, which marks all that it touches. */
@Component
class TellFigures {

    private final Facts facts;
    private final Marks marks;
    private final Clock clock;

    TellFigures(Facts facts, Marks marks, Clock clock) {
        this.facts = facts;
        this.marks = marks;
        this.clock = clock;
    }

    Mono<Void> hear(String subject, Heard event) {
        return facts.hear(subject, event).flatMap(this::mark);
    }

    /** One event of each subject. */
    Mono<Void> hear(Map<String, Heard> events) {
        return facts.hear(events).flatMap(this::mark);
    }

    Mono<Void> forget(String subject) {
        return facts.forget(subject).flatMap(this::mark);
    }

    /** What lies in the future is counted when its month has come. */
    private Mono<Void> mark(Set<Touch> touches) {
        YearMonth present = YearMonth.now(clock);
        List<Touch> past = touches.stream()
                .filter(touch -> !touch.month().isAfter(present))
                .toList();
        return marks.mark(past);
    }
}
