package org.bangdai.platform.store;

/** Nothing that the caller may see has this id. */
public final class NotFoundException extends RuntimeException {

    /** @param kind the collection, for logs; answers to callers don't repeat it */
    public NotFoundException(String kind, String id) {
        super(kind + " " + id, null, false, false);
    }
}
