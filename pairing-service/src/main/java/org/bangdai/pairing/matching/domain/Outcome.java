package org.bangdai.pairing.matching.domain;

import java.util.List;

/** What a matching found. @param mentors with seats, and their prices in the certificate */
public record Outcome(List<Match> matches, List<Unpaired> unpaired, List<Priced> mentors, Quality quality) {

    /** @param seats that were not locked */
    public record Priced(String mentorId, int seats, long price) {}

    public Outcome {
        matches = List.copyOf(matches);
        unpaired = List.copyOf(unpaired);
        mentors = List.copyOf(mentors);
    }
}
