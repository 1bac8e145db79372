package org.bangdai.evaluation.figures.domain;

import java.util.Comparator;

/** One event's part in a subject. @param source kind and id of the document whose event it was; @param sequence that document's count of events */
public record Heard(String source, long sequence, Told told) {

    static final Comparator<Heard> ORDER = Comparator.comparing(Heard::source).thenComparingLong(Heard::sequence);

    boolean sameEvent(Heard other) {
        return sequence == other.sequence && source.equals(other.source);
    }
}
