package org.bangdai.evaluation.figures.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All that was heard of one subject (a person, a pairing, an activity, a case, an enterprise, a review), each event once. What it counts for follows from the
 * whole, so the order in which it was heard makes no difference.
 */
public record Subject(String id, List<Heard> heard) {

    public Subject {
        heard = List.copyOf(heard);
    }

    public static Subject unheard(String id) {
        return new Subject(id, List.of());
    }

    public boolean knows(Heard event) {
        return heard.stream().anyMatch(event::sameEvent);
    }

    public Subject hear(Heard event) {
        if (knows(event)) {
            return this;
        }
        List<Heard> all = new ArrayList<>(heard);
        all.add(event);
        all.sort(Heard.ORDER);
        return new Subject(id, all);
    }

    /** Its years of birth are forgotten; what it counted for stays counted, of an unknown age. */
    public Subject forget() {
        return new Subject(
                id,
                heard.stream()
                        .map(it -> new Heard(it.source(), it.sequence(), ageless(it.told())))
                        .toList());
    }

    private static Told ageless(Told told) {
        return switch (told) {
            case Told.Mentee it ->
                new Told.Mentee(it.division(), it.on(), it.category(), null, it.serviceSince(), it.fields());
            case Told.Appointed it -> new Told.Appointed(it.division(), it.from(), ageless(it.profile()));
            case Told.Edited it ->
                new Told.Edited(
                        it.on(),
                        new Told.Profile(
                                it.profile().track(), null, it.profile().fields()));
            default -> told;
        };
    }

    private static Told.@Nullable Profile ageless(Told.@Nullable Profile profile) {
        return profile == null ? null : new Told.Profile(profile.track(), null, profile.fields());
    }

    /** What it changes, by division and month. */
    public Map<Touch, Days> flows() {
        Map<Touch, Days> flows = new TreeMap<>();
        for (Span span : spans()) {
            span.flow((day, amount) -> flows.computeIfAbsent(Touch.of(span.division(), day), it -> new Days())
                    .add(day.getDayOfMonth(), span.code(), amount));
        }
        flows.values().removeIf(Days::isEmpty);
        return flows;
    }

    List<Span> spans() {
        History history = History.of(heard);
        List<Span> spans = new ArrayList<>();
        spans.addAll(MenteeSpans.of(history));
        spans.addAll(PoolSpans.of(history));
        spans.addAll(GrowthSpans.of(history));
        spans.addAll(WorkSpans.of(id, history));
        return spans;
    }
}
