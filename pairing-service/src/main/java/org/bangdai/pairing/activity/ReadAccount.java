package org.bangdai.pairing.activity;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bangdai.pairing.activity.domain.Account;
import org.bangdai.pairing.activity.domain.ActivityRefusal;
import org.bangdai.pairing.activity.domain.Details;
import org.bangdai.pairing.activity.domain.Draft;
import org.bangdai.pairing.activity.domain.Fault;
import org.bangdai.pairing.pairing.domain.Terms;
import org.bangdai.pairing.reference.Divisions;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads what one side says happened, and looks up what its details refer to. */
@Component
class ReadAccount {

    private static final int COUNTY = 6;
    private static final int TOWNSHIP = 9;

    private final Activities activities;
    private final Divisions divisions;
    private final OpenCases cases;

    ReadAccount(Activities activities, Divisions divisions, OpenCases cases) {
        this.activities = activities;
        this.divisions = divisions;
        this.cases = cases;
    }

    /** Errors: {@code RefusedException} with {@link ActivityRefusal.Incomplete}, which names every part that is missing or wrong. */
    Mono<Account> read(Terms pairing, Draft draft) {
        return switch (Account.read(draft)) {
            case Account.Reading.Faulty faulty -> Mono.error(new RefusedException(faulty.refusal()));
            case Account.Reading.Complete complete ->
                references(pairing, complete.account().details())
                        .collectList()
                        .flatMap(faults -> faults.isEmpty()
                                ? Mono.just(complete.account())
                                : Mono.error(new RefusedException(new ActivityRefusal.Incomplete(faults))));
        };
    }

    private Flux<Fault> references(Terms pairing, Details details) {
        return switch (details) {
            case Details.HomeVisit visit -> Flux.fromStream(village(pairing, visit.village()).stream());
            case Details.Retrospective back -> unknown(pairing, back.reviewedActivityIds());
            case Details.Mediation mediation ->
                open(
                        mediation.disputeId(),
                        id -> cases.hasDispute(pairing.pairingId(), id),
                        Fault.of("/details/disputeId", "no-such-dispute"));
            case Details.EnterpriseAid aid ->
                open(
                        aid.problemId(),
                        id -> cases.hasProblem(pairing.pairingId(), id),
                        Fault.of("/details/problemId", "no-such-problem"));
            default -> Flux.empty();
        };
    }

    private static Flux<Fault> open(@Nullable String id, Function<String, Mono<Boolean>> isOpen, Fault otherwise) {
        return id == null
                ? Flux.empty()
                : isOpen.apply(id).flatMapMany(open -> open ? Flux.empty() : Flux.just(otherwise));
    }

    /** In the pairing's own county or city, and a village there where the villages are known. */
    private Optional<Fault> village(Terms pairing, String village) {
        String own = pairing.division()
                .substring(0, Math.min(COUNTY, pairing.division().length()));
        String township = village.substring(0, TOWNSHIP);
        boolean there = village.startsWith(own)
                && divisions.exists(township)
                && (divisions.exists(village) || divisions.below(township).isEmpty());
        return there ? Optional.empty() : Optional.of(Fault.of("/details/village", "no-such-village", own));
    }

    private Flux<Fault> unknown(Terms pairing, List<String> ids) {
        return Flux.fromIterable(ids)
                .index()
                .concatMap(id -> activities
                        .find(Caller.system("activities"), id.getT2())
                        .filter(found -> found.state().pairingId().equals(pairing.pairingId()))
                        .hasElement()
                        .flatMap(known -> known
                                ? Mono.empty()
                                : Mono.just(
                                        Fault.of("/details/reviewedActivityIds/" + id.getT1(), "no-such-activity"))));
    }
}
