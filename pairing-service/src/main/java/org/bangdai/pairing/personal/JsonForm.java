package org.bangdai.pairing.personal;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** {@code {"exportedAt": …, "persons": [..], "mentors": [..], …}}, the fields as they are stored. */
record JsonForm(JsonMapper json, Instant at) implements ExportForm {

    @Override
    public String begin() {
        return "{\"exportedAt\":" + json.writeValueAsString(at);
    }

    @Override
    public String section(String name, String title) {
        return ",\n" + json.writeValueAsString(name) + ":[";
    }

    @Override
    public String item(Map<String, @Nullable Object> item, boolean first) {
        return (first ? "\n" : ",\n") + json.writeValueAsString(item);
    }

    @Override
    public String endSection() {
        return "]";
    }

    @Override
    public String end() {
        return "}\n";
    }
}
