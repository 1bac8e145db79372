package org.bangdai.pairing.pairing.domain;

import java.time.Instant;
import org.bangdai.platform.decision.Decision;
import org.jspecify.annotations.Nullable;

/** @param released whether the mentee's slot has been given back */
public record Lapsed(Terms terms, Pairing.Lapse reason, Instant at, boolean released) implements Pairing {

    public Decision<Pairing> giveBack() {
        return Decision.change(new Lapsed(terms, reason, at, true));
    }

    @Override
    public @Nullable String intent() {
        return released ? null : Pairing.RELEASE;
    }
}
