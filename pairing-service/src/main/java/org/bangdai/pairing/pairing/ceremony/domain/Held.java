package org.bangdai.pairing.pairing.ceremony.domain;

import org.jspecify.annotations.Nullable;

/** Has taken place. */
public record Held(Details details, Guests guests) implements Ceremony {

    @Override
    public @Nullable String intent() {
        return null;
    }

    @Override
    public Held with(Guests next) {
        return new Held(details, next);
    }
}
