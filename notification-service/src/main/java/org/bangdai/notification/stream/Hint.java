package org.bangdai.notification.stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * "This person has a message of that number": says where to look, and is never the message itself.
 *
 * @param id the message's; null where only the number is known
 */
record Hint(String person, long number, @Nullable String id) {

    private static final JsonMapper JSON = JsonMapper.shared();

    byte[] write() {
        return JSON.writeValueAsBytes(this);
    }

    /** @throws JacksonException where the bytes are no hint */
    static Hint read(byte[] json) {
        return JSON.readValue(json, Hint.class);
    }
}
