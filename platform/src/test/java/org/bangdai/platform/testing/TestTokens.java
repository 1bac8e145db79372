package org.bangdai.platform.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** Tokens of an issuer that lives in this JVM and publishes its key, as services under {@link LocalParts} check them. */
public final class TestTokens {

    private static final RSAKey KEY = newKey();
    private static final RSAKey FOREIGN = newKey();
    private static final String ISSUER = publish(KEY);

    private TestTokens() {}

    static String issuer() {
        return ISSUER;
    }

    static String keys() {
        return ISSUER + "/jwks";
    }

    /** Of a person with these roles; the division counts for those roles that have one. */
    public static String person(String personId, String division, String... roles) {
        return sign(KEY, claims(personId, division, roles).claim("person", personId), hour());
    }

    /** Of a person who signs for a department, such as {@code PUBLICITY}. */
    public static String department(String personId, String division, String department, String... roles) {
        return sign(
                KEY,
                claims(personId, division, roles).claim("person", personId).claim("department", department),
                hour());
    }

    /** Of a client system, without a person. */
    public static String client(String clientId, String division, String... roles) {
        return sign(KEY, claims(clientId, division, roles), hour());
    }

    public static String expired(String personId, String division, String... roles) {
        return sign(
                KEY,
                claims(personId, division, roles).claim("person", personId),
                Instant.now().minus(Duration.ofMinutes(10)));
    }

    /** With the right claims, but a key that is not the issuer's. */
    public static String foreign(String personId, String division, String... roles) {
        return sign(FOREIGN, claims(personId, division, roles).claim("person", personId), hour());
    }

    private static JWTClaimsSet.Builder claims(String subject, String division, String... roles) {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience("bangdai")
                .subject(subject)
                .claim("azp", subject)
                .claim("roles", List.of(roles))
                .claim("division", division);
    }

    private static Instant hour() {
        return Instant.now().plus(Duration.ofHours(1));
    }

    private static String sign(RSAKey key, JWTClaimsSet.Builder claims, Instant expires) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(KEY.getKeyID())
                            .build(),
                    claims.issueTime(Date.from(expires.minus(Duration.ofHours(1))))
                            .expirationTime(Date.from(expires))
                            .build());
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String publish(RSAKey key) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
            server.createContext("/jwks", exchange -> {
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, keys.length);
                exchange.getResponseBody().write(keys);
                exchange.close();
            });
            server.start();
            return "http://localhost:" + server.getAddress().getPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
