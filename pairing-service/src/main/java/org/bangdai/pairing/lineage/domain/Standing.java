package org.bangdai.pairing.lineage.domain;

import org.bangdai.pairing.mentor.domain.Candidate;
import org.bangdai.pairing.mentor.domain.ForRemoval;
import org.bangdai.pairing.mentor.domain.InOffice;
import org.bangdai.pairing.mentor.domain.Left;
import org.bangdai.pairing.mentor.domain.Mentor;

/** How far somebody has come as a mentor themselves (徒成师). */
public enum Standing {
    /** Nominated. */
    CANDIDATE,
    IN_POOL,
    /** Was in the pool. */
    LEFT;

    public static Standing of(Mentor mentor) {
        return switch (mentor) {
            case Candidate it -> CANDIDATE;
            case InOffice it -> IN_POOL;
            case ForRemoval it -> IN_POOL;
            case Left it -> LEFT;
        };
    }
}
