package org.bangdai.evaluation.figures.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What each document has told of a subject, in the order of its own count. */
record History(List<List<Told>> bySource) {

    static History of(List<Heard> heard) {
        TreeMap<String, List<Told>> bySource = new TreeMap<>();
        heard.stream()
                .sorted(Heard.ORDER)
                .forEach(it -> bySource.computeIfAbsent(it.source(), source -> new ArrayList<>())
                        .add(it.told()));
        return new History(List.copyOf(bySource.values()));
    }

    /** All of one kind, in the order of their sources and counts. */
    <T extends Told> List<T> all(Class<T> kind) {
        return bySource.stream()
                .flatMap(List::stream)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** Of each document that has told something of this kind, or withdrawn it, the last word, if it is of this kind. */
    <T extends Told> List<T> lastWords(Class<T> kind) {
        List<T> last = new ArrayList<>();
        for (List<Told> source : bySource) {
            List<Told> said = source.stream()
                    .filter(it -> kind.isInstance(it) || it instanceof Told.Withdrawn)
                    .toList();
            if (!said.isEmpty() && kind.isInstance(said.getLast())) {
                last.add(kind.cast(said.getLast()));
            }
        }
        return last;
    }

    /** Pairings of which both is known, the beginning and perhaps the end. */
    List<Bond> bonds() {
        List<Bond> bonds = new ArrayList<>();
        for (List<Told> source : bySource) {
            Told.Started started = null;
            Told.Ended ended = null;
            for (Told told : source) {
                if (told instanceof Told.Started it) {
                    started = it;
                } else if (told instanceof Told.Ended it && ended == null) {
                    ended = it;
                }
            }
            if (started != null) {
                bonds.add(new Bond(started, ended));
            }
        }
        return bonds;
    }

    record Bond(Told.Started started, Told.@Nullable Ended ended) {

        Interval days() {
            LocalDate until = ended == null ? null : ended.lastDay().plusDays(1);
            return new Interval(started.from(), until);
        }
    }
}
