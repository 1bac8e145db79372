package org.bangdai.pairing.followup.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bangdai.pairing.departure.domain.Departure;
import org.bangdai.pairing.departure.domain.Leave;
import org.bangdai.pairing.kinship.domain.Kinship;
import org.bangdai.pairing.pairing.domain.Terms;
import org.bangdai.platform.decision.Decision;
import org.jspecify.annotations.Nullable;

/** What an organiser has to do because somebody left, a mentor's effect has stayed poor, or the two of a running pairing must avoid each other by now. */
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
     * @param followUpId the same whenever the same leave, the same poor months, the same declaration or the same reporting line ask for the same thing
     * @param personId who left, the mentor whose effect is poor, or the mentee who must avoid the mentor
     * @param subjectId the mentor or the pairing that it is about
     * @param leave null where nobody left
     * @param poorSince first of the months in which the effect was poor; null where it was not for that
     * @param kinOf 亲属回避: the mentor whose kin the person is; null where it is not for that
     * @param inLineWith the mentor who is above or below the person in the reporting line; null where it is not for that
     */
    record Task(
            String followUpId,
            String personId,
            String division,
            Kind kind,
            String subjectId,
            @Nullable Leave leave,
            @Nullable YearMonth poorSince,
            @Nullable String kinOf,
            @Nullable String inLineWith,
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
                    null,
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
                    null,
                    null,
                    now);
        }

        /** @param kinship as it stands, of the two whom the terms name */
        public static Task ofKin(Kinship kinship, Terms terms, Instant now) {
            return new Task(
                    id("kin:" + kinship.kinId() + ":" + kinship.times(), Kind.REPAIR_OR_END, terms.pairingId()),
                    terms.menteeId(),
                    terms.division(),
                    Kind.REPAIR_OR_END,
                    terms.pairingId(),
                    null,
                    null,
                    terms.mentorId(),
                    null,
                    now);
        }

        /** @param number which time it is, from 1, that there is a line between the two whom the terms name */
        static Task ofLine(int number, Terms terms, Instant now) {
            return new Task(
                    id("line:" + number, Kind.REPAIR_OR_END, terms.pairingId()),
                    terms.menteeId(),
                    terms.division(),
                    Kind.REPAIR_OR_END,
                    terms.pairingId(),
                    null,
                    null,
                    null,
                    terms.mentorId(),
                    now);
        }

        /** Whom it is about: they neither dismiss it nor learn why it is. */
        public Set<String> persons() {
            String other = kinOf == null ? inLineWith : kinOf;
            return other == null ? Set.of(personId) : Set.of(personId, other);
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

    /** Whether there is no ground any more: it is done, or was dismissed and what it was for has ceased since. */
    default boolean isOver() {
        return this instanceof Closed closed && (!closed.dismissed() || closed.ceasedAt() != null);
    }

    /** What it was for has ceased: nothing needs to be done any more, and the next time that it arises is another one. */
    default Decision<FollowUp> ceased(Instant now) {
        return switch (this) {
            case Open open -> open.done(now);
            case Closed closed -> Decision.change(closed.isOver() ? closed : closed.withCeased(now));
        };
    }

    record Open(Task task) implements FollowUp {

        /** What was to be done has been done. */
        public Decision<FollowUp> done(Instant now) {
            return closed(new Closed(task, false, "", "", now, null));
        }

        /** Nothing needs to be done, as an organiser says. */
        public Decision<FollowUp> dismiss(String reason, String by, Instant now) {
            return closed(new Closed(task, true, reason, by, now, null));
        }

        private Decision<FollowUp> closed(Closed closed) {
            return Decision.change(
                    closed,
                    new FollowUpEvents.FollowUpClosed(
                            task.followUpId(), task.personId(), task.division(), task.kind(), closed.dismissed()));
        }
    }

    /**
     * @param dismissed whether an organiser dismissed it, with the reason; otherwise it was done
     * @param ceasedAt when what had been dismissed was found to have ceased; null where it has not, or nobody looks for that
     */
    record Closed(
            Task task,
            boolean dismissed,
            String reason,
            String by,
            Instant at,
            @Nullable Instant ceasedAt) implements FollowUp {

        private Closed withCeased(Instant now) {
            return new Closed(task, dismissed, reason, by, at, now);
        }
    }
}
