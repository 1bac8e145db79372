package org.bangdai.pairing.roster.domain;

import org.bangdai.pairing.person.domain.PersonFacts;

/** A good row of 类别 导师, as it is imported; the person is in the registry already. */
public record MentorRow(PersonFacts person, MentorFacts mentor) {}
