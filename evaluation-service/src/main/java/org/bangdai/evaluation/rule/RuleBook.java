package org.bangdai.evaluation.rule;

import java.time.LocalDate;
import org.bangdai.evaluation.rule.domain.ResultRules;
import org.bangdai.platform.caller.Caller;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The rules that there are, each under its id; those that come with the software among them. Versions never change. Errors as those of {@code Aggregates}. */
public interface RuleBook {

    /** The rules by which a division's results of a period that ends on that day are treated: its own, or else the nearest above, or else the built-in ones;
     * what was tightened above later holds below too. */
    Mono<ResultRules> effective(String division, LocalDate day);

    /** Those of the divisions above only. */
    Mono<ResultRules> above(String division, LocalDate day);

    /** All versions of exactly that division, the newest first; the built-in ones where it is their division. */
    Flux<ResultRules> versions(String division);

    /** A new version; {@code AlreadyExistsException} where that version is there. */
    Mono<ResultRules> publish(Caller by, ResultRules rules);
}
