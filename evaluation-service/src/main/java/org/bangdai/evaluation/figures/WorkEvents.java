package org.bangdai.evaluation.figures;

import static org.bangdai.evaluation.figures.FiguresListener.day;
import static org.bangdai.evaluation.figures.FiguresListener.heard;
import static org.bangdai.evaluation.figures.FiguresListener.needed;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.bangdai.evaluation.figures.domain.Heard;
import org.bangdai.evaluation.figures.domain.Subjects;
import org.bangdai.evaluation.figures.domain.Told;
import org.bangdai.evaluation.figures.domain.Told.Activity.Standing;
import org.bangdai.platform.event.EventHandler;
import org.bangdai.platform.event.Subscription;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** What is heard of pairings, activities and cases. */
final class WorkEvents {

    private static final String PRIMARY = "PRIMARY";

    private WorkEvents() {}

    /** @param role null from older versions, which had but one */
    record PairingCreated(
            String pairingId,
            String menteeId,
            String division,
            LocalDate startsOn,
            @Nullable String role) {
        PairingCreated {
            needed(pairingId, menteeId, division, startsOn);
        }
    }

    /** However it ended. @param endedOn the last day */
    record PairingEnded(String pairingId, String menteeId, LocalDate endedOn) {
        PairingEnded {
            needed(pairingId, menteeId, endedOn);
        }
    }

    /** Whatever happened to it. */
    record ActivityTold(
            String activityId,
            String division,
            LocalDate heldOn,
            @Nullable Integer households) {
        ActivityTold {
            needed(activityId, division, heldOn);
        }
    }

    record DisputeOpened(String disputeId, String division) {
        DisputeOpened {
            needed(disputeId, division);
        }
    }

    record DisputeClosed(String disputeId, String division, String outcome) {
        DisputeClosed {
            needed(disputeId, division, outcome);
        }
    }

    record ProblemOpened(String problemId, String division, String enterprise) {
        ProblemOpened {
            needed(problemId, division, enterprise);
        }
    }

    /** Solved or not. */
    record ProblemClosed(String problemId, String division) {
        ProblemClosed {
            needed(problemId, division);
        }
    }

    record CaseReopened(String caseId) {
        CaseReopened {
            needed(caseId);
        }
    }

    static void on(Subscription subscription, TellFigures figures) {
        subscription.on("pairing-created", PairingCreated.class, (it, meta) -> {
            boolean primary = Objects.requireNonNullElse(it.role(), PRIMARY).equals(PRIMARY);
            Heard heard = heard(meta, new Told.Started(it.division(), it.startsOn(), primary));
            return figures.hear(Subjects.PAIRING + it.pairingId(), heard)
                    .then(Mono.defer(() -> figures.hear(Subjects.PERSON + it.menteeId(), heard)));
        });
        for (String type :
                new String[] {"pairing-completed", "pairing-terminated", "pairing-transferred", "emergency-lapsed"}) {
            subscription.on(type, PairingEnded.class, (it, meta) -> {
                Heard heard = heard(meta, new Told.Ended(it.endedOn(), type.equals("pairing-completed")));
                return figures.hear(Subjects.PAIRING + it.pairingId(), heard)
                        .then(Mono.defer(() -> figures.hear(Subjects.PERSON + it.menteeId(), heard)));
            });
        }
        subscription
                .on("activity-recorded", ActivityTold.class, activity(figures, Standing.RECORDED))
                .on("activity-declined", ActivityTold.class, activity(figures, Standing.RECORDED))
                .on("activity-confirmed", ActivityTold.class, activity(figures, Standing.CONFIRMED))
                .on("activity-superseded", ActivityTold.class, activity(figures, Standing.GONE))
                .on("activity-voided", ActivityTold.class, activity(figures, Standing.GONE));
        cases(subscription, figures);
    }

    private static EventHandler<ActivityTold> activity(TellFigures figures, Standing standing) {
        return (it, meta) -> figures.hear(
                Subjects.ACTIVITY + it.activityId(),
                heard(
                        meta,
                        new Told.Activity(
                                it.division(), it.heldOn(), standing, Objects.requireNonNullElse(it.households(), 0))));
    }

    private static void cases(Subscription subscription, TellFigures figures) {
        subscription
                .on(
                        "dispute-opened",
                        DisputeOpened.class,
                        (it, meta) -> figures.hear(
                                Subjects.CASE + it.disputeId(),
                                heard(meta, new Told.Opened(it.division(), day(meta), Told.Sort.DISPUTE))))
                .on(
                        "dispute-closed",
                        DisputeClosed.class,
                        (it, meta) -> figures.hear(
                                Subjects.CASE + it.disputeId(),
                                heard(
                                        meta,
                                        new Told.Closed(
                                                it.division(),
                                                day(meta),
                                                it.outcome().equals("SETTLED")))))
                .on(
                        "problem-opened",
                        ProblemOpened.class,
                        (it, meta) -> figures.hear(
                                        Subjects.CASE + it.problemId(),
                                        heard(meta, new Told.Opened(it.division(), day(meta), Told.Sort.PROBLEM)))
                                .then(Mono.defer(() -> figures.hear(
                                        enterprise(it), heard(meta, new Told.Helped(it.division(), day(meta)))))))
                .on(
                        "problem-solved",
                        ProblemClosed.class,
                        (it, meta) -> figures.hear(
                                Subjects.CASE + it.problemId(),
                                heard(meta, new Told.Closed(it.division(), day(meta), true))))
                .on(
                        "problem-closed",
                        ProblemClosed.class,
                        (it, meta) -> figures.hear(
                                Subjects.CASE + it.problemId(),
                                heard(meta, new Told.Closed(it.division(), day(meta), false))))
                .on(
                        "case-reopened",
                        CaseReopened.class,
                        (it, meta) ->
                                figures.hear(Subjects.CASE + it.caseId(), heard(meta, new Told.Reopened(day(meta)))));
    }

    /** One enterprise of one division, whatever its problems: by a digest of the name, which is not kept. */
    private static String enterprise(ProblemOpened it) {
        String name = it.division() + "/" + it.enterprise().strip();
        return Subjects.ENTERPRISE + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
