package org.bangdai.pairing.gap.domain;

/** Who measured: the mentee, a mentor of theirs, or an organiser. */
public enum Source {
    SELF,
    MENTOR,
    ORGANISER
}
