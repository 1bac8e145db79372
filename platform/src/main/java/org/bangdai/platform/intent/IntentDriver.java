package org.bangdai.platform.intent;

import reactor.core.publisher.Mono;

/**
 * Carries a persisted intent on to its end. The request that starts the command calls it at once; the sweeper calls it for a document that has
 * stayed in the middle (stale for more than a few seconds) after a crash. Each step inside is a conditional update that carries the command's id,
 * so any prefix of it may have happened already and two drivers may run at once.
 *
 * <p>Declare it as a bean: the platform finds the collection by {@link #collection} and the documents by {@link #intent}.
 */
public interface IntentDriver {

    /** The collection of the documents that hold the intent. */
    String collection();

    /** The intent's name, as the aggregate gives it for a state in the middle. */
    String intent();

    /** Finishes or undoes the intent of that document; completes at once when it holds it no longer. */
    Mono<Void> drive(String id);
}
