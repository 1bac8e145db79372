package org.bangdai.platform.store;

import org.bangdai.platform.decision.Decision;

/** A pure decision over the present state. It may run several times for one update (after a lost race), so it has no effects of its own. */
@FunctionalInterface
public interface Step<T> {
    Decision<T> apply(T state);
}
