package org.bangdai.pairing.matching.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.bangdai.pairing.programme.domain.Weights;

/** The mentors who suit one mentee best now, whatever others need. */
public final class SuggestMentors {

    /** One of them, with the reasons. */
    public record Suggestion(MentorProfile mentor, int score, Map<Part, Integer> parts) {
        public Suggestion {
            parts = Map.copyOf(parts);
        }
    }

    private static final Comparator<Suggestion> BEST = Comparator.comparingInt(Suggestion::score)
            .reversed()
            .thenComparing(it -> it.mentor().id());

    private SuggestMentors() {}

    /** @param pool of the one mentee */
    public static List<Suggestion> best(Pool pool, Weights weights, int count) {
        MenteeProfile mentee = pool.mentees().getFirst();
        Exclusions exclusions = new Exclusions(Wishes.NONE, pool.barred(), pool.paired());
        Scoring scoring = new Scoring(weights);
        Traits traits = new Traits();
        Traits.OfMentee its = traits.of(mentee);
        return pool.mentors().stream()
                .filter(mentor -> exclusions.of(mentee, mentor) == null)
                .map(mentor -> suggestion(scoring, mentor, its, traits.of(mentor)))
                .sorted(BEST)
                .limit(count)
                .toList();
    }

    private static Suggestion suggestion(
            Scoring scoring, MentorProfile mentor, Traits.OfMentee mentee, Traits.OfMentor theirs) {
        return new Suggestion(mentor, scoring.total(mentee, theirs), scoring.parts(mentee, theirs));
    }
}
