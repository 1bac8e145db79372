package org.bangdai.platform.signing;

/** A public key (RFC 8037), as anyone may have it. */
public record Jwk(String kty, String crv, String alg, String use, String kid, String x) {

    static Jwk of(SigningKey key) {
        return new Jwk("OKP", "Ed25519", "EdDSA", "sig", key.kid(), key.publicKey());
    }
}
