package org.bangdai.evaluation.assessment;

import java.time.Clock;
import java.time.Instant;
import java.time.Year;
import java.util.List;
import org.bangdai.evaluation.assessment.domain.Assessment;
import org.bangdai.evaluation.assessment.domain.AssessmentRefusal;
import org.bangdai.evaluation.board.Contested;
import org.bangdai.evaluation.review.domain.Period;
import org.bangdai.evaluation.rule.RuleBook;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.RefusedException;
import org.bangdai.platform.store.Divisions;
import org.bangdai.platform.store.NotFoundException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What objections ask of annual assessments and tell them, and what assessments ask of objections. All of it may be repeated. */
@Component
public class ContestYear {

    private static final Caller SYSTEM = Caller.system("objections");
    private static final int MONTHS = 12;

    private final Assessments assessments;
    private final Contested months;
    private final ContestedYears years;
    private final RuleBook ruleBook;
    private final GradeYear grade;
    private final Clock clock;

    ContestYear(
            Assessments assessments,
            Contested months,
            ContestedYears years,
            RuleBook ruleBook,
            GradeYear grade,
            Clock clock) {
        this.assessments = assessments;
        this.months = months;
        this.years = years;
        this.ruleBook = ruleBook;
        this.grade = grade;
        this.clock = clock;
    }

    /** Whether objections against scores of that year, its months and its quarters are taken: until an assessment that covers the division is being frozen; also where there is none yet. */
    public Mono<Boolean> isOpen(String division, Year year) {
        return Flux.fromIterable(Divisions.containing(division))
                .concatMap(covering -> assessments.find(SYSTEM, Assessment.Head.id(covering, year)))
                .all(found -> switch (found.state()) {
                    case Assessment.Computing it -> true;
                    case Assessment.Draft it -> true;
                    case Assessment.Freezing it -> false;
                    case Assessment.InEffect it -> false;
                });
    }

    /** An objection was granted: what that period enters, and is not in effect, is graded anew. A quarter enters no year. */
    public Mono<Void> granted(String division, Period period) {
        Year year = Year.from(period.first());
        return Flux.fromIterable(Divisions.containing(division))
                .filterWhen(covering -> enters(covering, period))
                .map(covering -> Assessment.Head.id(covering, year))
                .concatMap(id -> assessments
                        .update(SYSTEM, id, present -> present.contested(clock.instant()))
                        .onErrorResume(NotFoundException.class, none -> Mono.empty()))
                .doOnNext(grade::begin)
                .then();
    }

    /** A review became final, or was reopened, at that moment: what is graded of a year that is over is outdated where the period enters it. */
    Mono<Void> changed(String division, Period period, Instant at) {
        Year year = Year.from(period.first());
        if (!year.isBefore(Year.now(clock))) {
            return Mono.empty();
        }
        List<String> ids = Divisions.containing(division).stream()
                .map(covering -> Assessment.Head.id(covering, year))
                .toList();
        return assessments
                .findAll(SYSTEM, ids)
                .filterWhen(found -> enters(found.state().head().division(), period))
                .concatMap(found -> assessments.update(SYSTEM, found.id(), present -> present.changed(at)))
                .then();
    }

    /** Refused where something that the year's grades rest on is contested: a month, or an annual review where it enters them. */
    Mono<Void> uncontested(Assessment.Head head) {
        Mono<Void> ofMonths = Flux.range(1, MONTHS)
                .map(month -> head.year().atMonth(month))
                .concatMap(month ->
                        months.isOpen(head.division(), month).flatMap(open -> refuseIf(open, month.toString())))
                .then();
        return ofMonths.then(annualEnters(head.division(), head.year()))
                .flatMap(enters -> enters ? years.isOpen(head.division(), head.year()) : Mono.just(false))
                .flatMap(open -> refuseIf(open, head.year().toString()));
    }

    private Mono<Boolean> enters(String division, Period period) {
        return switch (period.cycle()) {
            case MONTHLY -> Mono.just(true);
            case QUARTERLY -> Mono.just(false);
            case ANNUAL -> annualEnters(division, Year.from(period.first()));
        };
    }

    private Mono<Boolean> annualEnters(String division, Year year) {
        return ruleBook.effective(division, year.atMonth(MONTHS).atEndOfMonth())
                .map(rules -> rules.assessment().annualShare() > 0);
    }

    private static Mono<Void> refuseIf(boolean open, String period) {
        return open ? Mono.error(new RefusedException(new AssessmentRefusal.Contested(period))) : Mono.empty();
    }
}
