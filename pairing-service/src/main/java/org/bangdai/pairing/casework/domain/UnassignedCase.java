package org.bangdai.pairing.casework.domain;

import org.jspecify.annotations.Nullable;

/** Nobody works on it: the owner is over and has no successor. On the organiser's list. @param reopenedBecause as it was while it was open */
public record UnassignedCase(
        CaseFacts facts, Owner owner, @Nullable String reopenedBecause) implements Case {

    @Override
    public @Nullable String intent() {
        return null;
    }
}
