package org.bangdai.pairing.roster.domain;

/** Why a roster was given up. */
public enum FailureReason {
    /** The check was broken off, and the upload not repeated. */
    ABANDONED,
    /** Nobody committed it in time; personal data is not kept for nothing. */
    EXPIRED
}
