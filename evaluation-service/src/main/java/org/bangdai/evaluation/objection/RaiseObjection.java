package org.bangdai.evaluation.objection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bangdai.evaluation.assessment.ContestYear;
import org.bangdai.evaluation.board.ContestBoard;
import org.bangdai.evaluation.objection.domain.Objection;
import org.bangdai.evaluation.objection.domain.ObjectionRefusal;
import org.bangdai.evaluation.objection.domain.Plea;
import org.bangdai.evaluation.review.Results;
import org.bangdai.evaluation.review.Results.Scored;
import org.bangdai.evaluation.review.domain.Period;
import org.bangdai.evaluation.rule.RuleBook;
import org.bangdai.evaluation.scheme.domain.Cycle;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.decision.RefusedException;
import org.bangdai.platform.intent.IntentDriver;
import org.bangdai.platform.store.AlreadyExistsException;
import org.bangdai.platform.store.Divisions;
import org.bangdai.platform.store.NotFoundException;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.CommandId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A person objects to a score or a board that concerns them. It is put down first, which holds up publication, and then looked at whether a board has closed
 * meanwhile: either the board sees the objection, or the objection sees that it is late. So it is with the year's assessment, which closes for every score of the
 * year; a quarter's or a year's is on no board.
 */
@Component
class RaiseObjection implements IntentDriver {

    private static final Caller SYSTEM = Caller.system("objections");

    private final Objections objections;
    private final ContestBoard boards;
    private final ContestYear years;
    private final Results results;
    private final RuleBook ruleBook;
    private final Clock clock;

    RaiseObjection(
            Objections objections,
            ContestBoard boards,
            ContestYear years,
            Results results,
            RuleBook ruleBook,
            Clock clock) {
        this.objections = objections;
        this.boards = boards;
        this.years = years;
        this.results = results;
        this.ruleBook = ruleBook;
        this.clock = clock;
    }

    Mono<Stored<Objection>> againstScore(Caller by, CommandId command, String reviewId, String text) {
        String person = person(by);
        return results.scored(reviewId)
                .filter(it -> person.equals(it.menteeId()) || person.equals(it.mentorId()))
                .switchIfEmpty(Mono.error(() -> new NotFoundException("reviews", reviewId)))
                .flatMap(it -> it.score() == null
                        ? refused(new ObjectionRefusal.NotFinal())
                        : raise(
                                by,
                                command,
                                text,
                                new Subject(
                                        target(it),
                                        it.division(),
                                        it.period(),
                                        it.parties(),
                                        reviewId + ":" + it.score().toPlainString())));
    }

    private static Plea.Target target(Scored review) {
        return review.period().cycle() == Cycle.MONTHLY
                ? new Plea.Target.Score(review.reviewId(), review.pairingId())
                : new Plea.Target.PeriodScore(
                        review.reviewId(), review.pairingId(), review.period().text());
    }

    Mono<Stored<Objection>> againstBoard(Caller by, CommandId command, String division, YearMonth month, String text) {
        String person = person(by);
        return boards.contested(division, month, person)
                .flatMap(it -> raise(
                        by,
                        command,
                        text,
                        new Subject(
                                new Plea.Target.OfBoard(it.boardId(), it.edition()),
                                division,
                                Period.of(Cycle.MONTHLY, month.atDay(1)),
                                it.parties(),
                                it.boardId() + ":" + it.edition())));
    }

    /** @param name of this result and no other: each person objects to it once */
    private record Subject(Plea.Target target, String division, Period period, Set<String> parties, String name) {

        @Nullable
        YearMonth month() {
            return period.cycle() == Cycle.MONTHLY ? YearMonth.from(period.first()) : null;
        }
    }

    private Mono<Stored<Objection>> raise(Caller by, CommandId command, String text, Subject subject) {
        String person = person(by);
        String id = UUID.nameUUIDFromBytes((subject.name() + ":" + person).getBytes(UTF_8))
                .toString();
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        return ruleBook.effective(subject.division(), subject.period().last())
                .map(rules -> new Plea(
                        id,
                        command.value(),
                        subject.target(),
                        subject.division(),
                        subject.month(),
                        person,
                        subject.parties(),
                        text,
                        now,
                        today.plusDays(rules.decisionDays() - 1L)))
                .flatMap(plea -> isInTime(plea)
                        .flatMap(open -> open ? put(by, plea) : refused(new ObjectionRefusal.WindowOver())))
                .flatMap(found -> found.state().plea().command().equals(command.value())
                        ? settle(id)
                        : refused(new ObjectionRefusal.AlreadyRaised()))
                .flatMap(found -> found.state() instanceof Objection.Late
                        ? refused(new ObjectionRefusal.WindowOver())
                        : Mono.just(found));
    }

    /** What is there stays, but for one that came too late to hold, while it is in time now. */
    private Mono<Stored<Objection>> put(Caller by, Plea plea) {
        Objection.Raising raising = new Objection.Raising(plea);
        return objections
                .insert(by, raising)
                .onErrorResume(
                        AlreadyExistsException.class,
                        there -> objections.update(
                                SYSTEM,
                                plea.objectionId(),
                                present -> Decision.change(present instanceof Objection.Late ? raising : present)));
    }

    /** A token that names nobody concerns nobody. */
    private static String person(Caller by) {
        return Objects.requireNonNullElse(by.person(), "");
    }

    @Override
    public String collection() {
        return Objections.COLLECTION;
    }

    @Override
    public String intent() {
        return Objection.RAISE;
    }

    @Override
    public Mono<Void> drive(String objectionId) {
        return settle(objectionId).then();
    }

    private Mono<Stored<Objection>> settle(String id) {
        return objections
                .get(SYSTEM, id)
                .flatMap(found -> found.state() instanceof Objection.Raising raising
                        ? isInTime(raising.plea())
                                .flatMap(inTime -> objections.update(
                                        actor(raising.plea()),
                                        id,
                                        present -> present instanceof Objection.Raising same
                                                ? (inTime ? same.taken() : same.late())
                                                : Decision.change(present)))
                        : Mono.just(found));
    }

    /** Events name the person whose act it is, whoever carries it on. */
    private static Caller actor(Plea plea) {
        return new Caller("person:" + plea.objector(), null, SYSTEM.client(), Set.of(), "", null, SYSTEM.scope());
    }

    private Mono<Boolean> isInTime(Plea plea) {
        return switch (plea.target()) {
            case Plea.Target.OfBoard board -> boards.isOpen(board.boardId(), board.edition());
            case Plea.Target.Score score -> isInTime(plea, score.reviewId(), Objects.requireNonNull(plea.month()));
            case Plea.Target.PeriodScore score -> years.isOpen(plea.division(), score.year());
        };
    }

    private Mono<Boolean> isInTime(Plea plea, String reviewId, YearMonth month) {
        Mono<Boolean> shownByNone = results.scored(reviewId)
                .map(it -> Optional.ofNullable(it.score()))
                .defaultIfEmpty(Optional.empty())
                .flatMap(score -> Flux.fromIterable(Divisions.containing(plea.division()))
                        .concatMap(division -> boards.isOpen(division, month, reviewId, score.orElse(null)))
                        .all(open -> open));
        return years.isOpen(plea.division(), Year.from(month)).flatMap(open -> open ? shownByNone : Mono.just(false));
    }

    private static <T> Mono<T> refused(ObjectionRefusal refusal) {
        return Mono.error(new RefusedException(refusal));
    }
}
