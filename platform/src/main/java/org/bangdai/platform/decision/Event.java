package org.bangdai.platform.decision;

/**
 * Something that happened, as its producer publishes it: a record whose components become the JSON body. Carries ids of persons, never contact
 * details. The producer's golden sample under {@code contracts/} fixes its shape.
 */
public interface Event {

    /** The published name, in the past tense with hyphens, such as {@code pairing-created}; the same for every instance of a class. */
    String type();
}
