package org.bangdai.pairing.mentor.domain;

import java.time.Instant;

/** @param by the actor who nominated */
public record Nomination(NominationKind kind, String by, String reason, Instant at) {

    boolean sameAs(Nomination other) {
        return kind == other.kind && by.equals(other.by);
    }
}
