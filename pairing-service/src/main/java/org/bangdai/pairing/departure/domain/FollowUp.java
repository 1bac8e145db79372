package org.bangdai.pairing.departure.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.bangdai.platform.decision.Decision;
import org.jspecify.annotations.Nullable;

/** What an organiser has to do because somebody left, or because a mentor's effect has stayed poor. */
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
     * @param followUpId the same whenever the same leave, or the same poor months, ask for the same thing
     * @param personId who left, or the mentor whose effect is poor
     * @param subjectId the mentor or the pairing that it is about
     * @param leave null where nobody left
     * @param poorSince first of the months in which the effect was poor; null where it was not for that
     */
    record Task(
            String followUpId,
            String personId,
            String division,
            Kind kind,
            String subjectId,
            @Nullable Leave leave,
            @Nullable YearMonth poorSince,
            Instant openedAt) {

        public static Task of(Departure.Leaving leaving, Kind kind, String subjectId, Instant now) {
            return new Task(
                    id(leaving.key(), kind, subjectId),
                    leaving.personId(),
                    leaving.division(),
                    kind,
                    subjectId,
                    leaving.leave(),
                    null,
                    now);
        }

        /** @param key names these poor months and no others */
        public static Task ofPoorEffect(String key, String mentorId, String division, YearMonth since, Instant now) {
            return new Task(
                    id(key, Kind.DECIDE_REMOVAL, mentorId),
                    mentorId,
                    division,
                    Kind.DECIDE_REMOVAL,
                    mentorId,
                    null,
                    since,
                    now);
        }

        private static String id(String key, Kind kind, String subjectId) {
            String name = String.join(":", key, kind.name(), subjectId);
            return UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString();
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
