package org.bangdai.local.mongo.index;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;

/** Parts that are each in the order of a sort, as one in that order. */
final class SortedMerge implements Iterator<Slot> {

    private record Head(SortOrder.Keyed keyed, Slot slot, Iterator<Slot> rest) {}

    private final PriorityQueue<Head> heads;
    private final SortOrder sort;

    SortedMerge(List<Iterator<Slot>> parts, SortOrder sort) {
        this.sort = sort;
        this.heads = new PriorityQueue<>(Comparator.comparing(Head::keyed, sort.comparator())
                .thenComparing(head -> head.slot().number()));
        parts.forEach(this::push);
    }

    private void push(Iterator<Slot> part) {
        if (part.hasNext()) {
            Slot slot = part.next();
            heads.add(new Head(sort.keyed(slot.document()), slot, part));
        }
    }

    @Override
    public boolean hasNext() {
        return !heads.isEmpty();
    }

    @Override
    public Slot next() {
        Head head = heads.poll();
        if (head == null) {
            throw new NoSuchElementException();
        }
        push(head.rest());
        return head.slot();
    }
}
