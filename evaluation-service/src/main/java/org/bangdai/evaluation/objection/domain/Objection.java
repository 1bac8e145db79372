package org.bangdai.evaluation.objection.domain;

import java.time.Instant;
import org.bangdai.platform.decision.Decision;
import org.jspecify.annotations.Nullable;

/** 申诉, and what became of it. */
public sealed interface Objection {

    String RAISE = "raise-objection";
    String GRANT = "grant-objection";

    Plea plea();

    /** In the middle of a command over several documents. */
    default @Nullable String intent() {
        return switch (this) {
            case Raising it -> RAISE;
            case Granting it -> GRANT;
            case Open it -> null;
            case Closed it -> null;
        };
    }

    /** What an organiser decided. @param by who */
    record Ruling(boolean granted, String reason, String by, Instant at) {}

    /** The decision of an organiser; the same again changes nothing. */
    default Decision<Objection> decide(Ruling ruling, @Nullable String person) {
        return Decision.refuse(new ObjectionRefusal.AlreadyOver());
    }

    /** The objector no longer objects. */
    default Decision<Objection> withdraw(String person, Instant at) {
        return Decision.refuse(new ObjectionRefusal.AlreadyOver());
    }

    /** It holds up publication from now on, and is known once it is certain that the board had not closed before. */
    record Raising(Plea plea) implements Objection {

        public Decision<Objection> taken() {
            return Decision.change(new Open(plea), ObjectionEvents.raised(plea));
        }

        public Decision<Objection> late() {
            return Decision.change(new Late(plea));
        }
    }

    record Open(Plea plea) implements Objection {

        @Override
        public Decision<Objection> decide(Ruling ruling, @Nullable String person) {
            if (person != null && plea.parties().contains(person)) {
                return Decision.refuse(new ObjectionRefusal.OwnMatter());
            }
            return Decision.change(
                    ruling.granted() ? new Granting(plea, ruling) : new Dismissed(plea, ruling),
                    ObjectionEvents.decided(plea, ruling));
        }

        @Override
        public Decision<Objection> withdraw(String person, Instant at) {
            return person.equals(plea.objector())
                    ? Decision.change(new Withdrawn(plea, at), ObjectionEvents.withdrawn(plea))
                    : Decision.refuse(new ObjectionRefusal.NotTheObjector());
        }
    }

    /** Granted; what it leads to is being started. */
    record Granting(Plea plea, Ruling ruling) implements Objection {

        @Override
        public Decision<Objection> decide(Ruling again, @Nullable String person) {
            return again(this, ruling, again);
        }

        public Granted done() {
            return new Granted(plea, ruling);
        }
    }

    /** Over. */
    sealed interface Closed extends Objection {}

    record Granted(Plea plea, Ruling ruling) implements Closed {
        @Override
        public Decision<Objection> decide(Ruling again, @Nullable String person) {
            return again(this, ruling, again);
        }
    }

    record Dismissed(Plea plea, Ruling ruling) implements Closed {
        @Override
        public Decision<Objection> decide(Ruling again, @Nullable String person) {
            return again(this, ruling, again);
        }
    }

    record Withdrawn(Plea plea, Instant at) implements Closed {
        @Override
        public Decision<Objection> withdraw(String person, Instant again) {
            return person.equals(plea.objector())
                    ? Decision.change(this)
                    : Decision.refuse(new ObjectionRefusal.NotTheObjector());
        }
    }

    /** The board closed while it was being raised: it never took effect. */
    record Late(Plea plea) implements Closed {}

    private static Decision<Objection> again(Objection present, Ruling ruling, Ruling again) {
        boolean same = ruling.granted() == again.granted()
                && ruling.reason().equals(again.reason())
                && ruling.by().equals(again.by());
        return same ? Decision.change(present) : Decision.refuse(new ObjectionRefusal.AlreadyOver());
    }
}
