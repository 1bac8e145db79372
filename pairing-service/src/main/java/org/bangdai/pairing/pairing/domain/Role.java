package org.bangdai.pairing.pairing.domain;

/** As what the mentor helps. */
public enum Role {
    /** The one mentor who answers for the mentee. */
    PRIMARY,
    /** A further mentor for one field. */
    FIELD,
    /** In an emergency: at once and without consents, with seats of its own, to be ratified afterwards. */
    EMERGENCY
}
