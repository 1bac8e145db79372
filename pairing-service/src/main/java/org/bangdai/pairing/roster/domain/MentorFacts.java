package org.bangdai.pairing.roster.domain;

import org.jspecify.annotations.Nullable;

/**
 * What a roster says of a mentor beyond the person.
 *
 * @param grassrootsYears 基层工作年限, whole years
 * @param heldLeadingPost 曾任领导职务
 * @param steppedBack 退二线, has stepped back from the front line
 * @param capacity how many mentees at once, 1 to 10; null where the programme's default holds
 */
public record MentorFacts(
        MentorTrack track,
        int grassrootsYears,
        boolean heldLeadingPost,
        boolean steppedBack,
        ProfessionalTitle title,
        @Nullable Integer capacity) {}
