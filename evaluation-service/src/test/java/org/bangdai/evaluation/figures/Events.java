package org.bangdai.evaluation.figures;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bangdai.evaluation.figures.PersonEvents.MenteeFile;
import org.bangdai.evaluation.figures.PersonEvents.MentorAppointed;
import org.bangdai.evaluation.figures.PersonEvents.MentorEdited;
import org.bangdai.evaluation.figures.PersonEvents.MentorRemoved;
import org.bangdai.evaluation.figures.PersonEvents.MilestoneRecorded;
import org.bangdai.evaluation.figures.PersonEvents.Profile;
import org.bangdai.evaluation.figures.PersonEvents.Secondment;
import org.bangdai.evaluation.figures.PersonEvents.SecondmentEnded;
import org.bangdai.evaluation.figures.ReviewEvents.ReviewDue;
import org.bangdai.evaluation.figures.ReviewEvents.ReviewFinalised;
import org.bangdai.evaluation.figures.WorkEvents.ActivityTold;
import org.bangdai.evaluation.figures.WorkEvents.CaseReopened;
import org.bangdai.evaluation.figures.WorkEvents.DisputeClosed;
import org.bangdai.evaluation.figures.WorkEvents.DisputeOpened;
import org.bangdai.evaluation.figures.WorkEvents.PairingCreated;
import org.bangdai.evaluation.figures.WorkEvents.PairingEnded;
import org.bangdai.evaluation.figures.WorkEvents.ProblemClosed;
import org.bangdai.evaluation.figures.WorkEvents.ProblemOpened;
import org.bangdai.platform.event.EventMeta;
import org.bangdai.platform.event.GivenEvents;
import org.bangdai.platform.event.Subscription;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Events as other services tell them, given to the handlers of figures. */
final class Events {

    private final List<Subscription> subscriptions;

    Events(TellFigures figures) {
        FiguresListener listener = new FiguresListener();
        subscriptions = List.of(
                listener.figuresOfPairings(figures),
                listener.figuresOfReviews(figures),
                listener.figuresOfErasedPersons(figures));
    }

    Mono<Void> tell(String type, Object body, String subject, long sequence, String day) {
        EventMeta meta = new EventMeta(
                subject + sequence,
                "/" + source(type),
                type,
                subject,
                sequence,
                LocalDate.parse(day).atTime(LocalTime.NOON).toInstant(ZoneOffset.ofHours(8)),
                "330523",
                "person:p",
                subject,
                null);
        return Flux.fromIterable(subscriptions)
                .concatMap(it -> GivenEvents.give(it, meta, body))
                .then();
    }

    /** Cases are of one kind of document, whatever their events are called. */
    private static String source(String type) {
        String first = type.substring(0, type.indexOf('-'));
        return switch (first) {
            case "dispute", "problem", "case" -> "cases";
            case "secondment" -> "secondments";
            default -> type.equals("mentee-seconded") ? "secondments" : first;
        };
    }

    /** So many mentees of a township, each with a pairing that began on that day, the mentors in the pool and an activity confirmed. */
    List<Mono<Void>> pairs(String township, int first, int count, String day) {
        List<Mono<Void>> all = new ArrayList<>();
        for (int i = first; i < first + count; i++) {
            String id = township + "-" + i;
            all.add(mentee(id, township, 1998));
            all.add(mentor("m" + id, township, 1966));
            all.add(pairing(id, township, day));
            all.add(activity(id, township, LocalDate.parse(day).plusDays(1).toString()));
        }
        return all;
    }

    Mono<Void> mentee(String id, String township, int born) {
        return tell(
                "mentee-registered",
                new MenteeFile(id, township, "RESERVE", born, null, Set.of("ECOLOGY")),
                id,
                1,
                "2026-09-01");
    }

    Mono<Void> mentor(String id, String township, int born) {
        Profile profile = new Profile("EXPERT", born, Set.of("ECOLOGY", "GREEN_FINANCE"));
        return tell(
                "mentor-appointed",
                new MentorAppointed(id, township, LocalDate.of(2026, 9, 1), profile),
                id,
                2,
                "2026-09-01");
    }

    Mono<Void> pairing(String mentee, String township, String day) {
        return tell(
                "pairing-created",
                new PairingCreated("p" + mentee, mentee, township, LocalDate.parse(day), "PRIMARY"),
                "p" + mentee,
                2,
                day);
    }

    Mono<Void> activity(String mentee, String township, String day) {
        return tell(
                "activity-confirmed",
                new ActivityTold("a" + mentee, township, LocalDate.parse(day), 3),
                "a" + mentee,
                2,
                day);
    }

    /** A life with everything in it, some of it taken back: all that figures hear of. */
    List<Mono<Void>> life(String id, String township, String elsewhere) {
        LocalDate begin = LocalDate.of(2026, 9, 20);
        Profile edited = new Profile("LEADER", 1997, Set.of());
        return List.of(
                tell(
                        "mentee-registered",
                        new MenteeFile(id, township, "NEW_GRADUATE", 1998, LocalDate.of(2023, 11, 15), null),
                        id,
                        1,
                        "2026-09-02"),
                tell(
                        "mentee-edited",
                        new MenteeFile(id, elsewhere, "PROFESSIONAL", 1998, null, null),
                        id,
                        2,
                        "2026-10-20"),
                tell(
                        "pairing-created",
                        new PairingCreated("p" + id, id, township, begin, null),
                        "p" + id,
                        2,
                        "2026-09-20"),
                tell(
                        "pairing-completed",
                        new PairingEnded("p" + id, id, LocalDate.of(2026, 11, 3)),
                        "p" + id,
                        3,
                        "2026-11-04"),
                tell(
                        "mentor-appointed",
                        new MentorAppointed(id, elsewhere, LocalDate.of(2026, 10, 25), null),
                        id,
                        3,
                        "2026-10-25"),
                tell("mentor-edited", new MentorEdited(id, edited), id, 4, "2026-11-10"),
                tell("mentor-removed", new MentorRemoved(id), id, 6, "2026-11-20"),
                tell("activity-recorded", new ActivityTold("a" + id, township, begin, null), "a" + id, 1, "2026-09-20"),
                tell("activity-confirmed", new ActivityTold("a" + id, township, begin, 7), "a" + id, 2, "2026-09-21"),
                tell("activity-voided", new ActivityTold("a" + id, township, begin, null), "a" + id, 3, "2026-10-21"),
                tell(
                        "activity-confirmed",
                        new ActivityTold("b" + id, township, begin.plusDays(20), 4),
                        "b" + id,
                        2,
                        "2026-10-21"),
                tell(
                        "milestone-recorded",
                        new MilestoneRecorded(id, township, "PARTY_MEMBERSHIP", LocalDate.of(2026, 6, 30), 28, true),
                        "s" + id,
                        1,
                        "2026-10-01"),
                tell(
                        "milestone-recorded",
                        new MilestoneRecorded(id, township, "PARTY_MEMBERSHIP", LocalDate.of(2026, 7, 1), 28, false),
                        "s" + id,
                        2,
                        "2026-10-02"),
                tell(
                        "milestone-recorded",
                        new MilestoneRecorded(id, township, "PROMOTION", LocalDate.of(2026, 10, 12), 28, null),
                        "t" + id,
                        1,
                        "2026-10-12"),
                tell(
                        "mentee-seconded",
                        new Secondment(
                                "x" + id,
                                id,
                                township,
                                elsewhere,
                                LocalDate.of(2026, 10, 5),
                                LocalDate.of(2027, 10, 4)),
                        "x" + id,
                        1,
                        "2026-10-01"),
                tell(
                        "secondment-ended",
                        new SecondmentEnded(
                                "x" + id,
                                id,
                                township,
                                elsewhere,
                                LocalDate.of(2026, 10, 5),
                                LocalDate.of(2026, 11, 5)),
                        "x" + id,
                        2,
                        "2026-11-05"),
                tell("dispute-opened", new DisputeOpened("d" + id, township), "d" + id, 1, "2026-10-01"),
                tell("dispute-closed", new DisputeClosed("d" + id, township, "SETTLED"), "d" + id, 2, "2026-10-08"),
                tell("case-reopened", new CaseReopened("d" + id), "d" + id, 3, "2026-10-18"),
                tell("dispute-closed", new DisputeClosed("d" + id, elsewhere, "SETTLED"), "d" + id, 4, "2026-11-08"),
                tell("problem-opened", new ProblemOpened("q" + id, township, "某竹制品有限公司"), "q" + id, 1, "2026-10-01"),
                tell("problem-solved", new ProblemClosed("q" + id, township), "q" + id, 2, "2026-10-09"),
                tell(
                        "review-due",
                        new ReviewDue("p" + id + ":2026-09", township, LocalDate.of(2026, 10, 10)),
                        "r" + id,
                        2,
                        "2026-10-01"),
                tell("review-finalised", new ReviewFinalised("p" + id + ":2026-09"), "r" + id, 6, "2026-10-10"));
    }
}
