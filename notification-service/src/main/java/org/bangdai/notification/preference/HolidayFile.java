package org.bangdai.notification.preference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.bangdai.notification.preference.domain.Workdays;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code holidays.yaml}, where its parts are explained. */
final class HolidayFile {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** @param holidays days, or first and last day parted by two dots */
    record OfYear(List<String> holidays, List<LocalDate> makeUpDays) {}

    private final Map<String, OfYear> years;

    private HolidayFile(Map<String, OfYear> years) {
        this.years = years;
    }

    /** @throws RuntimeException where the file is no such file, so that the service does not start */
    static HolidayFile read(Resource file) {
        try (InputStream yaml = file.getInputStream()) {
            LoaderOptions options = new LoaderOptions();
            Yaml plain = new Yaml(
                    new SafeConstructor(options),
                    new Representer(new DumperOptions()),
                    new DumperOptions(),
                    options,
                    new Texts());
            Map<String, Object> content = plain.load(yaml);
            Map<String, OfYear> years = new TreeMap<>();
            content.forEach((year, days) -> years.put(year, STRICT.convertValue(days, OfYear.class)));
            return new HolidayFile(years);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean knows(Year year) {
        return years.containsKey(year.toString());
    }

    Workdays workdays() {
        Set<LocalDate> holidays = new HashSet<>();
        Set<LocalDate> makeUpDays = new HashSet<>();
        years.forEach((year, days) -> {
            days.holidays().forEach(span -> holidays.addAll(days(span)));
            makeUpDays.addAll(days.makeUpDays());
        });
        return new Workdays(holidays, makeUpDays);
    }

    private static List<LocalDate> days(String span) {
        String[] ends = span.split("\\.\\.");
        return LocalDate.parse(ends[0])
                .datesUntil(LocalDate.parse(ends[ends.length - 1]).plusDays(1))
                .toList();
    }

    /** Years and days stay the text that they are. */
    private static final class Texts extends Resolver {
        @Override
        public void addImplicitResolver(Tag tag, Pattern pattern, String first, int limit) {
            if (!tag.equals(Tag.INT) && !tag.equals(Tag.TIMESTAMP) && !tag.equals(Tag.FLOAT)) {
                super.addImplicitResolver(tag, pattern, first, limit);
            }
        }
    }
}
