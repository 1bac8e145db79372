package org.bangdai.pairing.roster.domain;

import org.bangdai.pairing.person.domain.PersonFacts;

/**
 * A good row of 类别 帮带对象, as it is imported; the person is in the registry already.
 *
 * @param leaderId person id of the leader in charge (分管领导), never the mentee's own
 */
public record MenteeRow(PersonFacts person, MenteeCategory category, String leaderId) {}
