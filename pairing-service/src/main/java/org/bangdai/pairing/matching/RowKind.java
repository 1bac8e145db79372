package org.bangdai.pairing.matching;

/** What a row tells. Stored. */
enum RowKind {
    PROPOSAL,
    UNPAIRED,
    /** A mentor's price in the certificate. */
    MENTOR
}
