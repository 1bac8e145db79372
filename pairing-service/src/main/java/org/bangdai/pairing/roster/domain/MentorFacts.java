package org.bangdai.pairing.roster.domain;

import java.util.Set;
import org.bangdai.pairing.reference.domain.Competence;
import org.jspecify.annotations.Nullable;

/**
 * What a roster says of a mentor beyond the person.
 *
 * @param grassrootsYears 基层工作年限, whole years
 * @param heldLeadingPost 曾任领导职务
 * @param steppedBack 退二线, has stepped back from the front line
 * @param capacity how many mentees at once, 1 to 10; null where the programme's default holds
 * @param strengths what the mentor can teach; null where nobody has said, empty where nothing in particular
 * @param talentList 人才目录 on which the mentor is, by name; null where nobody has said, empty where on none
 */
public record MentorFacts(
        MentorTrack track,
        int grassrootsYears,
        boolean heldLeadingPost,
        boolean steppedBack,
        ProfessionalTitle title,
        @Nullable Integer capacity,
        @Nullable Set<Competence> strengths,
        @Nullable String talentList) {

    public MentorFacts {
        strengths = strengths == null ? null : Set.copyOf(strengths);
    }

    /** Facts that say nothing of strengths and talent lists. */
    public MentorFacts(
            MentorTrack track,
            int grassrootsYears,
            boolean heldLeadingPost,
            boolean steppedBack,
            ProfessionalTitle title,
            @Nullable Integer capacity) {
        this(track, grassrootsYears, heldLeadingPost, steppedBack, title, capacity, null, null);
    }

    /** What the mentor can teach; empty also where nobody has said. */
    public Set<Competence> teaches() {
        return strengths == null ? Set.of() : strengths;
    }

    /** These facts, with the strengths and the talent list of the earlier ones where these say nothing of them, as a roster may. */
    public MentorFacts after(MentorFacts earlier) {
        return new MentorFacts(
                track,
                grassrootsYears,
                heldLeadingPost,
                steppedBack,
                title,
                capacity,
                strengths == null ? earlier.strengths : strengths,
                talentList == null ? earlier.talentList : talentList);
    }
}
