package org.bangdai.local.stack;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.net.InetAddress;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.token.KeyProvider;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;

/**
 * An OpenID provider for this machine only: whoever asks gets a token as any demo account, with the account's name as
 * {@code client_id} and no secret. Its key is kept on disk, so that tokens outlive a restart.
 */
final class LocalIssuer implements AutoCloseable {

    /** A demo day. */
    private static final Duration VALID = Duration.ofHours(12);

    private static final int KEY_BITS = 2048;

    /** Held here, as the logging system would forget its level with it. */
    private static final Logger SERVER_LOG = Logger.getLogger("okhttp3.mockwebserver.MockWebServer");

    private final MockOAuth2Server server;
    private final AccountClaims claims;

    private LocalIssuer(MockOAuth2Server server, AccountClaims claims) {
        this.server = server;
        this.claims = claims;
    }

    static LocalIssuer start(StackSettings settings, PersonIds personIds) {
        SERVER_LOG.setLevel(Level.WARNING);
        AccountClaims claims = new AccountClaims(settings.issuer(), personIds);
        KeyProvider keys = new KeyProvider(List.of(key(settings.home())), JWSAlgorithm.RS256.getName());
        // The first issuer that is asked for takes the key.
        keys.signingKey(StackSettings.ISSUER_ID);
        OAuth2TokenProvider tokens = new OAuth2TokenProvider(keys);
        MockOAuth2Server server = new MockOAuth2Server(
                new OAuth2Config(false, null, null, false, tokens, Set.of(new AccountTokens(claims, VALID))));
        server.start(InetAddress.getLoopbackAddress(), settings.ports().of(Port.ISSUER));
        return new LocalIssuer(server, claims);
    }

    String token(DemoAccount account) {
        return server.getConfig()
                .getTokenProvider()
                .jwt(claims.of(account), VALID, StackSettings.ISSUER_ID)
                .serialize();
    }

    @Override
    public void close() {
        server.shutdown();
    }

    private static RSAKey key(Path home) {
        Path file = home.resolve("secrets").resolve("issuer.jwk");
        try {
            return JWK.parse(PrivateFile.readOrMake(file, LocalIssuer::newKey)).toRSAKey();
        } catch (ParseException damaged) {
            throw new StackException(file + " holds no key; delete it to have a new one made.", damaged);
        }
    }

    private static String newKey() {
        try {
            return new RSAKeyGenerator(KEY_BITS)
                    .keyID(StackSettings.ISSUER_ID)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate()
                    .toJSONString();
        } catch (JOSEException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
