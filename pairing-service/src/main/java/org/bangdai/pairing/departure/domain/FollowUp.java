package org.bangdai.pairing.departure.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bangdai.platform.decision.Decision;

/** What an organiser has to do because somebody left. */
public sealed interface FollowUp {

    Task task();

    enum Kind {
        DECIDE_REMOVAL("听取导师意见后，决定是否将其调整出师资库", "Hear the mentor, then decide on the removal"),
        REPAIR_OR_END("为帮带对象更换导师，或结束结对", "Transfer the mentee to another mentor, or end the pairing");

        private final String zh;
        private final String en;

        Kind(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        public String zh() {
            return zh;
        }

        public String en() {
            return en;
        }
    }

    /**
     * @param followUpId the same whenever the same leave asks for the same thing
     * @param personId who left
     * @param subjectId the mentor or the pairing that it is about
     */
    record Task(
            String followUpId,
            String personId,
            String division,
            Kind kind,
            String subjectId,
            Leave leave,
            Instant openedAt) {

        public static Task of(Departure.Leaving leaving, Kind kind, String subjectId, Instant now) {
            String name = String.join(":", leaving.key(), kind.name(), subjectId);
            return new Task(
                    UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString(),
                    leaving.personId(),
                    leaving.division(),
                    kind,
                    subjectId,
                    leaving.leave(),
                    now);
        }
    }

    static Decision.Change<FollowUp> open(Task task) {
        return new Decision.Change<>(
                new Open(task),
                List.of(new FollowUpEvents.FollowUpOpened(
                        task.followUpId(), task.personId(), task.division(), task.kind(), task.subjectId())));
    }

    record Open(Task task) implements FollowUp {

        /** What was to be done has been done. */
        public Decision<FollowUp> done(Instant now) {
            return closed(new Closed(task, false, "", "", now));
        }

        /** Nothing needs to be done, as an organiser says. */
        public Decision<FollowUp> dismiss(String reason, String by, Instant now) {
            return closed(new Closed(task, true, reason, by, now));
        }

        private Decision<FollowUp> closed(Closed closed) {
            return Decision.change(
                    closed,
                    new FollowUpEvents.FollowUpClosed(
                            task.followUpId(), task.personId(), task.division(), task.kind(), closed.dismissed()));
        }
    }

    /** @param dismissed whether an organiser dismissed it, with the reason; otherwise it was done */
    record Closed(Task task, boolean dismissed, String reason, String by, Instant at) implements FollowUp {}
}
