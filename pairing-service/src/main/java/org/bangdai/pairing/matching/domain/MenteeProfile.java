package org.bangdai.pairing.matching.domain;

import java.util.Map;
import java.util.Set;
import org.bangdai.pairing.person.domain.UnitKind;
import org.bangdai.pairing.reference.domain.Competence;
import org.bangdai.pairing.reference.domain.Field;
import org.bangdai.pairing.roster.domain.MenteeCategory;

/** What matching looks at in a mentee. @param leaderId of the leader in charge; @param gaps levels that are missing */
public record MenteeProfile(
        String id,
        String name,
        String division,
        UnitKind unitKind,
        MenteeCategory category,
        Set<Field> fields,
        Set<String> dialects,
        String leaderId,
        Map<Competence, Integer> gaps) {

    public MenteeProfile {
        fields = Set.copyOf(fields);
        dialects = Set.copyOf(dialects);
        gaps = Map.copyOf(gaps);
    }
}
