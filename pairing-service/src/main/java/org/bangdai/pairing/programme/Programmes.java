package org.bangdai.pairing.programme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bangdai.pairing.programme.domain.Programme;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
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

    Optional<Programme> find(String versionId) {
        return all.stream().filter(it -> it.versionId().equals(versionId)).findFirst();
    }

    /** The rules for a division on a day: of the nearest division above or equal, the newest version in force. */
    public Programme inForce(String division, LocalDate day) {
        return all.stream()
                .filter(it -> division.startsWith(it.division())
                        && !it.effectiveFrom().isAfter(day))
                .max(Comparator.comparingInt((Programme it) -> it.division().length())
                        .thenComparing(Programme::effectiveFrom)
                        .thenComparingInt(Programme::version))
                .orElseGet(all::getFirst);
    }
}
