package org.bangdai.pairing;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** 聘任证书, over HTTP. */
class CertificateHttpTest extends PoolOverHttp {

    private String certificate() {
        return "/mentors/" + mentorId + "/certificate";
    }

    private ResponseSpec anyone(String path) {
        return http.get().uri(API + path).exchange();
    }

    private String number() {
        return (String) body(get(mentor, certificate())).get("number");
    }

    private Map<String, Object> verification() {
        return body(anyone("/certificates/" + number() + "/verification")
                .expectStatus()
                .isOk());
    }

    private List<Map<String, String>> keys() {
        return anyone("/certificates/keys")
                .expectStatus()
                .isOk()
                .expectBody(new ParameterizedTypeReference<Map<String, List<Map<String, String>>>>() {})
                .returnResult()
                .getResponseBody()
                .get("keys");
    }

    /** As somebody would who has only the public keys. */
    private boolean verifies(String jws) throws Exception {
        String[] parts = jws.split("\\.");
        JsonNode header = JsonMapper.shared().readTree(Base64.getUrlDecoder().decode(parts[0]));
        assertThat(header.path("alg").asString()).isEqualTo("EdDSA");
        String x = keys().stream()
                .filter(it -> it.get("kid").equals(header.path("kid").asString()))
                .findFirst()
                .orElseThrow()
                .get("x");
        String encoded = "302a300506032b6570032100"
                + HexFormat.of().formatHex(Base64.getUrlDecoder().decode(x));
        PublicKey key = KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(HexFormat.of().parseHex(encoded)));
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(key);
        signature.update((parts[0] + "." + parts[1]).getBytes(US_ASCII));
        return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
    }

    @Test
    void anAppointmentIsCertifiedAndAnyoneMayVerifyIt() throws Exception {
        get(ORGANISER, certificate()).expectStatus().isNotFound();
        appoint();
        Map<String, Object> shown = body(get(mentor, certificate()));
        assertThat(shown).containsEntry("status", "VALID").containsEntry("name", "张三");
        assertThat(shown.get("credential").toString()).contains("OpenBadgeCredential", "张三", mentorId);
        assertThat(verifies((String) shown.get("jws"))).isTrue();

        assertThat(verification())
                .containsEntry("status", "VALID")
                .containsEntry("authentic", true)
                .containsEntry("holder", "张*")
                .containsEntry("termFrom", shown.get("termFrom"));
        assertThat(verification().toString()).doesNotContain("张三", mentorId);
        anyone("/certificates/BD33-1/verification").expectStatus().isNotFound();
    }

    @Test
    void aRemovedMentorsCertificateIsRevoked() {
        appoint();
        post(ORGANISER, "/mentors/" + mentorId + "/removal", Map.of("reason", "OWN_WISH", "text", "本人申请"))
                .expectStatus()
                .isOk();
        assertThat(verification()).containsEntry("status", "VALID");
        post(ORGANISER, "/mentors/" + mentorId + "/removal/decision", Map.of("decision", "REMOVE", "reason", "同意"))
                .expectStatus()
                .isOk();
        assertThat(verification()).containsEntry("status", "REVOKED").containsKey("revokedAt");
    }

    @Test
    void anOldKeyGoesOnVerifying() throws Exception {
        appoint();
        String before = (String) body(get(mentor, certificate())).get("jws");
        String kid =
                (String) body(post(OPERATOR, "/certificates/keys", Map.of())).get("kid");
        assertThat(keys()).anyMatch(it -> it.get("kid").equals(kid)).hasSizeGreaterThan(1);
        assertThat(verifies(before)).isTrue();
        assertThat(verification()).containsEntry("authentic", true);
        for (String other : List.of(ORGANISER, CONFIRMER, mentor, mentee)) {
            post(other, "/certificates/keys", Map.of()).expectStatus().isForbidden();
        }
        http.post().uri(API + "/certificates/keys").exchange().expectStatus().isUnauthorized();
    }

    @Test
    void itIsPrinted() {
        appoint();
        get(mentor, certificate() + "?format=pdf").expectStatus().isBadRequest();
        String page = get(mentor, certificate() + "?format=html")
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.TEXT_HTML)
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        assertThat(page).contains("张三", "聘任证书", "<svg", number());
    }

    @Test
    void nobodyElseSeesIt() {
        appoint();
        for (String format : List.of("", "?format=html")) {
            get(NEIGHBOUR, certificate() + format).expectStatus().isNotFound();
            get(mentee, certificate() + format).expectStatus().isForbidden();
            get(OPERATOR, certificate() + format).expectStatus().isForbidden();
            anyone(certificate() + format).expectStatus().isUnauthorized();
        }
    }
}
