package org.bangdai.evaluation.scheme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bangdai.evaluation.scheme.domain.Scheme;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The provincial schemes that come with the software ({@code schemes/built-in.json}). */
@Component
class BuiltInSchemes implements Schemes {

    private final List<Scheme> newestFirst;

    BuiltInSchemes() {
        try (InputStream json = new ClassPathResource("schemes/built-in.json").getInputStream()) {
            Scheme[] read = JsonMapper.shared().readValue(json, Scheme[].class);
            newestFirst = List.of(read).stream()
                    .sorted(Comparator.comparing(Scheme::effectiveFrom).reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<Scheme> all() {
        return newestFirst;
    }

    @Override
    public Optional<Scheme> find(String id) {
        return newestFirst.stream().filter(scheme -> scheme.id().equals(id)).findFirst();
    }

    @Override
    public Scheme effective(LocalDate day) {
        return newestFirst.stream()
                .filter(scheme -> !scheme.effectiveFrom().isAfter(day))
                .findFirst()
                .orElse(newestFirst.getLast());
    }
}
