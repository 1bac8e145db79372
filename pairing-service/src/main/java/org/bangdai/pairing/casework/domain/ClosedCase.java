package org.bangdai.pairing.casework.domain;

import org.jspecify.annotations.Nullable;

/** It has an outcome. */
public record ClosedCase(CaseFacts facts, Owner owner, Closing closing) implements Case {

    @Override
    public @Nullable String intent() {
        return null;
    }
}
