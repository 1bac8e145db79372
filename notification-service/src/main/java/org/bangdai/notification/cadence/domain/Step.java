package org.bangdai.notification.cadence.domain;

/** Who hears of a silence; each further step comes one more missed turn later. */
public enum Step {
    /** Mentor and mentee are reminded. */
    PARTIES,
    /** Whoever heads the mentee's unit (单位). */
    UNIT,
    /** The organisers on duty (组织部). */
    ORGANISATION;

    /** How many turns of the cadence have been missed by then. */
    int missed() {
        return ordinal() + 1;
    }
}
