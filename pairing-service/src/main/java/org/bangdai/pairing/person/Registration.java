package org.bangdai.pairing.person;

import org.bangdai.pairing.person.domain.IdNumber;
import org.bangdai.pairing.person.domain.PersonFacts;
import org.jspecify.annotations.Nullable;

/**
 * All that a roster says of a person.
 *
 * @param facts with the id that {@link PersonIds} gives the number
 * @param leaderId person id of the leader in charge; null where the roster names none
 */
public record Registration(
        PersonFacts facts,
        IdNumber idNumber,
        String phone,
        @Nullable String leaderId) {}
