package org.bangdai.pairing.archive;

import static java.util.Objects.requireNonNullElse;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bangdai.pairing.pairing.PairingView;
import org.bangdai.pairing.pairing.domain.Pairing;
import org.bangdai.pairing.pairing.domain.PairingEvents.EmergencyLapsed;
import org.bangdai.pairing.pairing.domain.Role;
import org.bangdai.platform.decision.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Whoever reads an archive's page meets no English constant. */
class ArchiveWordsTest {

    private static final ArchiveWords WORDS = ArchiveWords.load();
    private static final String SAMPLE = ".v1.json";

    private static Path contracts(String service) {
        return Path.of("..", service, "contracts");
    }

    private static boolean isOfAPairing(Path sample) throws IOException {
        return CanonicalJson.read(Files.readString(sample)) instanceof Map<?, ?> body && body.containsKey("pairingId");
    }

    /** A new event type that concerns a pairing needs a line in {@code archive/words.json}. */
    @Test
    void whatHappensToAPairingHasWordsAndNothingElse() throws IOException {
        Set<String> types = new TreeSet<>();
        for (String service : List.of("pairing-service", "evaluation-service")) {
            try (Stream<Path> files = Files.list(contracts(service))) {
                for (Path file :
                        files.filter(it -> it.toString().endsWith(SAMPLE)).toList()) {
                    if (isOfAPairing(file)) {
                        types.add(file.getFileName().toString().replace(SAMPLE, ""));
                    }
                }
            }
        }
        assertThat(WORDS.types().keySet()).as("archive/words.json").containsExactlyInAnyOrderElementsOf(types);
    }

    @Test
    void aPairingsRoleAndStateHaveWords() {
        hasWords("role", Role.class);
        hasWords("state", PairingView.State.class);
    }

    @ParameterizedTest
    @CsvSource({"2026-11, 2026年11月", "2026-Q4, 2026年第4季度", "2026-Y, 2026年度", "2026-12-01, 2026年12月1日"})
    void periodsAndDaysAreWritten(String value, String text) {
        assertThat(WORDS.details(Map.of("period", value), person -> person, ZoneOffset.UTC))
                .containsOnly(Map.entry("考评期", text));
    }

    @Test
    void codesOfOwnEventsHaveWords() {
        List<Class<?>> events = new ClassFileImporter()
                .importPackages("org.bangdai.pairing").stream()
                        .filter(it -> it.isAssignableTo(Event.class) && it.isRecord())
                        .<Class<?>>map(JavaClass::reflect)
                        .filter(it -> Arrays.stream(it.getRecordComponents())
                                .anyMatch(field -> field.getName().equals("pairingId")))
                        .toList();
        assertThat(events).hasSizeGreaterThan(40);
        events.stream().filter(it -> it != EmergencyLapsed.class).forEach(event -> codes("", event));
        // The only outcome that is its reason.
        hasWords("reason", Pairing.Outcome.NOT_RATIFIED.name());
    }

    private static void codes(String path, Class<?> body) {
        for (RecordComponent field : body.getRecordComponents()) {
            String name = path + field.getName();
            for (Class<?> type : classes(field.getGenericType())) {
                if (type.isRecord()) {
                    codes(name + ".", type);
                } else if (type.isEnum() && WORDS.fields().containsKey(name)) {
                    hasWords(name, type);
                }
            }
        }
    }

    private static List<Class<?>> classes(Type type) {
        if (type instanceof Class<?> single) {
            return List.of(single);
        }
        List<Class<?>> all = new ArrayList<>();
        if (type instanceof ParameterizedType of) {
            Arrays.stream(of.getActualTypeArguments()).forEach(it -> all.addAll(classes(it)));
        }
        return all;
    }

    private static void hasWords(String field, Class<?> codes) {
        Arrays.stream(codes.getEnumConstants()).forEach(code -> hasWords(field, ((Enum<?>) code).name()));
    }

    private static void hasWords(String field, String code) {
        assertThat(WORDS.value(field, code)).as("%s of %s", code, field).isNotEqualTo(code);
    }

    @Test
    void codesOfReviewsHaveWords() throws IOException {
        Map<?, ?> document = new Yaml(new SafeConstructor(new LoaderOptions()))
                .load(Files.readString(contracts("evaluation-service").resolve("asyncapi.yaml")));
        Map<?, ?> components = (Map<?, ?>) document.get("components");
        Map<?, ?> messages = (Map<?, ?>) components.get("messages");
        Set<String> found = new TreeSet<>();
        for (String type : WORDS.types().keySet()) {
            if (messages.get(type) instanceof Map<?, ?> message) {
                codes((Map<?, ?>) message.get("payload"), components, found);
            }
        }
        assertThat(found).contains("part", "level");
    }

    private static void codes(Map<?, ?> schema, Map<?, ?> components, Set<String> found) {
        if (schema.get("$ref") instanceof String reference) {
            String name = reference.substring(reference.lastIndexOf('/') + 1);
            codes((Map<?, ?>) ((Map<?, ?>) components.get("schemas")).get(name), components, found);
        }
        for (Object part : requireNonNullElse((List<?>) schema.get("allOf"), List.of())) {
            codes((Map<?, ?>) part, components, found);
        }
        requireNonNullElse((Map<?, ?>) schema.get("properties"), Map.of()).forEach((field, property) -> {
            if (WORDS.fields().containsKey(field) && ((Map<?, ?>) property).get("enum") instanceof List<?> codes) {
                codes.forEach(code -> hasWords(field.toString(), code.toString()));
                found.add(field.toString());
            }
        });
    }
}
