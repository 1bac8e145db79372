package org.bangdai.local.mongo.index;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** One part of a scan after the other. */
final class Concatenation implements Iterator<Slot> {

    private final Iterator<Iterator<Slot>> parts;
    private Iterator<Slot> current = Collections.emptyIterator();

    Concatenation(Iterator<Iterator<Slot>> parts) {
        this.parts = parts;
    }

    @Override
    public boolean hasNext() {
        while (!current.hasNext() && parts.hasNext()) {
            current = parts.next();
        }
        return current.hasNext();
    }

    @Override
    public Slot next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return current.next();
    }
}
