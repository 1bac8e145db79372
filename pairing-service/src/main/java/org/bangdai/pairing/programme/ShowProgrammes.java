package org.bangdai.pairing.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bangdai.pairing.programme.domain.Chain;
import org.bangdai.pairing.programme.domain.ProgrammeVersion;
import org.bangdai.pairing.reference.Divisions;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.store.NotFoundException;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Programmes for a reader: those of the own division, of the divisions above, whose rules it inherits, and of those below. The general ones are everyone's. */
@Component
class ShowProgrammes {

    private final Programmes programmes;
    private final ProgrammeVersions versions;
    private final BundledProgrammes bundled;
    private final Divisions divisions;

    ShowProgrammes(Programmes programmes, ProgrammeVersions versions, BundledProgrammes bundled, Divisions divisions) {
        this.programmes = programmes;
        this.versions = versions;
        this.bundled = bundled;
        this.divisions = divisions;
    }

    /** Errors: {@code NotFoundException} where the division is none of the reader's. */
    Mono<Chain> inForce(Caller by, String division, LocalDate day) {
        return concerns(by, division)
                ? programmes.chain(division, day)
                : Mono.error(new NotFoundException("divisions", division));
    }

    /** Empty where the reader has no such programme. */
    Mono<Chain> named(Caller by, String versionId) {
        return programmes
                .named(versionId)
                .filter(chain -> chain.versions().stream()
                        .allMatch(it -> it.equals(bundled.general()) || concerns(by, it.division())));
    }

    /** Errors: {@code NotFoundException} where the division is none of the reader's. */
    Mono<Page<ProgrammeVersion>> versions(Caller by, String division, PageRequest request) {
        if (!concerns(by, division) || !divisions.exists(division)) {
            return Mono.error(new NotFoundException("divisions", division));
        }
        return versions.page(division, request)
                .map(page -> request.cursor() == null ? withBundled(division, page) : page);
    }

    /** Those have the lowest numbers; a first page may be longer by them. */
    private Page<ProgrammeVersion> withBundled(String division, Page<ProgrammeVersion> page) {
        List<ProgrammeVersion> all = new ArrayList<>(bundled.of(List.of(division)));
        all.addAll(page.items());
        return new Page<>(all, page.next());
    }

    private static boolean concerns(Caller by, String division) {
        String own = by.division();
        return !own.isBlank() && !division.isBlank() && (division.startsWith(own) || own.startsWith(division));
    }
}
