package org.bangdai.platform.signing;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class Ed25519Test {

    /** RFC 8037, appendix A.4 and A.5. */
    @Test
    void aSignatureOfTheStandardVerifies() {
        Base64.Decoder decoder = Base64.getUrlDecoder();
        byte[] key = decoder.decode("11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo");
        byte[] text = "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc".getBytes(US_ASCII);
        byte[] signed = decoder.decode(
                "hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg");
        assertThat(Ed25519.verifies(key, text, signed)).isTrue();
        signed[0] ^= 1;
        assertThat(Ed25519.verifies(key, text, signed)).isFalse();
        assertThat(Ed25519.verifies(key, text, new byte[3])).isFalse();
    }

    @Test
    void whatOneKeySignsOnlyItsOwnPublicKeyVerifies() {
        KeyPair one = Ed25519.create();
        byte[] text = "聘任".getBytes(UTF_8);
        byte[] signed = Ed25519.sign(one.getPrivate().getEncoded(), text);
        assertThat(Ed25519.verifies(Ed25519.raw(one.getPublic()), text, signed)).isTrue();
        assertThat(Ed25519.verifies(Ed25519.raw(Ed25519.create().getPublic()), text, signed))
                .isFalse();
    }
}
