package org.bangdai.evaluation.figures;

import static java.util.stream.Collectors.toMap;
import static org.bangdai.evaluation.figures.FiguresListener.day;
import static org.bangdai.evaluation.figures.FiguresListener.heard;
import static org.bangdai.evaluation.figures.FiguresListener.needed;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bangdai.evaluation.figures.domain.Heard;
import org.bangdai.evaluation.figures.domain.Subjects;
import org.bangdai.evaluation.figures.domain.Told;
import org.bangdai.evaluation.figures.domain.Told.MilestoneKind;
import org.bangdai.platform.event.BatchHandler.Received;
import org.bangdai.platform.event.EventMeta;
import org.bangdai.platform.event.Subscription;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** What is heard of mentees and mentors. Events of older versions lack what is nullable here; they count as of an unknown age and track. */
final class PersonEvents {

    private PersonEvents() {}

    /** Of a mentee who is registered, and of one who is edited. */
    record MenteeFile(
            String menteeId,
            String division,
            String category,
            @Nullable Integer birthYear,
            @Nullable LocalDate serviceSince,
            @Nullable Set<String> fields) {
        MenteeFile {
            needed(menteeId, division, category);
        }
    }

    record MenteeErased(String menteeId) {
        MenteeErased {
            needed(menteeId);
        }
    }

    record Profile(
            String track,
            @Nullable Integer birthYear,
            @Nullable Set<String> fields) {
        Profile {
            needed(track);
        }

        Told.Profile told() {
            return new Told.Profile(track, birthYear, Objects.requireNonNullElse(fields, Set.of()));
        }
    }

    record MentorAppointed(
            String mentorId,
            String division,
            LocalDate termFrom,
            @Nullable Profile profile) {
        MentorAppointed {
            needed(mentorId, division, termFrom);
        }
    }

    record MentorEdited(String mentorId, @Nullable Profile profile) {
        MentorEdited {
            needed(mentorId);
        }
    }

    record MentorRemoved(String mentorId) {
        MentorRemoved {
            needed(mentorId);
        }
    }

    record MentorTermEnded(String mentorId, LocalDate termTo) {
        MentorTermEnded {
            needed(mentorId, termTo);
        }
    }

    record MilestoneRecorded(
            String menteeId,
            String division,
            String kind,
            LocalDate happenedOn,
            int age,
            @Nullable Boolean introducedByMentor) {
        MilestoneRecorded {
            needed(menteeId, division, kind, happenedOn);
        }
    }

    record MilestoneWithdrawn(String menteeId, String kind) {
        MilestoneWithdrawn {
            needed(menteeId, kind);
        }
    }

    /** Of one that begins and of one that lasts longer or shorter. */
    record Secondment(
            String secondmentId, String menteeId, String division, String hostDivision, LocalDate from, LocalDate to) {
        Secondment {
            needed(secondmentId, menteeId, division, hostDivision, from, to);
        }
    }

    record SecondmentEnded(
            String secondmentId,
            String menteeId,
            String division,
            String hostDivision,
            LocalDate from,
            @Nullable LocalDate lastDay) {
        SecondmentEnded {
            needed(secondmentId, menteeId, division, hostDivision, from);
        }
    }

    static void on(Subscription subscription, TellFigures figures) {
        subscription
                .onAll("mentee-registered", MenteeFile.class, events -> figures.hear(mentees(events)))
                .onAll("mentee-edited", MenteeFile.class, events -> figures.hear(mentees(events)))
                .on(
                        "mentee-erased",
                        MenteeErased.class,
                        (it, meta) -> figures.hear(person(it.menteeId()), heard(meta, new Told.Struck(day(meta)))))
                .on(
                        "mentor-appointed",
                        MentorAppointed.class,
                        (it, meta) -> figures.hear(person(it.mentorId()), heard(meta, appointed(it))))
                .on("mentor-edited", MentorEdited.class, (it, meta) -> edited(it, meta, figures))
                .on(
                        "mentor-removed",
                        MentorRemoved.class,
                        (it, meta) -> figures.hear(person(it.mentorId()), heard(meta, new Told.LeftPool(day(meta)))))
                .on(
                        "mentor-term-ended",
                        MentorTermEnded.class,
                        (it, meta) -> figures.hear(
                                person(it.mentorId()),
                                heard(meta, new Told.LeftPool(it.termTo().plusDays(1)))))
                .on(
                        "milestone-recorded",
                        MilestoneRecorded.class,
                        (it, meta) -> counts(it.kind())
                                ? figures.hear(person(it.menteeId()), heard(meta, reached(it)))
                                : Mono.empty())
                .on(
                        "milestone-withdrawn",
                        MilestoneWithdrawn.class,
                        (it, meta) -> counts(it.kind())
                                ? figures.hear(person(it.menteeId()), heard(meta, new Told.Withdrawn()))
                                : Mono.empty())
                .on(
                        "mentee-seconded",
                        Secondment.class,
                        (it, meta) -> figures.hear(person(it.menteeId()), heard(meta, seconded(it))))
                .on(
                        "secondment-changed",
                        Secondment.class,
                        (it, meta) -> figures.hear(person(it.menteeId()), heard(meta, seconded(it))))
                .on(
                        "secondment-ended",
                        SecondmentEnded.class,
                        (it, meta) -> figures.hear(person(it.menteeId()), heard(meta, ended(it))));
    }

    private static String person(String id) {
        return Subjects.PERSON + id;
    }

    private static Map<String, Heard> mentees(List<Received<MenteeFile>> events) {
        return events.stream()
                .collect(toMap(
                        it -> person(it.event().menteeId()),
                        it -> heard(it.meta(), mentee(it.event(), day(it.meta())))));
    }

    private static Told mentee(MenteeFile it, LocalDate on) {
        Set<String> fields = Objects.requireNonNullElse(it.fields(), Set.of());
        return new Told.Mentee(it.division(), on, it.category(), it.birthYear(), it.serviceSince(), fields);
    }

    private static Told appointed(MentorAppointed it) {
        Profile profile = it.profile();
        return new Told.Appointed(it.division(), it.termFrom(), profile == null ? null : profile.told());
    }

    private static Mono<Void> edited(MentorEdited it, EventMeta meta, TellFigures figures) {
        Profile profile = it.profile();
        return profile == null
                ? Mono.empty()
                : figures.hear(person(it.mentorId()), heard(meta, new Told.Edited(day(meta), profile.told())));
    }

    private static boolean counts(String kind) {
        return switch (kind) {
            case "PARTY_MEMBERSHIP", "PROMOTION", "SECONDMENT" -> true;
            default -> false;
        };
    }

    private static Told reached(MilestoneRecorded it) {
        return new Told.Reached(
                it.division(),
                MilestoneKind.valueOf(it.kind()),
                it.happenedOn(),
                it.age(),
                Boolean.TRUE.equals(it.introducedByMentor()));
    }

    private static Told seconded(Secondment it) {
        return new Told.Seconded(it.secondmentId(), it.division(), it.hostDivision(), it.from(), it.to());
    }

    private static Told ended(SecondmentEnded it) {
        return new Told.Seconded(it.secondmentId(), it.division(), it.hostDivision(), it.from(), it.lastDay());
    }
}
