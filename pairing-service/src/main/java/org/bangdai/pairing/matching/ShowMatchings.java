package org.bangdai.pairing.matching;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bangdai.pairing.matching.MatchingRows.Attempt;
import org.bangdai.pairing.matching.domain.Matching;
import org.bangdai.pairing.matching.domain.Stage;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Matchings and what they found, as callers see them. */
@Component
final class ShowMatchings {

    /** One pair with its reasons. @param rank among {@code choices} mentors whom the mentee may have */
    record ProposalView(
            String mentorId,
            String mentorName,
            String menteeId,
            String menteeName,
            int score,
            Map<String, Integer> parts,
            int rank,
            int choices,
            boolean locked,
            @Nullable ApprovalView approval) {}

    /** @param pairingId of an approved one; @param problem slug of what refused it */
    record ApprovalView(
            String state,
            @Nullable String pairingId,
            @Nullable String problem) {}

    record UnpairedView(
            String menteeId, String menteeName, String reason, Map<String, Integer> excluded, int candidates) {}

    private final Matchings matchings;
    private final MatchingRows rows;

    ShowMatchings(Matchings matchings, MatchingRows rows) {
        this.matchings = matchings;
        this.rows = rows;
    }

    Mono<MatchingView> get(Caller by, String id) {
        return matchings.get(by, id).flatMap(this::view);
    }

    Mono<MatchingView> view(Stored<Matching> matching) {
        Attempt attempt = attempt(matching);
        if (attempt == null) {
            return Mono.just(MatchingView.of(matching, null));
        }
        boolean underWay = matching.state().stage() instanceof Stage.Approving;
        return Flux.fromArray(Approval.values())
                .flatMap(state -> rows.count(attempt, state).map(count -> Map.entry(state, count)))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue)
                .map(counts -> MatchingView.of(matching, MatchingView.Approvals.of(underWay, counts)));
    }

    Mono<Page<ProposalView>> proposals(Caller by, String id, PageRequest request) {
        return page(by, id, RowKind.PROPOSAL, request).map(page -> page.map(ShowMatchings::proposal));
    }

    Mono<Page<UnpairedView>> unpaired(Caller by, String id, PageRequest request) {
        return page(by, id, RowKind.UNPAIRED, request).map(page -> page.map(ShowMatchings::unpaired));
    }

    /** Nothing as long as it runs. */
    private Mono<Page<Document>> page(Caller by, String id, RowKind kind, PageRequest request) {
        return matchings.get(by, id).flatMap(matching -> {
            Attempt attempt = attempt(matching);
            return attempt == null ? Mono.just(new Page<>(List.of(), null)) : rows.page(by, attempt, kind, request);
        });
    }

    static @Nullable Attempt attempt(Stored<Matching> matching) {
        Stage.Done done = matching.state().done();
        return done == null
                ? null
                : new Attempt(
                        matching.id(), done.attempt(), matching.state().by().division());
    }

    private static ProposalView proposal(Document row) {
        return new ProposalView(
                row.getString("mentorId"),
                row.getString("mentorName"),
                row.getString("key"),
                row.getString("menteeName"),
                row.getInteger("score"),
                counts(row.get("parts", Document.class)),
                row.getInteger("rank"),
                row.getInteger("choices"),
                row.getBoolean("locked"),
                approval(row.get("approval", Document.class)));
    }

    private static @Nullable ApprovalView approval(@Nullable Document approval) {
        return approval == null
                ? null
                : new ApprovalView(
                        approval.getString("state"), approval.getString("pairingId"), approval.getString("problem"));
    }

    private static UnpairedView unpaired(Document row) {
        return new UnpairedView(
                row.getString("key"),
                row.getString("menteeName"),
                row.getString("reason"),
                counts(row.get("excluded", Document.class)),
                row.getInteger("candidates"));
    }

    private static Map<String, Integer> counts(Document stored) {
        Map<String, Integer> counts = new TreeMap<>();
        stored.forEach((name, count) -> counts.put(name, ((Number) count).intValue()));
        return counts;
    }
}
