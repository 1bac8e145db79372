package org.bangdai.local.mongo.index;

import de.bwaldvogel.mongo.bson.Document;

/**
 * Where one document of a collection lives. The number is its place in insertion order; the document is replaced as a whole by an update and never
 * changed, so whoever holds one holds a consistent copy.
 */
public final class Slot {

    private final long number;
    private Document document;

    public Slot(long number, Document document) {
        this.number = number;
        this.document = document;
    }

    public long number() {
        return number;
    }

    public Document document() {
        return document;
    }

    public void replaceBy(Document newer) {
        document = newer;
    }
}
