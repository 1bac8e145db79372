package org.bangdai.platform.web.argument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.format.support.DefaultFormattingConversionService;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.json.JsonMapper;

/** Bodies and parameters alike name nothing outside of 1900 to 2200. */
class EraTest {

    record Form(LocalDate day, YearMonth month, Year year, Instant at, List<LocalDate> days) {}

    private static final List<Class<?>> TYPES = List.of(LocalDate.class, YearMonth.class, Year.class, Instant.class);

    private final JsonMapper json =
            JsonMapper.builder().addModule(new EraModule()).build();
    private final DefaultFormattingConversionService parameters = parameters();

    private static DefaultFormattingConversionService parameters() {
        DefaultFormattingConversionService service = new DefaultFormattingConversionService();
        WebFluxConfigurer configurer = new ArgumentAutoConfiguration().platformArguments();
        configurer.addFormatters(service);
        return service;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'day':'1900-01-01','month':'1900-01','year':1900,'at':'1900-01-01T00:00:00Z','days':['2200-12-31']}",
                "{'day':'2200-12-31','month':'2200-12','year':2200,'at':'2200-12-31T23:59:59.999Z','days':[null]}",
                "{'day':null,'at':'2026-11-23T08:00:00+08:00'}"
            })
    void aBodyNamesWhatLiesWithin(String body) {
        assertThat(json.readValue(body.replace('\'', '"'), Form.class)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'day':'1899-12-31'}",
                "{'day':'0000-01-01'}",
                "{'day':'+999999999-01-01'}",
                "{'day':'-999999999-01-01'}",
                "{'day':[999999999,1,1]}",
                "{'days':['2026-01-01','2201-01-01']}",
                "{'month':'2201-01'}",
                "{'year':999999999}",
                "{'at':'2201-01-01T00:00:00Z'}",
                "{'at':'+1000000000-12-31T23:59:59Z'}",
                "{'at':-9999999999}"
            })
    void aBodyNamesNothingBeyond(String body) {
        assertThatThrownBy(() -> json.readValue(body.replace('\'', '"'), Form.class))
                .isInstanceOf(DatabindException.class)
                .hasRootCauseInstanceOf(BeyondEraException.class);
    }

    @Test
    void aParameterNamesWhatLiesWithinOrNothing() {
        assertThat(parameters.convert("2026-11-23", LocalDate.class)).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(parameters.convert("2026-11", YearMonth.class)).isEqualTo(YearMonth.of(2026, 11));
        assertThat(parameters.convert("2026", Year.class)).isEqualTo(Year.of(2026));
        assertThat(parameters.convert("2026-11-23T08:00:00+08:00", Instant.class))
                .isEqualTo(Instant.parse("2026-11-23T00:00:00Z"));
        TYPES.forEach(type -> assertThat(parameters.convert("", type)).isNull());
    }

    @Test
    void aParameterNamesNothingBeyond() {
        for (String day : List.of("0000-01-01", "+999999999-01-01", "-999999999-01-01", "1899-12-31", "2201-01-01")) {
            String month = day.substring(0, day.length() - 3);
            String year = month.substring(0, month.length() - 3);
            for (String text : List.of(day, month, year, day + "T00:00:00Z")) {
                Class<?> type =
                        TYPES.get(List.of(day, month, year, day + "T00:00:00Z").indexOf(text));
                assertThatThrownBy(() -> parameters.convert(text, type))
                        .as(text)
                        .isInstanceOf(ConversionFailedException.class)
                        .hasRootCauseInstanceOf(BeyondEraException.class);
            }
        }
    }
}
