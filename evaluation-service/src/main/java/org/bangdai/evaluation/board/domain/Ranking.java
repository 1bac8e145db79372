package org.bangdai.evaluation.board.domain;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bangdai.evaluation.rule.domain.BoardRules;
import org.jspecify.annotations.Nullable;

/**
 * Places entries: cohort by cohort in the order of their names, those that nothing is known of last. Within a cohort the higher score ranks first and equal
 * scores share a rank; what is not ranked follows. The same entries in any order are placed alike.
 */
public record Ranking(List<Place> places, Tally tally) {

    /** Sorts behind every name of a cohort. */
    private static final String UNKNOWN = "~";

    private static final String WHOLE = "ALL";

    private static final Comparator<Entry> BEST_FIRST = comparing(
                    (Entry it) -> Objects.requireNonNull(it.score()), reverseOrder())
            .thenComparing(Entry::reviewId);

    public Ranking {
        places = List.copyOf(places);
    }

    public static Ranking of(BoardRules rules, Collection<Entry> entries) {
        SortedMap<String, List<Entry>> cohorts = entries.stream()
                .collect(Collectors.groupingBy(it -> cohort(rules, it), TreeMap::new, Collectors.toList()));
        List<Place> places = new ArrayList<>(entries.size());
        List<Cohort> sums = new ArrayList<>();
        cohorts.forEach((name, members) -> sums.add(new CohortRanking(rules, name, members).into(places)));
        return new Ranking(places, tally(entries, places, sums));
    }

    private static String cohort(BoardRules rules, Entry entry) {
        return switch (rules.cohorts()) {
            case WHOLE -> WHOLE;
            case MENTEE_CATEGORY -> Objects.requireNonNullElse(entry.category(), UNKNOWN);
        };
    }

    private static Tally tally(Collection<Entry> entries, List<Place> places, List<Cohort> cohorts) {
        int onTime = 0;
        int open = 0;
        int incomplete = 0;
        for (Entry entry : entries) {
            onTime += entry.onTime() ? 1 : 0;
            open += entry.isOpen() ? 1 : 0;
            incomplete += entry.incomplete() ? 1 : 0;
        }
        int ranked = (int)
                places.stream().filter(it -> it.standing() == Standing.RANKED).count();
        return new Tally(entries.size(), onTime, open, incomplete, ranked, cohorts);
    }

    /** One cohort. */
    private record CohortRanking(BoardRules rules, String name, List<Entry> members) {

        Cohort into(List<Place> places) {
            int from = places.size();
            List<Entry> complete = members.stream()
                    .filter(Entry::isComplete)
                    .sorted(BEST_FIRST)
                    .toList();
            boolean ranked = !name.equals(UNKNOWN) && persons(complete) >= rules.least();
            if (ranked) {
                rank(complete, places);
            }
            members.stream()
                    .filter(it -> !ranked || !it.isComplete())
                    .sorted(comparing(CohortRanking::openLast).thenComparing(Entry::reviewId))
                    .forEach(it -> places.add(new Place(places.size(), name, standing(it), null, null, it)));
            return new Cohort(name, from, members.size(), complete.size(), ranked);
        }

        private static long persons(List<Entry> entries) {
            return entries.stream().map(Entry::menteeId).distinct().count();
        }

        private void rank(List<Entry> bestFirst, List<Place> places) {
            int count = bestFirst.size();
            int distinct = 0;
            for (int first = 0, next; first < count; first = next) {
                next = endOfTie(bestFirst, first);
                distinct++;
                int rank = switch (rules.ties()) {
                    case GAPS -> first + 1;
                    case DENSE -> distinct;
                };
                Place.Listed list = list(first, next, count);
                for (Entry tied : bestFirst.subList(first, next)) {
                    places.add(new Place(places.size(), name, Standing.RANKED, rank, list, tied));
                }
            }
        }

        private static int endOfTie(List<Entry> bestFirst, int first) {
            int end = first + 1;
            while (end < bestFirst.size()
                    && Objects.requireNonNull(bestFirst.get(end).score())
                                    .compareTo(Objects.requireNonNull(
                                            bestFirst.get(first).score()))
                            == 0) {
                end++;
            }
            return end;
        }

        /** All who share a rank are listed or none: a list is never longer than its share. */
        private Place.@Nullable Listed list(int first, int end, int count) {
            if (rules.redPercent() != null && end <= count * rules.redPercent() / 100) {
                return Place.Listed.RED;
            }
            return rules.blackPercent() != null && count - first <= count * rules.blackPercent() / 100
                    ? Place.Listed.BLACK
                    : null;
        }

        private Standing standing(Entry entry) {
            if (entry.isOpen()) {
                return Standing.OPEN;
            }
            if (entry.incomplete()) {
                return Standing.INCOMPLETE;
            }
            return name.equals(UNKNOWN) ? Standing.NO_COHORT : Standing.SMALL_COHORT;
        }

        private static int openLast(Entry entry) {
            return entry.isOpen() ? 2 : entry.incomplete() ? 1 : 0;
        }
    }
}
