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

    public static List<Suggestion> best(MenteeProfile mentee, List<MentorProfile> mentors, Weights weights, int count) {
        Scoring scoring = new Scoring(weights);
        Exclusions exclusions = new Exclusions(List.of());
        return mentors.stream()
                .filter(mentor -> exclusions.of(mentee, mentor) == null)
                .map(mentor -> new Suggestion(mentor, scoring.total(mentee, mentor), scoring.parts(mentee, mentor)))
                .sorted(BEST)
                .limit(count)
                .toList();
    }
}
