package org.bangdai.pairing.roster.domain;

import org.bangdai.pairing.person.domain.PersonFacts;
import org.jspecify.annotations.Nullable;

/**
 * What stands of a row's person before it is imported.
 *
 * @param samePhone whether the registry has the row's phone
 * @param mentor of the person's file as a mentor; null where there is none
 * @param category as a mentee; null where the person is none
 * @param leaderId person id of the mentee's leader in charge; null where the person is no mentee
 */
public record Standing(
        PersonFacts person,
        boolean samePhone,
        @Nullable MentorFacts mentor,
        @Nullable MenteeCategory category,
        @Nullable String leaderId) {}
