package org.bangdai.notification.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.bangdai.notification.calendar.CalendarEntries.Handover;
import org.bangdai.notification.calendar.CalendarEntries.Kept;
import org.bangdai.notification.calendar.domain.Entry;
import org.bangdai.notification.rule.Language;
import org.bangdai.notification.rule.Wording;
import org.bangdai.platform.event.BatchHandler.Received;
import org.bangdai.platform.event.EventMeta;
import org.bangdai.platform.event.Subscription;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/** Reviews stand in the calendars of all who have a part in them: on the day when they open, and once they are open on the last day in time. */
@Configuration(proxyBeanMethods = false)
class ReviewCalendarListener {

    private static final String KIND = "review";

    /** Whose a review is. */
    record Parts(
            String reviewId,
            String mentorId,
            String menteeId,
            @Nullable String leaderId,
            @Nullable String unitHeadId) {

        String uid() {
            return CalendarListener.uid(KIND, reviewId);
        }

        List<String> persons() {
            return Stream.of(mentorId, menteeId, leaderId, unitHeadId)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
        }
    }

    /** @param closesOn the last day in time; null until it is open */
    record ReviewSet(
            String reviewId,
            String mentorId,
            String menteeId,
            @Nullable String leaderId,
            @Nullable String unitHeadId,
            String period,
            LocalDate dueOn,
            @Nullable LocalDate closesOn) {

        Parts parts() {
            return new Parts(reviewId, mentorId, menteeId, leaderId, unitHeadId);
        }

        Entry.Title title() {
            String zh = Wording.dated(period, Language.ZH);
            String en = Wording.dated(period, Language.EN);
            return closesOn == null
                    ? new Entry.Title("考评开始（" + zh + "）", "Review opens (" + en + ")")
                    : new Entry.Title("考评截止（" + zh + "）", "Review due (" + en + ")");
        }
    }

    record ReviewReassigned(
            String reviewId,
            String mentorId,
            String menteeId,
            @Nullable String leaderId,
            @Nullable String unitHeadId,
            String part,
            String reassignedFrom) {

        Parts parts() {
            return new Parts(reviewId, mentorId, menteeId, leaderId, unitHeadId);
        }
    }

    record ReviewDelegated(
            String reviewId,
            String mentorId,
            String menteeId,
            @Nullable String leaderId,
            @Nullable String unitHeadId,
            String part,
            String delegatedTo) {

        Parts parts() {
            return new Parts(reviewId, mentorId, menteeId, leaderId, unitHeadId);
        }
    }

    /** @param until the last day in time for the part that is written anew */
    record ReviewReopened(String reviewId, LocalDate until) {}

    record ReviewOver(String reviewId) {}

    @Bean
    Subscription reviewCalendarSubscription(CalendarEntries entries) {
        return Subscription.ordered("review-calendar", "evaluation-events")
                .onAll("review-scheduled", ReviewSet.class, reviews -> set(entries, reviews))
                .onAll("review-due", ReviewSet.class, reviews -> set(entries, reviews))
                .on("review-reassigned", ReviewReassigned.class, (it, meta) -> reassigned(entries, it, meta))
                .on("review-delegated", ReviewDelegated.class, (it, meta) -> delegated(entries, it, meta))
                .on("review-reopened", ReviewReopened.class, (it, meta) -> reopened(entries, it, meta))
                .on(
                        "review-withdrawn",
                        ReviewOver.class,
                        (it, meta) -> entries.cancel(CalendarListener.uid(KIND, it.reviewId()), meta));
    }

    /** Many at once: at a month's end all reviews fall due together. */
    static Mono<Void> set(CalendarEntries entries, List<Received<ReviewSet>> reviews) {
        return entries.keep(
                reviews.stream().map(each -> kept(each.event(), each.meta())).toList());
    }

    /** What was delegated of that part is so no more; other parts' delegates stay. */
    static Mono<Void> reassigned(CalendarEntries entries, ReviewReassigned it, EventMeta meta) {
        Handover handover = new Handover(it.part(), it.reassignedFrom(), null);
        return entries.handOver(it.parts().uid(), handover, it.parts().persons(), meta);
    }

    static Mono<Void> delegated(CalendarEntries entries, ReviewDelegated it, EventMeta meta) {
        Handover handover = new Handover(it.part(), null, it.delegatedTo());
        return entries.handOver(it.parts().uid(), handover, it.parts().persons(), meta);
    }

    static Mono<Void> reopened(CalendarEntries entries, ReviewReopened it, EventMeta meta) {
        return entries.postpone(CalendarListener.uid(KIND, it.reviewId()), it.until(), meta);
    }

    private static Kept kept(ReviewSet it, EventMeta meta) {
        LocalDate day = it.closesOn() == null ? it.dueOn() : it.closesOn();
        Entry entry =
                new Entry(it.parts().uid(), meta.sequence(), it.title(), new Entry.Day(day), null, false, meta.time());
        return new Kept(it.reviewId(), entry, it.parts().persons(), meta);
    }
}
