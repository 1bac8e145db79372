package org.bangdai.pairing.matching;

/** How far a proposal's approval has come. Stored. */
enum Approval {
    REQUESTED,
    APPROVED,
    REFUSED
}
