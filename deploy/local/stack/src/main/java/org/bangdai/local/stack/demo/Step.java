package org.bangdai.local.stack.demo;

import java.time.LocalDate;
import java.util.List;

/**
 * What is done on one day.
 *
 * @param chains each done in its order, all of them at the same time
 */
record Step(LocalDate day, List<List<Action>> chains) {
    Step {
        chains = chains.stream().map(List::copyOf).toList();
    }
}
