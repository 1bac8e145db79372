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

/**
 * Tokens of anyone, as the running stack's own issuer signs them: {@code java -cp 'deploy/local/stack/target/lib/*' deploy/load/PoolTokens.java HOME TOKEN}, where
 * TOKEN is any token of that issuer. For each line {@code role division person} of its input it prints one, good for six hours.
 */
class PoolTokens {

    static void main(String[] args) throws Exception {
        RSAKey key = RSAKey.parse(Files.readString(Path.of(args[0], "secrets/issuer.jwk")));
        RSASSASigner signer = new RSASSASigner(key);
        JWTClaimsSet model = SignedJWT.parse(args[1]).getJWTClaimsSet();
        for (String line : new String(System.in.readAllBytes()).lines().toList()) {
            String[] who = line.split(" ");
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
            token.sign(signer);
            System.out.println(token.serialize());
        }
    }
}
