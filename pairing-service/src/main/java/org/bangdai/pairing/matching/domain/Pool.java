package org.bangdai.pairing.matching.domain;

import java.util.List;

/**
 * Everyone whom a matching looks at.
 *
 * @param mentors appointed and in term
 * @param mentees eligible and without an open PRIMARY pairing
 * @param ineligible mentees whom the programme does not let be paired now
 */
public record Pool(List<MentorProfile> mentors, List<MenteeProfile> mentees, List<MenteeProfile> ineligible) {

    public Pool {
        mentors = List.copyOf(mentors);
        mentees = List.copyOf(mentees);
        ineligible = List.copyOf(ineligible);
    }
}
