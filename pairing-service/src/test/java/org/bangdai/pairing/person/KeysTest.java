package org.bangdai.pairing.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.bangdai.pairing.person.domain.IdNumber;
import org.bangdai.platform.personal.DataKey;
import org.bangdai.platform.personal.DataKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysTest {

    private final DataKeys keys = new DataKeys(PersonFixtures.DATA_KEY);

    @Test
    void aPersonIdIsAVersion8UuidOfTheNumberAndTheKeyAlone() {
        // openssl dgst -sha256 -hmac 'an id key for tests only', its first 16 bytes, version and variant set
        assertThat(PersonFixtures.IDS.of(PersonFixtures.ZHOU)).isEqualTo("fc5b6082-f51d-851b-b26d-f829eb7b7df0");
        UUID id = UUID.fromString(PersonFixtures.IDS.of(new IdNumber("11010519491231002x")));
        assertThat(id.version()).isEqualTo(8);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(PersonFixtures.IDS.of(new IdNumber("11010519491231002X"))).isEqualTo(id.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "c2hvcnQ=", "not base64!"})
    void withoutAKeyNothingStarts(String key) {
        assertThatThrownBy(() -> new PersonIds(key)).hasMessageContaining("BANGDAI_PERSON_ID_KEY");
        assertThatThrownBy(() -> new DataKeys(key)).hasMessageContaining("BANGDAI_PERSONAL_DATA_KEY");
    }

    @Test
    void whatIsSealedOpensWithTheWrappedKeyInItsPlaceOnly() {
        DataKey key = keys.create("p1");
        String sealed = key.seal("13812341234", "phone");

        assertThat(keys.open(key.wrapped(), "p1").open(sealed, "phone")).isEqualTo("13812341234");
        assertThat(key.seal("13812341234", "phone")).isNotEqualTo(sealed);
        assertThatThrownBy(() -> key.open(sealed, "idNumber")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> keys.create("p1").open(sealed, "phone")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> keys.open(key.wrapped(), "p2")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> key.open("", "phone")).isInstanceOf(IllegalStateException.class);
    }
}
