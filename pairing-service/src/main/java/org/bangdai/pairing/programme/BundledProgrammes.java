package org.bangdai.pairing.programme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.bangdai.pairing.programme.domain.Programme;
import org.bangdai.pairing.programme.domain.ProgrammeVersion;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The programmes that ship with the service, the n-th of a division as its version n. */
@Component
class BundledProgrammes {

    private final List<ProgrammeVersion> all;

    BundledProgrammes(JsonMapper json) {
        try (InputStream file = new ClassPathResource("programme/programmes.json").getInputStream()) {
            List<Programme> programmes = Arrays.asList(json.readValue(file, Programme[].class));
            all = IntStream.range(0, programmes.size())
                    .mapToObj(i -> ProgrammeVersion.bundled(number(programmes, i), programmes.get(i)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What holds where no province's programme does. */
    ProgrammeVersion general() {
        return all.getFirst();
    }

    List<ProgrammeVersion> of(Collection<String> divisions) {
        return all.stream().filter(it -> divisions.contains(it.division())).toList();
    }

    List<ProgrammeVersion> named(Collection<String> versionIds) {
        return all.stream().filter(it -> versionIds.contains(it.id())).toList();
    }

    private static int number(List<Programme> programmes, int index) {
        String division = programmes.get(index).division();
        return 1
                + (int) programmes.subList(0, index).stream()
                        .filter(it -> it.division().equals(division))
                        .count();
    }
}
