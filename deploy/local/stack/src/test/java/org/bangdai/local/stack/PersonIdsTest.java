package org.bangdai.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PersonIdsTest {

    private final PersonIds ids = new PersonIds("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8));

    /** The HMAC was computed with openssl: cda9ba44723dbcbaef054c3b05623aeb… */
    @Test
    void anIdNumberBecomesTheFirstHalfOfItsHmacAsUuidVersion8() {
        UUID id = ids.of("33052320010822324X");

        assertThat(id).hasToString("cda9ba44-723d-8cba-af05-4c3b05623aeb");
        assertThat(id.version()).isEqualTo(8);
        assertThat(id.variant()).isEqualTo(2);
    }

    @Test
    void theCheckLetterMayBeWrittenSmall() {
        assertThat(ids.of("33052320010822324x")).isEqualTo(ids.of("33052320010822324X"));
    }
}
