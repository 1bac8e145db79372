package org.bangdai.evaluation.scheme.domain;

import java.time.LocalDate;
import java.util.List;
import org.bangdai.platform.decision.Refusal;

/** Why a version of a scheme is not published or withdrawn. */
public sealed interface SchemeRefusal extends Refusal {

    /** @param earliest the first day from which a new version may hold */
    record NotInTime(LocalDate earliest, LocalDate latest) implements SchemeRefusal {}

    /** The rules contradict each other, or say what cannot be. */
    record Contradictory(List<Flaw> flaws) implements SchemeRefusal {
        public Contradictory {
            flaws = List.copyOf(flaws);
        }
    }

    /** @param inherited id of the scheme that may only be tightened */
    record Loosened(String inherited, List<Loosening> loosenings) implements SchemeRefusal {
        public Loosened {
            loosenings = List.copyOf(loosenings);
        }
    }

    /** Another version of the division holds from the same day on, so it would be unclear which. */
    record SameDay(String other) implements SchemeRefusal {}

    /** What has taken effect is replaced by a newer version, not withdrawn. */
    record InEffect(LocalDate since) implements SchemeRefusal {}

    /** @param pointer into the rules @param rule the limit or indicator @param bound what is inherited, or demanded at least */
    record Loosening(String pointer, String rule, int own, int bound) {}
}
