package org.bangdai.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bangdai.platform.decision.Event;
import org.bangdai.platform.event.EventJson;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The contracts of events, as JSON samples {@code <service>/contracts/<type>.v1.json}: the producer's test checks that it still publishes them so, each
 * consumer's test that it can read them.
 *
 * <p>{@code mvn test -Dbangdai.golden=write} writes them anew. A changed or missing field breaks consumers of running versions: then the type gets a
 * successor instead.
 */
public final class GoldenSamples {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private GoldenSamples() {}

    /** Fails where the event is not published as its sample says. A missing sample is written, and the test fails once, so that somebody looks at it. */
    public static void check(String service, Event event) {
        check(contracts(service), event);
    }

    static void check(Path contracts, Event event) {
        Path sample = file(contracts, event.type());
        String published = JSON.readTree(EventJson.write(event)).toPrettyString() + "\n";
        boolean missing = !Files.exists(sample);
        if (missing || "write".equals(System.getProperty("bangdai.golden"))) {
            write(sample, published);
        }
        if (missing) {
            fail("%s was not there and has been written: look at it, commit it and run the test again", sample);
        }
        assertThat(published)
                .as("%s: if it is meant so, run with -Dbangdai.golden=write", sample)
                .isEqualTo(read(sample));
    }

    /** The JSON body of a producer's event. */
    public static String read(String service, String type) {
        return read(file(contracts(service), type));
    }

    /** A producer's event as a consumer reads it into its own record. */
    public static <E> E read(String service, String type, Class<E> as) {
        return JSON.readValue(read(service, type), as);
    }

    static Path contracts(String service) {
        String root = System.getProperty("bangdai.root");
        if (root == null) {
            throw new IllegalStateException("Set -Dbangdai.root to the repository; Maven's test runs do.");
        }
        return Path.of(root, service, "contracts");
    }

    private static Path file(Path contracts, String type) {
        return contracts.resolve(type + ".v1.json");
    }

    private static String read(Path sample) {
        try {
            return Files.readString(sample);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path sample, String text) {
        try {
            Files.createDirectories(sample.getParent());
            Files.writeString(sample, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
