package org.bangdai.evaluation.scheme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bangdai.evaluation.scheme.domain.Scheme;

/** The schemes that there are. They are the same for everyone, and a version never changes. */
public interface Schemes {

    /** Newest first. */
    List<Scheme> all();

    Optional<Scheme> find(String id);

    /** The scheme by which a period that begins on that day is scored: the latest that was effective by then, or else the first there was. */
    Scheme effective(LocalDate day);
}
