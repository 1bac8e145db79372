package org.bangdai.pairing.matching.domain;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.bangdai.pairing.matching.domain.solver.Instance;

/**
 * Why this mentor, and why none.
 *
 * @param instance of these mentees and mentors, by their places
 * @param mentors with their seats before anything was proposed
 */
record Explanations(
        PoolInstance instance, List<MenteeProfile> mentees, List<MentorProfile> mentors, Exclusions exclusions) {

    Match of(int menteePlace, int place, boolean locked, long price) {
        Map<Part, Integer> parts = instance.parts(menteePlace, place);
        int score = parts.values().stream().mapToInt(Integer::intValue).sum();
        int rank = 1;
        int choices = 0;
        PriorityQueue<Choice> next = new PriorityQueue<>(Comparator.reverseOrder());
        for (int other : instance.choices(menteePlace)) {
            int otherScore = mentors.get(other).free() <= 0 ? Instance.EXCLUDED : instance.score(menteePlace, other);
            if (otherScore == Instance.EXCLUDED) {
                continue;
            }
            choices++;
            if (other != place) {
                next.add(new Choice(otherScore, other));
            }
            if (next.size() > Match.NEXT) {
                next.remove();
            }
            if (otherScore > score || otherScore == score && other < place) {
                rank++;
            }
        }
        List<String> others = next.stream()
                .sorted()
                .map(other -> mentors.get(other.place).id())
                .toList();
        return new Match(
                mentors.get(place), mentees.get(menteePlace), score, parts, rank, choices, locked, others, price);
    }

    /** One mentor for a mentee; the best first, equal ones by place. */
    private record Choice(int score, int place) implements Comparable<Choice> {
        @Override
        public int compareTo(Choice other) {
            return score == other.score ? Integer.compare(place, other.place) : Integer.compare(other.score, score);
        }
    }

    /** Why nobody is proposed to a mentee who may be paired. */
    Unpaired of(int menteePlace) {
        MenteeProfile mentee = mentees.get(menteePlace);
        for (int mentor : instance.choices(menteePlace)) {
            if (exclusions.whateverTheSeats(mentee, mentors.get(mentor)) == null) {
                return of(menteePlace, Unpaired.Reason.ALL_FULL);
            }
        }
        return of(menteePlace, Unpaired.Reason.NO_CANDIDATE);
    }

    Unpaired of(int menteePlace, Unpaired.Reason reason) {
        MenteeProfile mentee = mentees.get(menteePlace);
        Map<Exclusion, Integer> excluded = new EnumMap<>(Exclusion.class);
        int[] choices = instance.choices(menteePlace);
        if (choices.length < mentors.size()) {
            excluded.put(Exclusion.OUT_OF_SCOPE, mentors.size() - choices.length);
        }
        int candidates = 0;
        for (int mentor : choices) {
            Exclusion exclusion = exclusions.of(mentee, mentors.get(mentor));
            if (exclusion == null) {
                candidates++;
            } else {
                excluded.merge(exclusion, 1, Integer::sum);
            }
        }
        return new Unpaired(mentee, reason, excluded, candidates);
    }
}
