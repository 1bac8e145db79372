package org.bangdai.evaluation.scheme;

import java.time.LocalDate;
import org.bangdai.evaluation.scheme.domain.SchemeChain;
import org.bangdai.evaluation.scheme.domain.SchemeVersion;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.store.NotFoundException;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Schemes for a reader: those of the own division, of the divisions above, whose rules it inherits, and of those below. The built-in ones are everyone's. */
@Component
class ShowSchemes {

    private final Schemes schemes;
    private final SchemeVersions versions;

    ShowSchemes(Schemes schemes, SchemeVersions versions) {
        this.schemes = schemes;
        this.versions = versions;
    }

    /** Errors: {@code NotFoundException} where the division is none of the reader's. */
    Mono<SchemeChain> inForce(Caller by, String division, LocalDate day) {
        return concerns(by, division) ? schemes.chain(division, day) : none(division);
    }

    /** Empty where the reader has no such scheme. */
    Mono<SchemeChain> named(Caller by, String schemeId) {
        return schemes.named(schemeId)
                .filter(chain -> chain.versions().stream()
                        .allMatch(it -> it.division().isEmpty() || concerns(by, it.division())));
    }

    /** Errors: {@code NotFoundException} where the division is none of the reader's. */
    Mono<Page<SchemeVersion>> versions(Caller by, String division, PageRequest request) {
        return concerns(by, division) ? versions.page(division, request) : none(division);
    }

    private static <T> Mono<T> none(String division) {
        return Mono.error(new NotFoundException("divisions", division));
    }

    private static boolean concerns(Caller by, String division) {
        String own = by.division();
        return !own.isBlank() && !division.isBlank() && (division.startsWith(own) || own.startsWith(division));
    }
}
