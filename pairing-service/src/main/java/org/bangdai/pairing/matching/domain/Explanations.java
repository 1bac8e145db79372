package org.bangdai.pairing.matching.domain;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Why this mentor, and why none. @param mentors in the order of their ids, with their seats before anything was proposed */
record Explanations(List<MentorProfile> mentors, Exclusions exclusions, Scoring scoring) {

    Match of(MenteeProfile mentee, int place, boolean locked, long price) {
        MentorProfile mentor = mentors.get(place);
        Map<Part, Integer> parts = scoring.parts(mentee, mentor);
        int score = parts.values().stream().mapToInt(Integer::intValue).sum();
        int rank = 1;
        int choices = 0;
        for (int i = 0; i < mentors.size(); i++) {
            MentorProfile other = mentors.get(i);
            if (exclusions.of(mentee, other) != null) {
                continue;
            }
            choices++;
            int otherScore = scoring.total(mentee, other);
            if (otherScore > score || otherScore == score && i < place) {
                rank++;
            }
        }
        return new Match(mentor, mentee, score, parts, rank, choices, locked, price);
    }

    Unpaired of(MenteeProfile mentee) {
        for (MentorProfile mentor : mentors) {
            if (exclusions.whateverTheSeats(mentee, mentor) == null) {
                return of(mentee, Unpaired.Reason.ALL_FULL);
            }
        }
        return of(mentee, Unpaired.Reason.NO_CANDIDATE);
    }

    Unpaired of(MenteeProfile mentee, Unpaired.Reason reason) {
        Map<Exclusion, Integer> excluded = new EnumMap<>(Exclusion.class);
        int candidates = 0;
        for (MentorProfile mentor : mentors) {
            Exclusion exclusion = exclusions.of(mentee, mentor);
            if (exclusion == null) {
                candidates++;
            } else {
                excluded.merge(exclusion, 1, Integer::sum);
            }
        }
        return new Unpaired(mentee, reason, excluded, candidates);
    }
}
