package org.bangdai.e2e;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import org.bangdai.local.stack.Stack;
import org.bangdai.local.stack.StackSettings;

/** The one running system that the tests of this JVM share; it ends with the JVM. */
final class Bangdai {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Stack STACK = start();

    private Bangdai() {}

    static Stack stack() {
        return STACK;
    }

    /** By the services' clocks. */
    static LocalDate today() {
        return LocalDate.ofInstant(STACK.now(), ZONE);
    }

    /** Moves the services' clocks to a minute after that day's begin; not back. */
    static void moveTo(LocalDate day) {
        Duration ahead = Duration.between(STACK.now(), day.atStartOfDay(ZONE).toInstant())
                .plusMinutes(1);
        if (ahead.isPositive()) {
            STACK.advanceClock(ahead);
        }
    }

    private static Stack start() {
        Path home = Path.of("target", "stack-" + Instant.now().toEpochMilli());
        Stack stack = Stack.start(StackSettings.forTests(home));
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop-bangdai"));
        return stack;
    }

    /** A token of the system's own issuer for any person. */
    static String token(String personId, String role) {
        return sign(key(), personId, role, Instant.now().plus(Duration.ofHours(2)));
    }

    /** As somebody of another division. @param department empty where they confirm for none */
    static String token(String subject, String role, String division, String department) {
        return sign(
                key(),
                new Holder(subject, role, division, department),
                Instant.now().plus(Duration.ofHours(2)));
    }

    static String expiredToken(String personId, String role) {
        return sign(key(), personId, role, Instant.now().minus(Duration.ofMinutes(10)));
    }

    /** With the right claims, under a key that is not the issuer's. */
    static String foreignToken(String personId, String role) {
        try {
            RSAKey other = new com.nimbusds.jose.jwk.gen.RSAKeyGenerator(2048)
                    .keyID(key().getKeyID())
                    .generate();
            return sign(other, personId, role, Instant.now().plus(Duration.ofHours(2)));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Holder(String subject, String role, String division, String department) {}

    private static String sign(RSAKey key, String personId, String role, Instant expires) {
        return sign(key, new Holder(personId, role, "330523", ""), expires);
    }

    private static String sign(RSAKey key, Holder holder, Instant expires) {
        try {
            JWTClaimsSet model = SignedJWT.parse(STACK.token("organiser")).getJWTClaimsSet();
            JWTClaimsSet claims = new JWTClaimsSet.Builder()
                    .issuer(model.getIssuer())
                    .audience(model.getAudience())
                    .subject(holder.subject())
                    .claim("azp", "bangdai-e2e")
                    .claim("person", holder.subject())
                    .claim("roles", List.of(holder.role()))
                    .claim("division", holder.division())
                    .claim("department", holder.department().isEmpty() ? null : holder.department())
                    .issueTime(Date.from(expires.minus(Duration.ofHours(3))))
                    .expirationTime(Date.from(expires))
                    .build();
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException | ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey key() {
        try {
            return RSAKey.parse(Files.readString(STACK.home().resolve("secrets").resolve("issuer.jwk")));
        } catch (IOException | ParseException e) {
            throw new IllegalStateException(e);
        }
    }
}
