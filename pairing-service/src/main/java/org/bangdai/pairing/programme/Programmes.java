package org.bangdai.pairing.programme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.bangdai.pairing.programme.domain.Programme;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The programmes that ship with the service. A division without one of its own follows the nearest above it, at last the first listed. */
@Component
public class Programmes {

    private final List<Programme> all;

    Programmes(JsonMapper json) {
        try (InputStream file = new ClassPathResource("programme/programmes.json").getInputStream()) {
            all = Arrays.asList(json.readValue(file, Programme[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Programme> all() {
        return all;
    }

    /** The rules that a decision names; empty where there is no such version. */
    public Mono<Programme> version(String versionId) {
        return Flux.fromIterable(all)
                .filter(it -> it.versionId().equals(versionId))
                .next();
    }

    /** The rules for a division on a day: of the nearest division above or equal, the newest version in force. */
    public Mono<Programme> inForce(String division, LocalDate day) {
        return Mono.fromSupplier(() -> nearest(division, day));
    }

    /** As {@link #inForce(String, LocalDate)}, for all of these divisions at once: one entry for each. */
    public Mono<Map<String, Programme>> inForce(Collection<String> divisions, LocalDate day) {
        return Flux.fromIterable(divisions).distinct().collectMap(it -> it, it -> nearest(it, day));
    }

    private Programme nearest(String division, LocalDate day) {
        return all.stream()
                .filter(it -> division.startsWith(it.division())
                        && !it.effectiveFrom().isAfter(day))
                .max(Comparator.comparingInt((Programme it) -> it.division().length())
                        .thenComparing(Programme::effectiveFrom)
                        .thenComparingInt(Programme::version))
                .orElseGet(all::getFirst);
    }
}
