package org.bangdai.pairing.milestone;

import org.bangdai.pairing.mentee.SeeMentee;
import org.bangdai.pairing.milestone.domain.Milestone;
import org.bangdai.pairing.milestone.domain.Summary;
import org.bangdai.pairing.reference.Divisions;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.caller.Scope;
import org.bangdai.platform.store.NotFoundException;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import org.bangdai.platform.web.Problem;
import org.bangdai.platform.web.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Milestones for those who may know of them: the sensitive ones for the person and the organisers of the division, as counts for others. */
@Component
class ShowMilestones {

    /** Since the People's Republic was founded, and as far as anyone plans. */
    private static final int FIRST_YEAR = 1949;

    private static final int LAST_YEAR = 2199;

    private final SeeMentee see;
    private final Milestones milestones;
    private final Divisions divisions;

    ShowMilestones(SeeMentee see, Milestones milestones, Divisions divisions) {
        this.see = see;
        this.milestones = milestones;
        this.divisions = divisions;
    }

    /** What a count is of. */
    record Counted(String division, Summary summary) {}

    Mono<Page<Stored<Milestone>>> of(Caller by, String menteeId, PageRequest request) {
        return see.see(by, menteeId).flatMap(seen -> milestones.page(menteeId, sensitiveToo(by, seen.as()), request));
    }

    private static boolean sensitiveToo(Caller by, SeeMentee.Sight as) {
        return switch (as) {
            case SELF -> true;
            case DIVISION -> by.hasRole("organiser");
            case LEADER, MENTOR, HOST -> false;
        };
    }

    /**
     * Organisers, who may see each milestone, ask for any division of theirs; others for their own alone, as what is suppressed below could be worked out from
     * the counts of several.
     *
     * @param division the caller's own where it is null
     */
    Mono<Counted> summary(Caller by, @Nullable String division, int year) {
        String own = switch (by.scope()) {
            case Scope.Within within -> within.division();
            case Scope.WithinOrOwn either -> either.division();
            case Scope.Everything all -> "";
            case Scope.Own none -> null;
            case Scope.Nothing none -> null;
        };
        String asked = division == null ? own : division;
        if (own == null || asked == null || !isSeen(by, own, asked) || !divisions.exists(asked)) {
            return Mono.error(() -> new NotFoundException("divisions", String.valueOf(asked)));
        }
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return Mono.error(() -> new ProblemException(
                    Problem.of(400, "milestone-year", String.valueOf(FIRST_YEAR), String.valueOf(LAST_YEAR))));
        }
        return milestones.counts(asked, year).collectList().map(counts -> new Counted(asked, Summary.of(counts)));
    }

    private static boolean isSeen(Caller by, String own, String asked) {
        return by.hasRole("organiser") ? asked.startsWith(own) : asked.equals(own);
    }
}
