package org.bangdai.pairing.certificate.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 聘任证书.
 *
 * @param issuer name of the authority
 * @param jws the signed credential, in compact form; empty once its holder was erased
 * @param revokedAt null while it is not
 */
public record Certificate(
        Holding holding,
        String issuer,
        String jws,
        Instant issuedAt,
        @Nullable Instant revokedAt) {

    /** What somebody who is shown a certificate wants to know. */
    public enum Validity {
        VALID,
        NOT_YET_VALID,
        EXPIRED,
        REVOKED
    }

    public Validity on(LocalDate day) {
        if (revokedAt != null) {
            return Validity.REVOKED;
        }
        if (day.isAfter(holding.termTo())) {
            return Validity.EXPIRED;
        }
        return day.isBefore(holding.termFrom()) ? Validity.NOT_YET_VALID : Validity.VALID;
    }

    /** Then nothing is left to verify but the number and the term. */
    public boolean isErased() {
        return jws.isEmpty();
    }

    /** Whether it attests this appointment, or is past attesting anything. */
    public boolean covers(Holding other) {
        return revokedAt != null || holding.equals(other);
    }

    /** The first revocation stands. */
    public Certificate revoked(Instant at) {
        return revokedAt == null ? new Certificate(holding, issuer, jws, issuedAt, at) : this;
    }
}
