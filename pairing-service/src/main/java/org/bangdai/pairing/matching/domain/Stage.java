package org.bangdai.pairing.matching.domain;

import java.time.Instant;

/** How far a matching has come. */
public sealed interface Stage {

    record Queued() implements Stage {}

    /** @param attempt whose rows become the matching's; @param permille done */
    record Running(String attempt, int permille) implements Stage {}

    record Done(String attempt, Instant at, Quality quality) implements Stage {}

    /**
     * Done, and some of it is being proposed.
     *
     * @param command whose rows are to be proposed
     * @param marked whether all of them are marked; until then the approval may still be undone
     */
    record Approving(Done done, String command, Organiser by, boolean marked) implements Stage {}

    record Cancelled(Instant at) implements Stage {}
}
