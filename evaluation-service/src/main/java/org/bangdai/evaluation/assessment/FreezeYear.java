package org.bangdai.evaluation.assessment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.bangdai.evaluation.assessment.domain.Assessment;
import org.bangdai.evaluation.assessment.domain.AssessmentRefusal;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.decision.RefusedException;
import org.bangdai.platform.intent.IntentDriver;
import org.bangdai.platform.signing.Jws;
import org.bangdai.platform.store.Stored;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Freezes a year's grades: they are closed first, then it is looked whether anything that they rest on is contested, then they are attested and in effect. What is signed depends on what was closed alone, so each
 * step may be repeated.
 */
@Component
class FreezeYear implements IntentDriver {

    private static final Caller SYSTEM = Caller.system("assessments");
    private static final String TYPE = "bangdai-assessment+jws";

    private final Assessments assessments;
    private final AssessmentRows rows;
    private final ContestYear contested;
    private final Jws jws;
    private final Clock clock;
    private final Duration again;

    /** @param again after which it is told once more unless it is acknowledged */
    FreezeYear(
            Assessments assessments,
            AssessmentRows rows,
            ContestYear contested,
            Jws jws,
            Clock clock,
            @Value("${bangdai.assessment.resend:24h}") Duration again) {
        this.assessments = assessments;
        this.rows = rows;
        this.contested = contested;
        this.jws = jws;
        this.clock = clock;
        this.again = again;
    }

    Mono<Stored<Assessment>> freeze(Caller by, String id) {
        return assessments
                .get(by, id)
                .flatMap(found -> contested.uncontested(found.state().head()))
                .then(Mono.defer(() -> assessments.update(by, id, present -> switch (present) {
                    case Assessment.Draft draft -> draft.freeze(by.actor(), clock.instant());
                    case Assessment.Freezing freezing -> Decision.change(freezing);
                    case Assessment.Computing computing -> Decision.refuse(new AssessmentRefusal.NotGraded());
                    case Assessment.InEffect there -> Decision.refuse(new AssessmentRefusal.AlreadyFrozen());
                })))
                .flatMap(closed -> attest(by, id));
    }

    /** What was told and not acknowledged is told again. */
    Mono<Stored<Assessment>> tellAgain(String id) {
        return assessments.update(
                SYSTEM,
                id,
                present -> present instanceof Assessment.Frozen frozen
                        ? frozen.tellAgain(clock.instant(), again)
                        : Decision.change(present));
    }

    @Override
    public String collection() {
        return Assessments.COLLECTION;
    }

    @Override
    public String intent() {
        return Assessment.FREEZE;
    }

    @Override
    public Mono<Void> drive(String id) {
        return attest(SYSTEM, id)
                .onErrorResume(RefusedException.class, waits -> Mono.empty())
                .then();
    }

    private Mono<Stored<Assessment>> attest(Caller by, String id) {
        return assessments
                .get(SYSTEM, id)
                .flatMap(found -> found.state() instanceof Assessment.Freezing freezing
                        ? contested
                                .uncontested(freezing.head())
                                .onErrorResume(
                                        RefusedException.class,
                                        open -> waits(by, id).then(Mono.error(open)))
                                .then(Mono.defer(() -> sign(by, id, freezing)))
                        : Mono.just(found));
    }

    private Mono<Stored<Assessment>> waits(Caller by, String id) {
        return assessments.update(
                by,
                id,
                present -> Decision.change(present instanceof Assessment.Freezing same ? same.waits() : present));
    }

    private Mono<Stored<Assessment>> sign(Caller by, String id, Assessment.Freezing freezing) {
        return digest(freezing.head())
                .flatMap(sha256 -> jws.sign(TYPE, payload(freezing, sha256))
                        .flatMap(signed -> assessments.update(by, id, present -> switch (present) {
                            case Assessment.Freezing there ->
                                there.equals(freezing) ? there.frozen(sha256, signed, again) : Decision.change(there);
                            case Assessment.InEffect there -> Decision.change(there);
                            // A review has changed since it closed.
                            case Assessment.Draft draft -> Decision.refuse(new AssessmentRefusal.Outdated());
                            case Assessment.Computing anew -> Decision.refuse(new AssessmentRefusal.NotGraded());
                        })));
    }

    private Mono<String> digest(Assessment.Head head) {
        return rows.all(head)
                .reduceWith(FreezeYear::sha256, (digest, row) -> {
                    digest.update(row.line().getBytes(UTF_8));
                    return digest;
                })
                .map(digest -> HexFormat.of().formatHex(digest.digest()));
    }

    private static Map<String, Object> payload(Assessment.Freezing freezing, String sha256) {
        Assessment.Head head = freezing.head();
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("assessment", head.assessmentId());
        payload.put("division", head.division());
        payload.put("year", head.year().getValue());
        payload.put("rules", freezing.summary().rules());
        payload.put("counts", new TreeMap<>(freezing.summary().counts()));
        payload.put("rows", freezing.summary().rows());
        payload.put("sha256", sha256);
        payload.put("frozenAt", freezing.at().toString());
        payload.put("frozenBy", freezing.by());
        return payload;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
