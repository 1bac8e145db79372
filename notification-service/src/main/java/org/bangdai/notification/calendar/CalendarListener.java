package org.bangdai.notification.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.bangdai.notification.calendar.domain.Entry;
import org.bangdai.platform.event.EventMeta;
import org.bangdai.platform.event.Subscription;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What pairing-events put into calendars. A meeting's dates are entries of their own, numbered from 1 as pairing-service numbers them. */
@Configuration(proxyBeanMethods = false)
class CalendarListener {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private static final Entry.Title MEETING = new Entry.Title("帮带面谈", "Mentoring meeting");
    /** Ceremonies are announced without an end. */
    private static final Duration CEREMONY = Duration.ofHours(2);

    enum Every {
        WEEK,
        MONTH
    }

    record Recurrence(Every every, int times) {}

    record MeetingScheduled(
            String meetingId,
            String mentorId,
            String menteeId,
            Instant startsAt,
            int minutes,
            @Nullable String place,
            @Nullable Recurrence recurrence) {}

    /** @param number of the date; null for all that have not begun */
    record MeetingCancelled(String meetingId, @Nullable Integer number) {}

    record CeremonySet(String ceremonyId, String title, String place, Instant heldOn, List<String> participants) {}

    record CeremonyCancelled(String ceremonyId) {}

    @Bean
    Subscription pairingCalendarSubscription(CalendarEntries entries) {
        return Subscription.ordered("calendar", "pairing-events")
                .on("meeting-scheduled", MeetingScheduled.class, (it, meta) -> meeting(entries, it, meta))
                .on("meeting-cancelled", MeetingCancelled.class, (it, meta) -> cancelled(entries, it, meta))
                .on("ceremony-scheduled", CeremonySet.class, (it, meta) -> ceremony(entries, it, meta))
                .on("ceremony-joined", CeremonySet.class, (it, meta) -> joined(entries, it, meta))
                .on("ceremony-rescheduled", CeremonySet.class, (it, meta) -> ceremony(entries, it, meta))
                .on(
                        "ceremony-cancelled",
                        CeremonyCancelled.class,
                        (it, meta) -> entries.cancel(uid("ceremony", it.ceremonyId()), meta));
    }

    static Mono<Void> meeting(CalendarEntries entries, MeetingScheduled it, EventMeta meta) {
        List<Instant> dates = dates(it.startsAt(), it.recurrence());
        return Flux.range(1, dates.size())
                .concatMap(number -> {
                    Instant from = dates.get(number - 1);
                    Entry.Span span = new Entry.Hours(from, from.plus(Duration.ofMinutes(it.minutes())));
                    Entry entry = new Entry(
                            meetingUid(it.meetingId(), number),
                            meta.sequence(),
                            MEETING,
                            span,
                            it.place(),
                            false,
                            meta.time());
                    return entries.keep(it.meetingId(), entry, List.of(it.mentorId(), it.menteeId()), meta);
                })
                .then();
    }

    static Mono<Void> cancelled(CalendarEntries entries, MeetingCancelled it, EventMeta meta) {
        return it.number() == null
                ? entries.cancelAll(it.meetingId(), meta)
                : entries.cancel(meetingUid(it.meetingId(), it.number()), meta);
    }

    /** The same local time, in China. */
    static List<Instant> dates(Instant first, @Nullable Recurrence recurrence) {
        if (recurrence == null) {
            return List.of(first);
        }
        ZonedDateTime start = first.atZone(CHINA);
        List<Instant> dates = new ArrayList<>();
        for (int i = 0; i < recurrence.times(); i++) {
            ZonedDateTime date = switch (recurrence.every()) {
                case WEEK -> start.plusWeeks(i);
                case MONTH -> start.plusMonths(i);
            };
            dates.add(date.toInstant());
        }
        return dates;
    }

    static Mono<Void> ceremony(CalendarEntries entries, CeremonySet it, EventMeta meta) {
        return entries.keep(it.ceremonyId(), ceremony(it, meta), it.participants(), meta);
    }

    /** Tells only of those who are new in it. */
    static Mono<Void> joined(CalendarEntries entries, CeremonySet it, EventMeta meta) {
        return entries.join(it.ceremonyId(), ceremony(it, meta), it.participants(), meta);
    }

    private static Entry ceremony(CeremonySet it, EventMeta meta) {
        Entry.Span span = new Entry.Hours(it.heldOn(), it.heldOn().plus(CEREMONY));
        return new Entry(
                uid("ceremony", it.ceremonyId()),
                meta.sequence(),
                new Entry.Title(it.title(), it.title()),
                span,
                it.place(),
                false,
                meta.time());
    }

    static String meetingUid(String meetingId, int number) {
        return uid("meeting", meetingId + '-' + number);
    }

    static String uid(String kind, String id) {
        return kind + '-' + id.replace(':', '-') + "@bangdai";
    }
}
