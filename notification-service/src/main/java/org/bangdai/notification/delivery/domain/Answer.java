package org.bangdai.notification.delivery.domain;

/** How one call of a provider ended. Names are stored. */
public enum Answer {
    /** The provider has taken it. */
    ACCEPTED,
    /** It will not take this one, however often it is asked: a bad address, a bad text, a bad credential. */
    REFUSED,
    /** Too many at once; later. */
    BUSY,
    /** It did certainly not take it: an error of its own, or it could not be reached at all. */
    FAILED,
    /** The call was made and no answer is known: a hang, a reset, or this service died in between. It may have been taken. */
    UNKNOWN
}
