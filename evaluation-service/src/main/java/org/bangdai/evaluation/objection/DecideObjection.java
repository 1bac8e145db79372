package org.bangdai.evaluation.objection;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.bangdai.evaluation.assessment.ContestYear;
import org.bangdai.evaluation.board.ContestBoard;
import org.bangdai.evaluation.board.domain.Head;
import org.bangdai.evaluation.objection.domain.Objection;
import org.bangdai.evaluation.objection.domain.Plea;
import org.bangdai.evaluation.review.domain.Period;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.intent.IntentDriver;
import org.bangdai.platform.store.Divisions;
import org.bangdai.platform.store.Stored;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** An organiser decides, or the objector takes it back; boards and assessments are told. What a granted one leads to is carried on after a crash. */
@Component
class DecideObjection implements IntentDriver {

    private static final Caller SYSTEM = Caller.system("objections");

    private final Objections objections;
    private final ContestBoard boards;
    private final ContestYear years;
    private final Clock clock;

    DecideObjection(Objections objections, ContestBoard boards, ContestYear years, Clock clock) {
        this.objections = objections;
        this.boards = boards;
        this.years = years;
        this.clock = clock;
    }

    Mono<Stored<Objection>> decide(Caller by, String id, boolean granted, String reason) {
        Objection.Ruling ruling = new Objection.Ruling(granted, reason, by.actor(), clock.instant());
        return objections
                .update(by, id, objection -> objection.decide(ruling, by.person()))
                .flatMap(this::followed);
    }

    Mono<Stored<Objection>> withdraw(Caller by, String id) {
        String person = Objects.requireNonNullElse(by.person(), "");
        return objections
                .update(by, id, objection -> objection.withdraw(person, clock.instant()))
                .flatMap(this::followed);
    }

    private Mono<Stored<Objection>> followed(Stored<Objection> objection) {
        return objection.state() instanceof Objection.Granting granting
                ? grant(granting)
                : Flux.fromIterable(concerned(objection.state().plea()))
                        .concatMap(boards::decided)
                        .then(Mono.just(objection));
    }

    @Override
    public String collection() {
        return Objections.COLLECTION;
    }

    @Override
    public String intent() {
        return Objection.GRANT;
    }

    @Override
    public Mono<Void> drive(String objectionId) {
        return objections
                .get(SYSTEM, objectionId)
                .flatMap(found -> found.state() instanceof Objection.Granting granting
                        ? grant(granting).then()
                        : Mono.empty());
    }

    /** While it is being granted it holds up publication and freezing, so nothing is in effect between the decision and its correction. */
    private Mono<Stored<Objection>> grant(Objection.Granting granting) {
        Plea plea = granting.plea();
        return Flux.fromIterable(concerned(plea))
                .concatMap(board -> boards.granted(
                        board, plea.objectionId(), granting.ruling().reason()))
                .then(years.granted(plea.division(), Period.parse(plea.period())))
                .then(objections.update(
                        SYSTEM,
                        plea.objectionId(),
                        present -> Decision.change(present instanceof Objection.Granting same ? same.done() : present)))
                .flatMap(done -> Flux.fromIterable(concerned(plea))
                        .concatMap(boards::decided)
                        .then(Mono.just(done)));
    }

    /** The contested board, or those on which the contested score is, or will be. */
    private static List<String> concerned(Plea plea) {
        return switch (plea.target()) {
            case Plea.Target.OfBoard board -> List.of(board.boardId());
            case Plea.Target.Score score ->
                Divisions.containing(plea.division()).stream()
                        .map(division -> Head.boardId(division, Objects.requireNonNull(plea.month())))
                        .toList();
            case Plea.Target.PeriodScore score -> List.of();
        };
    }
}
