package org.bangdai.evaluation.evidence;

import java.time.LocalDate;
import java.util.Set;
import org.bangdai.evaluation.evidence.domain.Evidence.Milestone;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Milestones of mentees, a row for each; of one the last that was heard counts. */
public interface Milestones {

    /** Kinds that others than the mentee and their organisers may see (Personal Information Protection Law, article 28); of any other kind that is not certain. */
    Set<String> PLAIN = Set.of("PROMOTION", "SECONDMENT", "AWARD", "QUALIFICATION");

    /** @param happenedOn null of one that was withdrawn */
    record Heard(
            String milestoneId,
            String menteeId,
            String division,
            String kind,
            @Nullable LocalDate happenedOn) {}

    Mono<Void> heard(Heard milestone, long sequence);

    /** Reached from the first to the last of these days, sensitive ones too. */
    Flux<Milestone> reached(String menteeId, LocalDate from, LocalDate to);
}
