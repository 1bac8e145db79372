package org.bangdai.notification.rule;

/** Receivers whom an event does not name. */
public sealed interface Audience {

    /** Whoever heads the unit of that person (单位). */
    record HeadsOf(String person) implements Audience {}

    /** Whoever is on duty: where nobody is, what is for them waits. */
    sealed interface OnDuty extends Audience {

        Kind kind();
    }

    /** Of those on duty. */
    enum Kind {
        CONFIRMERS,
        ORGANISERS
    }

    /** Who is on duty for that division in the departments that confirm beside the organisation department (宣传部 and others). */
    record ConfirmersOf(String division) implements OnDuty {

        @Override
        public Kind kind() {
            return Kind.CONFIRMERS;
        }
    }

    /** The organisers on duty for that division (组织部). */
    record OrganisersOf(String division) implements OnDuty {

        @Override
        public Kind kind() {
            return Kind.ORGANISERS;
        }
    }
}
