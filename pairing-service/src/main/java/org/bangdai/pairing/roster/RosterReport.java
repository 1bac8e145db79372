package org.bangdai.pairing.roster;

import java.util.List;
import java.util.Locale;
import org.bangdai.pairing.roster.RosterFindings.ChangedRow;
import org.bangdai.pairing.roster.RosterRows.Attempt;
import org.bangdai.pairing.roster.RosterRows.Step;
import org.bangdai.pairing.roster.RosterView.RowErrorView;
import org.bangdai.pairing.roster.domain.Counts;
import org.bangdai.pairing.roster.domain.Roster;
import org.bangdai.pairing.roster.domain.RowError;
import org.bangdai.pairing.roster.domain.Stage;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import org.bangdai.platform.web.problem.ProblemTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What callers are told of a roster, in their language. */
@Component
final class RosterReport {

    private static final String REFUSED = "problem.";
    private static final PageRequest FIRST = new PageRequest(100, null);

    private final Rosters rosters;
    private final RosterRows rows;
    private final RosterErrors errors;
    private final RosterFindings findings;
    private final ProblemTexts texts = new ProblemTexts();

    RosterReport(Rosters rosters, RosterRows rows, RosterErrors errors, RosterFindings findings) {
        this.rosters = rosters;
        this.rows = rows;
        this.errors = errors;
        this.findings = findings;
    }

    Mono<RosterView> of(Caller by, String id, Locale locale) {
        return rosters.get(by, id).flatMap(stored -> of(by, stored, locale));
    }

    Mono<RosterView> of(Caller by, Stored<Roster> stored, Locale locale) {
        Mono<List<RowErrorView>> first = page(by, stored, FIRST, locale).map(Page::items);
        return Mono.zip(counts(stored), first, (counts, shown) -> RosterView.of(stored, counts, shown));
    }

    Mono<Page<RowErrorView>> errors(Caller by, String id, PageRequest request, Locale locale) {
        return rosters.get(by, id).flatMap(stored -> page(by, stored, request, locale));
    }

    Flux<RowErrorView> allErrors(Caller by, String id, Locale locale) {
        return rosters.get(by, id).flatMapMany(stored -> {
            Attempt attempt = attempt(stored);
            return attempt == null ? Flux.empty() : errors.all(attempt).map(error -> view(error, locale));
        });
    }

    /** Of those lines, by line. */
    Flux<RowErrorView> errors(Attempt attempt, List<Integer> lines, Locale locale) {
        return errors.of(attempt, lines).map(error -> view(error, locale));
    }

    Mono<Page<ChangedRow>> changes(Caller by, String id, PageRequest request) {
        return rosters.get(by, id).flatMap(stored -> {
            Attempt attempt = attempt(stored);
            return attempt == null ? Mono.just(new Page<>(List.of(), null)) : findings.changed(attempt, request);
        });
    }

    private Mono<Page<RowErrorView>> page(Caller by, Stored<Roster> stored, PageRequest request, Locale locale) {
        Attempt attempt = attempt(stored);
        return attempt == null
                ? Mono.just(new Page<>(List.of(), null))
                : errors.page(by, attempt, request).map(page -> page.map(error -> view(error, locale)));
    }

    /** While it is being imported, progress comes from the rows themselves. */
    private Mono<Counts> counts(Stored<Roster> stored) {
        Counts counts = stored.state().counts();
        Attempt attempt = attempt(stored);
        if (attempt == null || !(stored.state().stage() instanceof Stage.Committing)) {
            return Mono.just(counts);
        }
        return Mono.zip(rows.count(attempt, Step.IMPORTED), rows.count(attempt, Step.REFUSED), counts::committed);
    }

    private static @Nullable Attempt attempt(Stored<Roster> stored) {
        String attempt = stored.state().attempt();
        return attempt == null ? null : new Attempt(stored.id(), attempt);
    }

    private RowErrorView view(RowError error, Locale locale) {
        List<Object> args = List.copyOf(error.args());
        String reason = error.reason().startsWith(REFUSED)
                ? texts.detail(error.reason().substring(REFUSED.length()), args, locale)
                : texts.error(error.reason(), args, locale);
        return new RowErrorView(error.line(), error.column(), error.value(), reason);
    }
}
