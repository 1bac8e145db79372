package org.bangdai.platform.store;

/** The document has moved on from the version that the caller knows. */
public final class StaleVersionException extends RuntimeException {

    /** @param kind the collection, for logs; answers to callers don't repeat it */
    public StaleVersionException(String kind, String id) {
        super(kind + " " + id, null, false, false);
    }
}
