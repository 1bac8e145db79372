package org.bangdai.evaluation.figures;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import org.bangdai.evaluation.figures.domain.Touch;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What is to be rebuilt: divisions and months in which something has come to count otherwise. */
interface Marks {

    /** @param token another one whenever it is marked again */
    record Mark(Touch touch, String token) {}

    /** May be repeated. */
    Mono<Void> mark(Collection<Touch> touches);

    /** The mark goes, unless it was set again since. */
    Mono<Void> done(Mark mark);

    Flux<Integer> buckets();

    /** In the order in which they are to be rebuilt, as far as one sweep goes. */
    Mono<List<Mark>> of(int bucket);

    /** Whether something of a division, or within it, is to be rebuilt. */
    Mono<Boolean> anyIn(String division);

    /** The last month whose beginning was noticed; empty where none was. */
    Mono<YearMonth> lastOpened();

    /** Every division's table of that month is there or marked. May be repeated. */
    Mono<Void> opened(YearMonth month);
}
