package org.bangdai.platform.web.argument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.json.JsonMapper;

class PlainTextTest {

    record Name(String value) {}

    record Form(String text, List<String> list, Set<Name> set, Map<String, String> map, Object any) {}

    private static final List<String> PLACES = List.of(
            "{'text':'%s'}",
            "{'list':['a','%s']}",
            "{'set':[{'value':'%s'}]}",
            "{'map':{'a':'%s'}}",
            "{'map':{'%s':'a'}}",
            "{'any':{'a':['%s']}}");

    private final JsonMapper json =
            JsonMapper.builder().addModule(new PlainTextModule()).build();

    @ParameterizedTest
    @ValueSource(strings = {"走访二十户。", "a\\tb\\r\\nc", "𠮷", "\\ud842\\udfb7", "👩‍🌾", ""})
    void everyWritingIsTaken(String text) {
        for (String place : PLACES) {
            assertThat(read(place, text)).isNotNull();
        }
        assertThat(json.readValue("{\"text\":null}", Form.class).text()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\\u0000b",
                "\\u0001",
                "\\b",
                "\\u001b[31m",
                "\\u007f",
                "\\u0085",
                "\\ud800",
                "\\udc00 b",
                "\\udfb7\\ud842"
            })
    void whatIsNoWritingIsNotTakenAnywhere(String text) {
        for (String place : PLACES) {
            assertThatThrownBy(() -> read(place, text))
                    .as(place)
                    .isInstanceOf(DatabindException.class)
                    .hasRootCauseInstanceOf(NotPlainTextException.class);
        }
    }

    private Form read(String place, String text) {
        return json.readValue(place.formatted(text).replace('\'', '"'), Form.class);
    }
}
