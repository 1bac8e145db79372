package org.bangdai.pairing.casework.domain;

import org.jspecify.annotations.Nullable;

/** Nobody works on it: the owner is over and has no successor. On the organiser's list. */
public record UnassignedCase(CaseFacts facts, Owner owner) implements Case {

    @Override
    public @Nullable String intent() {
        return null;
    }
}
