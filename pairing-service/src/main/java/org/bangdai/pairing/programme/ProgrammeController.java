package org.bangdai.pairing.programme;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.bangdai.pairing.programme.ProgrammeViews.InForceView;
import org.bangdai.pairing.programme.ProgrammeViews.VersionView;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.store.NotFoundException;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import org.bangdai.platform.web.Roles;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/programmes")
@Roles({"organiser", "confirmer", "mentor", "mentee", "appraiser", "integrator"})
class ProgrammeController {

    private final ShowProgrammes show;
    private final Clock clock;

    ProgrammeController(ShowProgrammes show, Clock clock) {
        this.show = show;
        this.clock = clock;
    }

    /** What holds for a division, one version a level, from the top down; for the caller's own, today, where nothing is asked. */
    @GetMapping
    Mono<Page<VersionView>> list(
            Caller by,
            @RequestParam(required = false) @Nullable String division,
            @RequestParam(required = false) @Nullable LocalDate asOf) {
        return show.inForce(by, division(by, division), day(asOf))
                .map(chain -> new Page<>(
                        chain.versions().stream().map(VersionView::of).toList(), null));
    }

    /** The same as one set of rules, and where each of them is from. */
    @GetMapping("/in-force")
    Mono<InForceView> inForce(
            Caller by,
            @RequestParam(required = false) @Nullable String division,
            @RequestParam(required = false) @Nullable LocalDate asOf) {
        return show.inForce(by, division(by, division), day(asOf)).map(InForceView::of);
    }

    /** Whatever a decision names: one version, or several together. */
    @GetMapping("/{id}")
    Mono<InForceView> get(Caller by, @PathVariable String id) {
        return show.named(by, id).map(InForceView::of).switchIfEmpty(nothing(id));
    }

    /** All versions of a division, scheduled and withdrawn ones too. */
    @GetMapping("/{division}/versions")
    Mono<Page<VersionView>> versions(Caller by, @PathVariable String division, PageRequest page) {
        return show.versions(by, division, page).map(it -> it.map(VersionView::of));
    }

    private static String division(Caller by, @Nullable String asked) {
        return asked == null ? by.division() : asked;
    }

    private LocalDate day(@Nullable LocalDate asked) {
        return Objects.requireNonNullElseGet(asked, () -> LocalDate.now(clock));
    }

    private static <T> Mono<T> nothing(String id) {
        return Mono.error(() -> new NotFoundException("programmes", id));
    }
}
