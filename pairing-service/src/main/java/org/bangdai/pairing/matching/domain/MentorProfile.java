package org.bangdai.pairing.matching.domain;

import java.util.Set;
import org.bangdai.pairing.person.domain.UnitKind;
import org.bangdai.pairing.reference.domain.Competence;
import org.bangdai.pairing.reference.domain.Field;
import org.bangdai.pairing.roster.domain.MentorTrack;

/**
 * What matching looks at in a mentor.
 *
 * @param strengths what the mentor can teach
 * @param capacity seats in all
 * @param free seats that neither a pairing nor an open offer has; negative where there are more of these than seats
 */
public record MentorProfile(
        String id,
        String name,
        String division,
        UnitKind unitKind,
        MentorTrack track,
        Set<Field> fields,
        Set<String> dialects,
        Set<Competence> strengths,
        int capacity,
        int free) {

    public MentorProfile {
        fields = Set.copyOf(fields);
        dialects = Set.copyOf(dialects);
        strengths = Set.copyOf(strengths);
    }

    public MentorProfile withSeats(int newCapacity, int newFree) {
        return new MentorProfile(
                id, name, division, unitKind, track, fields, dialects, strengths, newCapacity, newFree);
    }
}
