package org.bangdai.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** The services' controllers are read as source: the gateway depends on none of them. */
class ServiceTest {

    private static final String API = "/api/v1";
    private static final Pattern MAPPING = Pattern.compile("Mapping\\((?:\\s*(?:path|value)\\s*=)?\\s*\"(/[^\"]*)\"");
    private static final Pattern OWN = Pattern.compile("@RequestMapping\\(\"" + API + "([^\"]*)\"\\)");

    @ParameterizedTest
    @EnumSource
    void everyAddressOfAServiceIsRoutedToIt(Service service) {
        List<PathPattern> routed =
                Stream.of(service.paths()).map(new PathPatternParser()::parse).toList();

        List<String> described =
                controllers(service).flatMap(ServiceTest::addresses).toList();

        assertThat(described).hasSizeGreaterThan(20);
        assertThat(described)
                .allMatch(it -> routed.stream().anyMatch(route -> route.matches(PathContainer.parsePath(it))));
    }

    private static Stream<String> controllers(Service service) {
        Path sources = Path.of(System.getProperty("bangdai.root"), service.shortName() + "-service", "src", "main");
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(it -> it.toString().endsWith(".java")).map(ServiceTest::read).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whatever stands in braces is some value; methods add to their class's address, those of a common superclass to the addresses of others. */
    private static Stream<String> addresses(String source) {
        String common = OWN.matcher(source)
                .results()
                .map(it -> API + it.group(1))
                .findFirst()
                .orElse("");
        return MAPPING.matcher(source)
                .results()
                .map((MatchResult it) -> it.group(1))
                .filter(it -> !it.equals(API))
                .map(it -> it.startsWith(API) ? it : common + it)
                .filter(it -> it.startsWith(API))
                .map(it -> it.replaceAll("\\{([^{}]|\\{[^}]*})*}", "x"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
