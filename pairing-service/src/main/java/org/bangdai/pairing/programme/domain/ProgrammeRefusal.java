package org.bangdai.pairing.programme.domain;

import java.time.LocalDate;
import java.util.List;
import org.bangdai.platform.decision.Refusal;

/** Why a programme is not published or withdrawn. */
public sealed interface ProgrammeRefusal extends Refusal {

    /** @param earliest the first day from which a new version may hold */
    record NotInTime(LocalDate earliest, LocalDate latest) implements ProgrammeRefusal {}

    /** The rules contradict each other, or say what cannot be. */
    record Contradictory(List<Contradiction> contradictions) implements ProgrammeRefusal {
        public Contradictory {
            contradictions = List.copyOf(contradictions);
        }
    }

    /** @param parent version id of what is inherited */
    record Loosened(String parent, List<Loosening> loosenings) implements ProgrammeRefusal {
        public Loosened {
            loosenings = List.copyOf(loosenings);
        }
    }

    /** What has taken effect is replaced by a newer version, not withdrawn. */
    record InEffect(LocalDate since) implements ProgrammeRefusal {}

    /** A rule that would be looser than the inherited one. */
    record Loosening(Rule rule, Object own, Object above) {}
}
