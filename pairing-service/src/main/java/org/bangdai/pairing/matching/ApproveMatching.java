package org.bangdai.pairing.matching;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.bangdai.pairing.matching.MatchingRows.Attempt;
import org.bangdai.pairing.matching.domain.Matching;
import org.bangdai.pairing.matching.domain.MatchingRefusal;
import org.bangdai.pairing.matching.domain.Stage;
import org.bangdai.pairing.matching.domain.Wish;
import org.bangdai.pairing.pairing.ProposePairing;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.RefusedException;
import org.bangdai.platform.intent.IntentDriver;
import org.bangdai.platform.store.NotFoundException;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.CommandId;
import org.bangdai.platform.web.RefusalProblems;
import org.bangdai.platform.web.problem.Problems;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Turns approved proposals into proposed pairings, in the name of whoever approved. The rows to be proposed are marked first, then the matching says {@code
 * Approving} until the last one is answered; each becomes a pairing whose id follows from the approval and the two, so that whatever is repeated proposes nothing twice.
 */
@Component
final class ApproveMatching implements IntentDriver {

    private static final Logger LOG = LoggerFactory.getLogger(ApproveMatching.class);
    private static final Caller SYSTEM = Caller.system("matching-approval");
    private static final int BATCH = 200;
    private static final int AT_ONCE = 8;

    private final Matchings matchings;
    private final MatchingRows rows;
    private final ProposePairing propose;
    private final Problems problems;
    private final Set<String> driving = ConcurrentHashMap.newKeySet();

    ApproveMatching(
            Matchings matchings,
            MatchingRows rows,
            ProposePairing propose,
            ObjectProvider<RefusalProblems<?>> problems) {
        this.matchings = matchings;
        this.rows = rows;
        this.propose = propose;
        this.problems = new Problems(problems.orderedStream().toList());
    }

    /** Answers once it is certain that they will be proposed. May be repeated. @param pairs null for all */
    Mono<Stored<Matching>> approve(Caller by, CommandId command, String id, @Nullable List<Wish> pairs) {
        return matchings
                .get(by, id)
                .flatMap(it -> proposed(it, pairs))
                .flatMap(attempt -> matchings
                        .update(by, id, it -> it.approve(command.value(), Requesters.of(by)))
                        .then(rows.request(attempt, pairs, command.value()))
                        .then(matchings.update(by, id, it -> it.marked(command.value()))))
                .doOnNext(approving -> start(id));
    }

    private Mono<Attempt> proposed(Stored<Matching> matching, @Nullable List<Wish> pairs) {
        Stage.Done done = matching.state().done();
        if (done == null) {
            return Mono.error(new RefusedException(new MatchingRefusal.NotDone()));
        }
        Attempt attempt =
                new Attempt(matching.id(), done.attempt(), matching.state().by().division());
        if (pairs == null) {
            return Mono.just(attempt);
        }
        return rows.proposed(attempt, pairs).flatMap(found -> {
            long others = Set.copyOf(pairs).size() - found;
            return others > 0
                    ? Mono.error(new RefusedException(new MatchingRefusal.NotProposed((int) others)))
                    : Mono.just(attempt);
        });
    }

    @Override
    public String collection() {
        return Matchings.COLLECTION;
    }

    @Override
    public String intent() {
        return Matching.APPROVE;
    }

    /** Only sets it going: a thousand proposals take longer than a sweep. */
    @Override
    public Mono<Void> drive(String id) {
        return Mono.fromRunnable(() -> start(id));
    }

    private void start(String id) {
        if (!driving.add(id)) {
            return;
        }
        matchings
                .get(SYSTEM, id)
                .flatMap(this::carryOut)
                .subscribeOn(Schedulers.boundedElastic())
                .doFinally(end -> driving.remove(id))
                .subscribe(
                        none -> {},
                        failed -> LOG.warn("approval of {} broke off; the sweeper goes on with it", id, failed));
    }

    private Mono<Void> carryOut(Stored<Matching> matching) {
        if (!(matching.state().stage() instanceof Stage.Approving approving)) {
            return Mono.empty();
        }
        Attempt attempt = new Attempt(
                matching.id(), approving.done().attempt(), matching.state().by().division());
        Mono<Void> work = approving.marked() ? proposeAll(attempt, approving) : Mono.empty();
        return work.then(matchings.update(SYSTEM, matching.id(), it -> it.approved(approving.command())))
                .then();
    }

    private Mono<Void> proposeAll(Attempt attempt, Stage.Approving approving) {
        return Mono.defer(() ->
                        rows.requested(attempt, approving.command(), BATCH).collectList())
                .flatMap(batch -> Flux.fromIterable(batch)
                        .flatMap(row -> propose(attempt, approving, row), AT_ONCE)
                        .then()
                        .thenReturn(!batch.isEmpty()))
                .repeat()
                .takeWhile(more -> more)
                .then();
    }

    private Mono<Void> propose(Attempt attempt, Stage.Approving approving, Document row) {
        String mentorId = row.getString("mentorId");
        String menteeId = row.getString("key");
        CommandId command = new CommandId(pairingId(attempt.matching(), approving.command(), mentorId, menteeId));
        Caller by = Requesters.caller(approving.by());
        return propose.ranked(by, command, mentorId, menteeId, row.getList("next", String.class, List.of()))
                .flatMap(pairing -> rows.answer(row, approving.command(), Approval.APPROVED, pairing.id()))
                .onErrorResume(RefusedException.class, refused -> refuse(row, approving, refused))
                .onErrorResume(NotFoundException.class, gone -> refuse(row, approving, gone));
    }

    private Mono<Void> refuse(Document row, Stage.Approving approving, Throwable refused) {
        return rows.answer(
                row, approving.command(), Approval.REFUSED, problems.of(refused).slug());
    }

    /**
     * A UUIDv7 with the time of the matching's and a name's hash for the rest: it sorts among other pairings by time, and is always the same for the same approval.
     * A later approval of what was refused is a proposal of its own, since the first may lie there as one that came to nothing.
     */
    private static String pairingId(String matchingId, String approval, String mentorId, String menteeId) {
        String name = matchingId + ":" + approval + ":" + mentorId + ":" + menteeId;
        UUID named = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        long time = UUID.fromString(matchingId).getMostSignificantBits() & 0xFFFF_FFFF_FFFF_0000L;
        return new UUID(time | 0x7000 | named.getMostSignificantBits() & 0x0FFF, named.getLeastSignificantBits())
                .toString();
    }
}
