package org.bangdai.platform.event;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.bangdai.platform.decision.Event;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON body of an event: its components in their order, dates as ISO 8601 text, nulls left out. Apart from the application's own mapper, so that
 * no setting of a service changes what is published; golden samples are written with it.
 */
public final class EventJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
            .addMixIn(Event.class, WithoutType.class)
            .build();

    /** The type travels in the envelope. */
    @JsonIgnoreProperties("type")
    private interface WithoutType {}

    private EventJson() {}

    public static String write(Event event) {
        return MAPPER.writeValueAsString(event);
    }
}
