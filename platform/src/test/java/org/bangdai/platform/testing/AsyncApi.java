package org.bangdai.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/** A producer's {@code asyncapi.yaml} against its golden samples: the same events, with the same fields, each in a channel. */
public final class AsyncApi {

    private static final String SAMPLE = ".v1.json";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path contracts;
    private final Map<?, ?> document;

    private AsyncApi(Path contracts) {
        this.contracts = contracts;
        this.document =
                new Yaml(new SafeConstructor(new LoaderOptions())).load(read(contracts.resolve("asyncapi.yaml")));
    }

    /** Fails where an event has no sample or no description, or where a sample has a field that is not described, or lacks one that is required. */
    public static void check(String service) {
        check(GoldenSamples.contracts(service));
    }

    static void check(Path contracts) {
        AsyncApi described = new AsyncApi(contracts);
        Map<?, ?> messages = described.map("#/components/messages");
        Set<String> sampled = described.sampled();
        assertThat(texts(messages.keySet())).as("messages, beside the samples").isEqualTo(sampled);
        assertThat(described.inChannels()).as("messages in channels").isEqualTo(sampled);
        sampled.forEach(described::checkFields);
    }

    private void checkFields(String type) {
        Object payload = map("#/components/messages/" + type).get("payload");
        Set<String> fields = new TreeSet<>(
                JSON.readTree(read(contracts.resolve(type + SAMPLE))).propertyNames());
        Set<String> properties = new LinkedHashSet<>();
        Set<String> required = new LinkedHashSet<>();
        for (Map<?, ?> schema : parts(payload)) {
            properties.addAll(
                    texts(((Map<?, ?>) Objects.requireNonNullElse(schema.get("properties"), Map.of())).keySet()));
            required.addAll(texts((List<?>) Objects.requireNonNullElse(schema.get("required"), List.of())));
        }
        assertThat(properties).as("described fields of %s", type).containsAll(fields);
        assertThat(fields).as("fields of %s's sample", type).containsAll(required);
        assertThat(properties).as("described fields of %s", type).containsAll(required);
    }

    /** The schema, what it refers to and all that it is made of. */
    private List<Map<?, ?>> parts(Object schema) {
        Map<?, ?> resolved = resolved(schema);
        List<Map<?, ?>> parts = new ArrayList<>(List.of(resolved));
        ((List<?>) Objects.requireNonNullElse(resolved.get("allOf"), List.of())).forEach(it -> parts.addAll(parts(it)));
        return parts;
    }

    private Map<?, ?> resolved(Object schema) {
        Map<?, ?> map = (Map<?, ?>) schema;
        return map.get("$ref") instanceof String reference ? map(reference) : map;
    }

    private Set<String> inChannels() {
        Set<String> names = new TreeSet<>();
        map("#/channels")
                .values()
                .forEach(channel -> ((Map<?, ?>) resolved(channel).get("messages")).forEach((name, reference) -> {
                    assertThat(resolved(reference)).as("%s", name).isSameAs(map("#/components/messages/" + name));
                    names.add((String) name);
                }));
        return names;
    }

    private Map<?, ?> map(String reference) {
        Map<?, ?> at = document;
        for (String name : reference.substring("#/".length()).split("/")) {
            Object next = at.get(name);
            assertThat(next).as(reference).isInstanceOf(Map.class);
            at = (Map<?, ?>) next;
        }
        return at;
    }

    private Set<String> sampled() {
        try (Stream<Path> files = Files.list(contracts)) {
            return texts(files.map(it -> it.getFileName().toString())
                    .filter(name -> name.endsWith(SAMPLE))
                    .map(name -> name.substring(0, name.length() - SAMPLE.length()))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> texts(Iterable<?> names) {
        Set<String> texts = new TreeSet<>();
        names.forEach(name -> texts.add(name.toString()));
        return texts;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
