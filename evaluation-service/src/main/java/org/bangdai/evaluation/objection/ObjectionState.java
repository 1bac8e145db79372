package org.bangdai.evaluation.objection;

import org.bangdai.evaluation.objection.domain.Objection;

/** What an objection is, as callers name it. */
enum ObjectionState {
    /** For a moment, until it is certain that it was in time. */
    RAISING(Objection.Raising.class),
    OPEN(Objection.Open.class),
    /** For a moment, until what follows is started. */
    GRANTING(Objection.Granting.class),
    GRANTED(Objection.Granted.class),
    DISMISSED(Objection.Dismissed.class),
    WITHDRAWN(Objection.Withdrawn.class),
    LATE(Objection.Late.class);

    private final Class<? extends Objection> type;

    ObjectionState(Class<? extends Objection> type) {
        this.type = type;
    }

    static ObjectionState of(Objection objection) {
        return switch (objection) {
            case Objection.Raising it -> RAISING;
            case Objection.Open it -> OPEN;
            case Objection.Granting it -> GRANTING;
            case Objection.Granted it -> GRANTED;
            case Objection.Dismissed it -> DISMISSED;
            case Objection.Withdrawn it -> WITHDRAWN;
            case Objection.Late it -> LATE;
        };
    }

    /** As it lies in a document. */
    String kind() {
        return type.getSimpleName();
    }
}
