package org.bangdai.evaluation.scheme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.bangdai.evaluation.scheme.domain.SchemeVersion;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The provincial schemes that come with the software ({@code schemes/built-in.json}); every division inherits the one of the day. */
@Component
class BuiltInSchemes {

    private final List<SchemeVersion> newestFirst;

    BuiltInSchemes() {
        try (InputStream json = new ClassPathResource("schemes/built-in.json").getInputStream()) {
            SchemeVersion[] read = JsonMapper.shared().readValue(json, SchemeVersion[].class);
            newestFirst = List.of(read).stream()
                    .sorted(Comparator.comparing(SchemeVersion::effectiveFrom).reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<SchemeVersion> all() {
        return newestFirst;
    }

    List<SchemeVersion> named(Collection<String> ids) {
        return newestFirst.stream().filter(it -> ids.contains(it.id())).toList();
    }

    /** The latest that was effective by then, or else the first there was. */
    SchemeVersion on(LocalDate day) {
        return newestFirst.stream().filter(it -> it.holdsOn(day)).findFirst().orElse(newestFirst.getLast());
    }
}
