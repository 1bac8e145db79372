package org.bangdai.evaluation.figures.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A mentor's days in the pool: who is suspended or proposed for removal is still in it. */
final class PoolSpans {

    private static final Map<String, Count> FIELDS = Map.of(
            "SMART_MANUFACTURING", Count.POOL_SMART_MANUFACTURING,
            "LEISURE_ECONOMY", Count.POOL_LEISURE_ECONOMY,
            "GREEN_FINANCE", Count.POOL_GREEN_FINANCE,
            "PLANNING_CONSTRUCTION", Count.POOL_PLANNING_CONSTRUCTION,
            "ECOLOGY", Count.POOL_ECOLOGY,
            "INFORMATION_TECHNOLOGY", Count.POOL_INFORMATION_TECHNOLOGY);

    private PoolSpans() {}

    /** In the pool, by one version of the file. */
    private record Stay(String division, Told.@Nullable Profile profile, Interval days) {}

    static List<Span> of(History history) {
        List<Span> spans = new ArrayList<>();
        LocalDate completed = completed(history);
        for (List<Told> source : history.bySource()) {
            for (Stay stay : stays(source)) {
                add(spans, stay, completed);
            }
        }
        return spans;
    }

    /** The first day after a pairing that was completed as a mentee; null where there was none. */
    private static @Nullable LocalDate completed(History history) {
        LocalDate first = null;
        for (History.Bond bond : history.bonds()) {
            Told.Ended ended = bond.ended();
            if (ended != null && ended.completed()) {
                LocalDate day = ended.lastDay().plusDays(1);
                first = first == null || day.isBefore(first) ? day : first;
            }
        }
        return first;
    }

    private static List<Stay> stays(List<Told> told) {
        List<Stay> stays = new ArrayList<>();
        Stay open = null;
        for (Told each : told) {
            if (each instanceof Told.Appointed it) {
                close(stays, open, it.from());
                open = new Stay(it.division(), it.profile(), new Interval(it.from(), null));
            } else if (each instanceof Told.Edited it && open != null) {
                close(stays, open, it.on());
                open = new Stay(open.division(), it.profile(), new Interval(later(open, it.on()), null));
            } else if (each instanceof Told.LeftPool it) {
                close(stays, open, it.on());
                open = null;
            }
        }
        if (open != null) {
            stays.add(open);
        }
        return stays;
    }

    private static void close(List<Stay> stays, @Nullable Stay open, LocalDate on) {
        if (open != null) {
            stays.add(new Stay(
                    open.division(), open.profile(), new Interval(open.days().from(), on)));
        }
    }

    private static LocalDate later(Stay open, LocalDate day) {
        return day.isBefore(open.days().from()) ? open.days().from() : day;
    }

    private static void add(List<Span> spans, Stay stay, @Nullable LocalDate completed) {
        Interval days = stay.days();
        if (days.isEmpty()) {
            return;
        }
        Told.Profile profile = stay.profile();
        Count track = profile == null ? Count.POOL_TRACK_UNKNOWN : track(profile.track());
        spans.add(Span.of(stay.division(), track, days.from(), days.until()));
        Integer born = profile == null ? null : profile.birthYear();
        int year = born == null ? Count.unknownYear() : born;
        spans.add(new Span(stay.division(), Count.poolBorn(year), 1, days.from(), days.until()));
        if (profile != null) {
            for (String field : profile.fields()) {
                Count count = FIELDS.get(field);
                if (count != null) {
                    spans.add(Span.of(stay.division(), count, days.from(), days.until()));
                }
            }
        }
        if (completed != null) {
            LocalDate from = completed.isAfter(days.from()) ? completed : days.from();
            spans.add(Span.of(stay.division(), Count.POOL_FORMER_MENTEE, from, days.until()));
        }
    }

    private static Count track(String track) {
        return switch (track) {
            case "LEADER" -> Count.POOL_LEADER;
            case "EXPERT" -> Count.POOL_EXPERT;
            default -> Count.POOL_TRACK_UNKNOWN;
        };
    }
}
