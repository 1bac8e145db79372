package org.bangdai.evaluation.signing;

/** A public key (RFC 8037), as anyone may have it. */
public record Jwk(String kty, String crv, String alg, String use, String kid, String x) {

    static Jwk of(String kid, String publicKey) {
        return new Jwk("OKP", "Ed25519", "EdDSA", "sig", kid, publicKey);
    }
}
