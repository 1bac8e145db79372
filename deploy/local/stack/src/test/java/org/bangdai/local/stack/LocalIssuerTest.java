package org.bangdai.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LocalIssuerTest {

    @TempDir
    Path home;

    private final HttpClient http = HttpClient.newHttpClient();
    private StackSettings settings;
    private PersonIds personIds;
    private LocalIssuer issuer;

    @BeforeEach
    void start() {
        settings = StackSettings.forTests(home);
        personIds = Secrets.in(home).personIds();
        issuer = LocalIssuer.start(settings, personIds);
    }

    @AfterEach
    void stop() {
        issuer.close();
        http.close();
    }

    @Test
    void aTokenSaysWhoMayDoWhatWhere() throws Exception {
        JWTClaimsSet claims = verified(issuer.token(DemoAccount.named("organiser")));

        assertThat(claims.getIssuer()).isEqualTo(settings.issuer());
        assertThat(claims.getAudience()).containsExactly("bangdai");
        assertThat(claims.getStringListClaim("roles")).containsExactly("organiser");
        assertThat(claims.getStringClaim("division")).isEqualTo("330523");
        assertThat(claims.getStringClaim("department")).isEqualTo("ORGANISATION");
        assertThat(claims.getStringClaim("person"))
                .isEqualTo(personIds.of("330523198509122823").toString())
                .isEqualTo(claims.getSubject());
        assertThat(claims.getStringClaim("azp")).isEqualTo("bangdai-demo");
        assertThat(claims.getExpirationTime()).isInTheFuture();
    }

    @Test
    void aClientSystemIsNoPerson() throws Exception {
        JWTClaimsSet claims = verified(issuer.token(DemoAccount.named("integrator")));

        assertThat(claims.getClaims()).doesNotContainKeys("person", "department");
        assertThat(claims.getSubject()).isEqualTo("integrator");
        assertThat(claims.getStringClaim("azp")).isEqualTo("integrator");
    }

    @Test
    void theServerHandsOutTheSameTokenByName() throws Exception {
        JWTClaimsSet claims = verified(ask("mentor").get("access_token").asString());

        assertThat(claims.getIssuer()).isEqualTo(settings.issuer());
        assertThat(claims.getAudience()).containsExactly("bangdai");
        assertThat(claims.getStringListClaim("roles")).isEqualTo(List.of("mentor"));
        assertThat(claims.getSubject())
                .isEqualTo(verified(issuer.token(DemoAccount.named("mentor"))).getSubject());
    }

    @Test
    void anUnknownNameIsToldWhichThereAre() throws Exception {
        assertThat(ask("nobody").get("error_description").asString()).contains("'nobody'", "mentor", "organiser");
        assertThatThrownBy(() -> issuer.token(DemoAccount.named("nobody")))
                .isInstanceOf(StackException.class)
                .hasMessageStartingWith("There is no demo account 'nobody'; there are mentor, mentee,");
    }

    @Test
    void tokensOutliveARestartOfTheIssuer() throws Exception {
        String before = issuer.token(DemoAccount.named("mentee"));
        issuer.close();
        issuer = LocalIssuer.start(settings, personIds);

        assertThat(verified(before).getStringListClaim("roles")).containsExactly("mentee");
    }

    private JWTClaimsSet verified(String token) throws Exception {
        SignedJWT jwt = SignedJWT.parse(token);
        JWKSet keys = JWKSet.load(URI.create(settings.issuer() + "/jwks").toURL());
        RSASSAVerifier verifier = new RSASSAVerifier(
                keys.getKeyByKeyId(jwt.getHeader().getKeyID()).toRSAKey());
        assertThat(jwt.verify(verifier)).isTrue();
        return jwt.getJWTClaimsSet();
    }

    private JsonNode ask(String name) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(settings.issuer() + "/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "grant_type=client_credentials&client_id=" + name + "&client_secret=none"))
                .build();
        return JsonMapper.shared()
                .readTree(
                        http.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }
}
