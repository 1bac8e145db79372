import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tokens of anyone, as the running stack's own issuer signs them: {@code java -cp 'deploy/local/stack/target/lib/*' deploy/load/LoadTokens.java HOME TOKEN}, where
 * TOKEN is any token of that issuer. For each line {@code role division person} of its input it prints one, good for six hours.
 */
class LoadTokens {

    static void main(String[] args) throws Exception {
        RSAKey key = RSAKey.parse(Files.readString(Path.of(args[0], "secrets/issuer.jwk")));
        JWTClaimsSet model = SignedJWT.parse(args[1]).getJWTClaimsSet();
        Map<String, String> signed = new ConcurrentHashMap<>();
        new String(System.in.readAllBytes())
                .lines()
                .parallel()
                .map(line -> signed.computeIfAbsent(line, who -> sign(who.split(" "), model, key)))
                .forEachOrdered(System.out::println);
    }

    private static String sign(String[] who, JWTClaimsSet model, RSAKey key) {
        try {
            JWTClaimsSet claims = new JWTClaimsSet.Builder()
                    .issuer(model.getIssuer())
                    .audience(model.getAudience())
                    .subject(who[2])
                    .claim("azp", "load")
                    .claim("person", who[2])
                    .claim("roles", List.of(who[0]))
                    .claim("division", who[1])
                    .issueTime(new Date())
                    .expirationTime(Date.from(Instant.now().plusSeconds(6 * 3600)))
                    .build();
            SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
