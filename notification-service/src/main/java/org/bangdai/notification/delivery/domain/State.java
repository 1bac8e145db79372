package org.bangdai.notification.delivery.domain;

/** Where a delivery stands. Names are stored. */
public enum State {
    /** Its time has not come, or it is to be tried again. */
    WAITING,
    /** A provider is being called. */
    CALLING,
    /** A provider has taken it. */
    ACCEPTED,
    /** No provider is configured for its channel and division. */
    SILENT,
    /** The person has given no address for this channel. */
    UNREACHABLE,
    /** It asks for nothing any more, so it was not sent. */
    EXPIRED,
    /** Its receiver had read it in the inbox before its time, so it was not sent. */
    READ,
    /** Given up; an operator may replay it. */
    DEAD,
    /** The person was erased. */
    ERASED
}
