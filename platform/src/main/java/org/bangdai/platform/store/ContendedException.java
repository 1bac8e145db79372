package org.bangdai.platform.store;

import com.mongodb.MongoException;

/** So many others change the same document that this change never got its turn; an outage to the caller, who may try again later. */
public final class ContendedException extends MongoException {

    /** @param kind the collection, for logs; answers to callers don't repeat it */
    public ContendedException(String kind, String id) {
        super(kind + " " + id + ": lost every race");
    }
}
