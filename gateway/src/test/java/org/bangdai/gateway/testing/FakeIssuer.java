package org.bangdai.gateway.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/** An OpenID provider with one key: its discovery document, its key set, and tokens on demand. */
public final class FakeIssuer {

    private final RSAKey key = newKey();
    private final DisposableServer server;

    private FakeIssuer() {
        server = HttpServer.create()
                .host("localhost")
                .port(0)
                .route(routes -> routes.get(
                                "/bangdai/.well-known/openid-configuration",
                                (request, response) -> response.header("Content-Type", "application/json")
                                        .sendString(Mono.fromSupplier(this::discovery)))
                        .get(
                                "/bangdai/jwks",
                                (request, response) -> response.header("Content-Type", "application/json")
                                        .sendString(Mono.just(new JWKSet(key.toPublicJWK()).toString()))))
                .bindNow();
    }

    public static FakeIssuer start() {
        return new FakeIssuer();
    }

    public String issuer() {
        return "http://localhost:" + server.port() + "/bangdai";
    }

    /** A good token of this person. */
    public String person(String person) {
        return token(claims -> claims.claim("person", person));
    }

    /** A good token, changed. */
    public String token(UnaryOperator<JWTClaimsSet.Builder> change) {
        Instant now = Instant.now();
        return sign(
                key,
                change.apply(new JWTClaimsSet.Builder()
                                .issuer(issuer())
                                .audience("bangdai")
                                .subject("subject")
                                .issueTime(Date.from(now.minusSeconds(600)))
                                .expirationTime(Date.from(now.plusSeconds(600)))
                                .claim("azp", "app")
                                .claim("roles", List.of("mentee")))
                        .build());
    }

    /** Looks like a token of this issuer, but another key signed it. */
    public String forged() {
        RSAKey other = new RSAKey.Builder(newKey()).keyID(key.getKeyID()).build();
        return sign(
                other,
                new JWTClaimsSet.Builder()
                        .issuer(issuer())
                        .audience("bangdai")
                        .expirationTime(Date.from(Instant.now().plusSeconds(600)))
                        .build());
    }

    private String discovery() {
        return """
                {"issuer":"%s","jwks_uri":"%s/jwks","authorization_endpoint":"%s/authorize",
                 "token_endpoint":"%s/token","subject_types_supported":["public"]}
                """.formatted(issuer(), issuer(), issuer(), issuer());
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sign(RSAKey key, JWTClaimsSet claims) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
