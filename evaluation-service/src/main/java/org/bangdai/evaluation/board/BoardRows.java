package org.bangdai.evaluation.board;

import java.util.List;
import org.bangdai.evaluation.board.domain.Cohort;
import org.bangdai.evaluation.board.domain.Head;
import org.bangdai.evaluation.board.domain.Place;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The rows of boards: those of an edition belong to the attempt that computed it, and never change. Whose they are to read is the reader's duty. */
interface BoardRows {

    /** Writes them in bulk. */
    Mono<Void> write(Head head, List<Place> places);

    /** Removes what attempts before this one have left of the edition. */
    Mono<Void> clear(Head head);

    /**
     * In the board's order.
     *
     * @param cohort only these
     * @param person only those that this person is part of
     */
    Mono<Page<Place>> page(Head head, @Nullable Cohort cohort, @Nullable String person, PageRequest request);

    /** A review's; empty where it is not on the edition. */
    Mono<Place> of(Head head, String reviewId);

    /** Those that are the person's result, as mentee or mentor. */
    Flux<Place> results(Head head, String person);

    /** The mentees and mentors of the edition's rows; whoever is in several comes several times. */
    Flux<String> persons(Head head);

    /** On whose boards the person is or ever was, each once. */
    Flux<String> divisions(String person);

    /** Whether the person is part of one of the edition's rows. */
    Mono<Boolean> concerns(Head head, String person);
}
