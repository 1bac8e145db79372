package org.bangdai.pairing.mentor.domain;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * @param by the actor who nominated, or recorded what others did
 * @param recommenders person ids, each once; of a public nomination only
 * @param confidential whether only organisers may know the recommenders
 * @param rosterId of the roster that lists the person; null where somebody nominated this person alone
 */
public record Nomination(
        NominationKind kind,
        String by,
        String reason,
        Instant at,
        List<String> recommenders,
        boolean confidential,
        @Nullable String rosterId) {

    public Nomination {
        recommenders = recommenders.stream().distinct().toList();
    }

    public Nomination(NominationKind kind, String by, String reason, Instant at) {
        this(kind, by, reason, at, List.of(), false, null);
    }

    public static Nomination ofRoster(String rosterId, String by, Instant at) {
        return new Nomination(NominationKind.ORGANISATION, by, "roster " + rosterId, at, List.of(), false, rosterId);
    }

    boolean sameAs(Nomination other) {
        return kind == other.kind && by.equals(other.by);
    }

    /** The first one stands, with the recommenders of both; what one of them keeps confidential stays so. */
    Nomination with(Nomination further) {
        return new Nomination(
                kind,
                by,
                reason,
                at,
                Stream.concat(recommenders.stream(), further.recommenders.stream())
                        .toList(),
                confidential || further.confidential,
                rosterId);
    }
}
