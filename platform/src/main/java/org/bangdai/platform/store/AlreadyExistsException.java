package org.bangdai.platform.store;

/** The id, or a unique key, is taken. */
public final class AlreadyExistsException extends RuntimeException {

    /** @param kind the collection, for logs; answers to callers don't repeat it */
    public AlreadyExistsException(String kind, String id) {
        super(kind + " " + id, null, false, false);
    }
}
