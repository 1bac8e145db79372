package org.bangdai.pairing.matching.domain;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bangdai.pairing.registry.domain.BarredPairs;

/**
 * Everyone whom a matching looks at.
 *
 * @param mentors appointed and in term
 * @param mentees eligible and without an open PRIMARY pairing
 * @param ineligible mentees whom the programme does not let be paired now
 * @param barred which of them are never paired (回避)
 * @param paired of each mentee who has any, the mentors in another open pairing; an emergency does not count
 */
public record Pool(
        List<MentorProfile> mentors,
        List<MenteeProfile> mentees,
        List<MenteeProfile> ineligible,
        BarredPairs barred,
        Map<String, Set<String>> paired) {

    public Pool {
        mentors = List.copyOf(mentors);
        mentees = List.copyOf(mentees);
        ineligible = List.copyOf(ineligible);
        paired = Map.copyOf(paired);
    }
}
