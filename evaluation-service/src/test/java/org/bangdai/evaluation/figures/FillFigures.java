package org.bangdai.evaluation.figures;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bangdai.evaluation.figures.domain.Heard;
import org.bangdai.evaluation.figures.domain.Told;
import org.bangdai.platform.store.AggregateFactory;
import reactor.core.publisher.Flux;

/** Tells the figures what events would tell them, without any. */
public final class FillFigures {

    private static final int BATCH = 1000;
    private static final int AT_ONCE = 4;

    private final TellFigures figures;

    public FillFigures(AggregateFactory stores, Clock clock) {
        this.figures = new TellFigures(new MongoFacts(stores), new MongoMarks(stores), clock);
    }

    /** @param sequence the count of the events of each subject, this one being the next */
    public void tell(Map<String, Told> told, long sequence) {
        Flux.fromIterable(told.entrySet())
                .buffer(BATCH)
                .flatMap(
                        batch -> {
                            Map<String, Heard> events = new LinkedHashMap<>();
                            batch.forEach(it ->
                                    events.put(it.getKey(), new Heard("fill/" + it.getKey(), sequence, it.getValue())));
                            return figures.hear(events);
                        },
                        AT_ONCE)
                .blockLast();
    }
}
