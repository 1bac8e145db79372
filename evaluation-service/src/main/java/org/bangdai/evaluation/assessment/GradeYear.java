package org.bangdai.evaluation.assessment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bangdai.evaluation.assessment.domain.Assessment;
import org.bangdai.evaluation.assessment.domain.AssessmentRefusal;
import org.bangdai.evaluation.assessment.domain.Grading;
import org.bangdai.evaluation.assessment.domain.Scored;
import org.bangdai.evaluation.assessment.domain.ScoredYear;
import org.bangdai.evaluation.review.Results;
import org.bangdai.evaluation.review.Results.Annual;
import org.bangdai.evaluation.review.Results.Result;
import org.bangdai.evaluation.rule.RuleBook;
import org.bangdai.evaluation.rule.domain.ResultRules;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.decision.RefusedException;
import org.bangdai.platform.store.AlreadyExistsException;
import org.bangdai.platform.store.StaleVersionException;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.work.Claim;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Grades a division's year: reads its complete monthly reviews, and the annual ones where the rules give them a share, as a stream, keeps a score of each, and writes the rows in bulk. Who claims it works under an
 * attempt of their own, so that two at once, or one after a crash, do not mix.
 */
@Component
class GradeYear {

    private static final Logger LOG = LoggerFactory.getLogger(GradeYear.class);
    private static final Caller SYSTEM = Caller.system("assessments");
    private static final int DECEMBER = 12;

    private final Assessments assessments;
    private final AssessmentRows rows;
    private final Results results;
    private final RuleBook ruleBook;
    private final Clock clock;

    GradeYear(Assessments assessments, AssessmentRows rows, Results results, RuleBook ruleBook, Clock clock) {
        this.assessments = assessments;
        this.rows = rows;
        this.results = results;
        this.ruleBook = ruleBook;
        this.clock = clock;
    }

    /** At an organiser's word, also anew while it is not frozen; the grading goes on behind the answer. */
    Mono<Stored<Assessment>> start(Caller by, String division, Year year) {
        if (year.getValue() >= LocalDate.now(clock).getYear()) {
            return Mono.error(new RefusedException(new AssessmentRefusal.YearNotOver(year)));
        }
        Assessment.Head head = new Assessment.Head(division, year, 0, by.actor(), clock.instant());
        return assessments
                .insert(by, Assessment.start(head))
                .onErrorResume(
                        AlreadyExistsException.class,
                        there -> assessments.update(
                                by, head.assessmentId(), present -> present.regrade(head.by(), head.at())))
                .doOnNext(this::begin);
    }

    /** Whatever becomes of it here, the sweep takes it up. */
    void begin(Stored<Assessment> assessment) {
        grade(assessment.id())
                .subscribe(
                        done -> {},
                        failed -> LOG.warn("grading {} failed; it is taken up again", assessment.id(), failed));
    }

    /** Empty where it is not to be graded, or somebody is at it. */
    Mono<Stored<Assessment>> grade(String id) {
        return assessments
                .get(SYSTEM, id)
                .filter(it -> it.state() instanceof Assessment.Computing computing
                        && !clock.instant().isBefore(computing.turnsAt()))
                .flatMap(before -> assessments.update(SYSTEM, id, before.version(), this::claim))
                .onErrorResume(StaleVersionException.class, another -> Mono.empty())
                .flatMap(claimed -> compute(claimed.state().head()));
    }

    private Decision<Assessment> claim(Assessment assessment) {
        return assessment instanceof Assessment.Computing computing
                ? computing.claim(clock.instant(), clock.instant().plus(Claim.HOLDS))
                : Decision.change(assessment);
    }

    private Mono<Stored<Assessment>> compute(Assessment.Head head) {
        return new Claim(clock, until -> hold(head, until)).during(draftOf(head));
    }

    private Mono<Stored<Assessment>> hold(Assessment.Head head, Instant until) {
        return assessments.update(
                SYSTEM,
                head.assessmentId(),
                present -> present instanceof Assessment.Computing computing
                        ? computing.hold(head.attempt(), until)
                        : Decision.change(present));
    }

    private Mono<Stored<Assessment>> draftOf(Assessment.Head head) {
        YearMonth last = head.year().atMonth(DECEMBER);
        return rows.clear(head)
                .then(ruleBook.effective(head.division(), last.atEndOfMonth()))
                .flatMap(rules -> grading(head, rules)
                        .flatMap(grading -> rows.write(head, grading.rows()).then(draft(head, grading, rules))));
    }

    private Mono<Grading> grading(Assessment.Head head, ResultRules rules) {
        return results.ofMonths(
                        head.division(), head.year().atMonth(1), head.year().atMonth(DECEMBER))
                .collect(Inputs::new, Inputs::add)
                .flatMap(inputs -> annual(head, rules).doOnNext(inputs::add).then(Mono.just(inputs)))
                .map(inputs -> Grading.of(rules.assessment(), inputs.mentees, inputs.scored, inputs.annual));
    }

    private Flux<Annual> annual(Assessment.Head head, ResultRules rules) {
        return rules.assessment().annualShare() == 0 ? Flux.empty() : results.ofYear(head.division(), head.year());
    }

    /** Everyone with a review, with the lowest code of their divisions, and the complete scores. */
    private static final class Inputs {
        private final Map<String, String> mentees = new TreeMap<>();
        private final List<Scored> scored = new ArrayList<>();
        private final List<ScoredYear> annual = new ArrayList<>();

        private void add(Result result) {
            add(result.menteeId(), result.division());
            if (result.isComplete() && result.score() != null) {
                scored.add(new Scored(
                        result.reviewId(), result.menteeId(), result.division(), result.period(), result.score()));
            }
        }

        private void add(Annual review) {
            add(review.menteeId(), review.division());
            annual.add(new ScoredYear(review.menteeId(), review.isComplete() ? review.score() : null));
        }

        private void add(String menteeId, String division) {
            mentees.merge(menteeId, division, (one, other) -> one.compareTo(other) < 0 ? one : other);
        }
    }

    private Mono<Stored<Assessment>> draft(Assessment.Head head, Grading grading, ResultRules rules) {
        Assessment.Summary summary = new Assessment.Summary(
                rules.id(), grading.counts(), grading.quota(), grading.rows().size());
        return assessments.update(
                SYSTEM,
                head.assessmentId(),
                present -> present instanceof Assessment.Computing computing
                        ? computing.graded(head.attempt(), summary, clock.instant())
                        : Decision.change(present));
    }
}
