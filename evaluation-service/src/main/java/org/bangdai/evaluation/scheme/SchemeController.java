package org.bangdai.evaluation.scheme;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.bangdai.evaluation.scheme.SchemeViews.SchemeView;
import org.bangdai.evaluation.scheme.SchemeViews.VersionView;
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
@RequestMapping("/api/v1/schemes")
@Roles({"mentee", "mentor", "appraiser", "organiser", "integrator"})
class SchemeController {

    private final ShowSchemes show;
    private final SchemeViews views;
    private final Clock clock;

    SchemeController(ShowSchemes show, SchemeViews views, Clock clock) {
        this.show = show;
        this.views = views;
        this.clock = clock;
    }

    /** The versions that hold for a division, from the top down; for the caller's own, today, where nothing is asked. */
    @GetMapping
    Mono<Page<VersionView>> list(
            Caller by,
            @RequestParam(required = false) @Nullable String division,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            Locale locale) {
        return show.inForce(by, division(by, division), day(asOf))
                .map(chain -> new Page<>(
                        chain.versions().stream()
                                .map(it -> views.view(it, locale))
                                .toList(),
                        null));
    }

    /** The same as one set of rules. */
    @GetMapping("/in-force")
    Mono<SchemeView> inForce(
            Caller by,
            @RequestParam(required = false) @Nullable String division,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            Locale locale) {
        return show.inForce(by, division(by, division), day(asOf)).map(it -> views.view(it, locale));
    }

    /** Whatever a review names: one version, or several together. */
    @GetMapping("/{id}")
    Mono<SchemeView> get(Caller by, @PathVariable String id, Locale locale) {
        return show.named(by, id)
                .map(it -> views.view(it, locale))
                .switchIfEmpty(Mono.error(() -> new NotFoundException("schemes", id)));
    }

    /** All versions of a division, scheduled and withdrawn ones too. */
    @GetMapping("/{division}/versions")
    Mono<Page<VersionView>> versions(Caller by, @PathVariable String division, PageRequest page, Locale locale) {
        return show.versions(by, division, page).map(it -> it.map(version -> views.view(version, locale)));
    }

    private static String division(Caller by, @Nullable String asked) {
        return asked == null ? by.division() : asked;
    }

    private LocalDate day(@Nullable LocalDate asked) {
        return Objects.requireNonNullElseGet(asked, () -> LocalDate.now(clock));
    }
}
