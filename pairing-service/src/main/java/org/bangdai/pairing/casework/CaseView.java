package org.bangdai.pairing.casework;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.bangdai.pairing.activity.domain.Details.Parties;
import org.bangdai.pairing.casework.domain.Case;
import org.bangdai.pairing.casework.domain.ClosedCase;
import org.bangdai.pairing.casework.domain.Closing;
import org.bangdai.pairing.casework.domain.Closing.Outcome;
import org.bangdai.pairing.casework.domain.Matter;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.Versioned;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import reactor.core.publisher.Mono;

/** A case as callers see it. @param parties of a dispute; @param enterprise of a problem; @param activityId what opened it, where an activity did */
record CaseView(
        String id,
        String pairingId,
        Case.State state,
        @Nullable Parties parties,
        @Nullable String enterprise,
        String problem,
        String openedBy,
        Instant openedAt,
        @Nullable String activityId,
        @Nullable String reopenedBecause,
        @Nullable Outcome outcome,
        @Nullable String result,
        @Nullable Instant closedAt) {

    record ClosureRequest(
            @NotNull Outcome outcome,
            @NotBlank @Size(max = 2000) String result) {}

    record ReopeningRequest(@NotBlank @Size(max = 500) String reason) {}

    record AssignmentRequest(@NotBlank @Size(max = 64) String pairingId) {}

    static CaseView of(Case it) {
        Matter matter = it.facts().matter();
        Closing closing = it instanceof ClosedCase closed ? closed.closing() : null;
        return new CaseView(
                it.facts().caseId(),
                it.owner().pairingId(),
                it.state(),
                matter instanceof Matter.Dispute dispute ? dispute.parties() : null,
                matter instanceof Matter.EnterpriseProblem problem ? problem.enterprise() : null,
                matter.problem(),
                it.facts().openedBy(),
                it.facts().openedAt(),
                it.facts().activityId(),
                it.reopenedBecause(),
                closing == null ? null : closing.outcome(),
                closing == null ? null : closing.text(),
                closing == null ? null : closing.at());
    }

    static Mono<ResponseEntity<CaseView>> created(String path, Mono<Stored<Case>> opened) {
        return opened.map(it -> Versioned.created(path + it.id(), it.version(), of(it.state())));
    }

    static Mono<ResponseEntity<CaseView>> answer(Mono<Stored<Case>> found) {
        return found.map(it -> Versioned.ok(it.version(), of(it.state())));
    }
}
