package org.bangdai.pairing.matching.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bangdai.pairing.matching.domain.Outcome.Priced;
import org.bangdai.pairing.matching.domain.solver.CertificateCheck;
import org.bangdai.pairing.matching.domain.solver.Solution;
import org.bangdai.pairing.matching.domain.solver.Solver;
import org.bangdai.pairing.matching.domain.solver.Watch;
import org.bangdai.pairing.programme.domain.Weights;
import org.jspecify.annotations.Nullable;

/** Matches a pool: first the locked pairs, then as many others as possible with the greatest total score, each explained. */
public final class MatchPool {

    private final Pool pool;
    private final Wishes wishes;
    private final Watch watch;
    private final Exclusions exclusions;
    private final List<MenteeProfile> mentees;
    private final List<MentorProfile> mentors;
    private final PoolInstance instance;
    private final Explanations explanations;

    private final List<Match> matches = new ArrayList<>();
    private final List<Unpaired> unpaired = new ArrayList<>();

    /** @param watch looks on from the beginning: to read a great pool takes a while too */
    public MatchPool(Pool pool, Wishes wishes, Weights weights, Watch watch) {
        this.pool = pool;
        this.watch = watch;
        this.wishes = wishes;
        this.exclusions = new Exclusions(wishes, pool.barred(), pool.paired());
        this.mentors = pool.mentors().stream()
                .map(this::wished)
                .sorted(watched(Comparator.comparing(MentorProfile::id)))
                .toList();
        this.mentees = Stream.concat(ordered(pool.mentees()), ordered(pool.ineligible()))
                .toList();
        this.instance = new PoolInstance(mentees, mentors, exclusions, new Scoring(weights), watch);
        this.explanations = new Explanations(instance, mentees, mentors, exclusions);
    }

    private Stream<MenteeProfile> ordered(List<MenteeProfile> some) {
        return some.stream().sorted(watched(Comparator.comparing(MenteeProfile::id)));
    }

    private <P> Comparator<P> watched(Comparator<P> order) {
        return (one, other) -> {
            watch.seen(0, 0, 1);
            return order.compare(one, other);
        };
    }

    public Outcome match() {
        int[] free = mentors.stream().mapToInt(it -> Math.max(0, it.free())).toArray();
        Set<String> settled = lock(free);
        int eligible = pool.mentees().size();
        int[] open = IntStream.range(0, eligible)
                .filter(place -> !settled.contains(mentees.get(place).id()))
                .toArray();
        OpenInstance rest = new OpenInstance(instance, open, free);
        Solution solution = new Solver(rest, watch).solve();
        explain(open, solution);
        for (int place = eligible; place < mentees.size(); place++) {
            unpaired.add(explanations.of(place, Unpaired.Reason.NOT_ELIGIBLE));
            watch.seen(Watch.AFTER_SOLVING, place, mentees.size());
        }
        return new Outcome(matches, unpaired, priced(free, solution), quality(rest, solution));
    }

    private MentorProfile wished(MentorProfile mentor) {
        Integer capacity = wishes.capacities().get(mentor.id());
        return capacity == null ? mentor : mentor.withSeats(capacity, mentor.free() + capacity - mentor.capacity());
    }

    /** Takes the locked pairs' seats. Whose lock is impossible stays unpaired, so that nobody overlooks it. */
    private Set<String> lock(int[] free) {
        Map<String, Integer> menteePlaces = new HashMap<>();
        for (int i = 0; i < pool.mentees().size(); i++) {
            menteePlaces.put(mentees.get(i).id(), i);
            watch.seen(0, 0, 1);
        }
        Map<String, Integer> mentorPlaces = new HashMap<>();
        for (int i = 0; i < mentors.size(); i++) {
            mentorPlaces.put(mentors.get(i).id(), i);
        }
        Set<String> settled = new HashSet<>();
        for (Wish wish : wishes.lock()) {
            Integer mentee = menteePlaces.get(wish.menteeId());
            if (mentee != null) {
                settled.add(wish.menteeId());
                lock(mentee, mentorPlaces.get(wish.mentorId()), free);
            }
            watch.seen(0, 0, 1);
        }
        return settled;
    }

    private void lock(int mentee, @Nullable Integer mentor, int[] free) {
        if (mentor == null
                || free[mentor] == 0
                || exclusions.whateverTheSeats(mentees.get(mentee), mentors.get(mentor)) != null) {
            unpaired.add(explanations.of(mentee, Unpaired.Reason.LOCK_IMPOSSIBLE));
        } else {
            free[mentor]--;
            matches.add(explanations.of(mentee, mentor, true, 0));
        }
    }

    private void explain(int[] open, Solution solution) {
        for (int i = 0; i < open.length; i++) {
            int mentor = solution.mentorOf()[i];
            if (mentor == Solution.UNPAIRED) {
                unpaired.add(explanations.of(open[i]));
            } else {
                matches.add(explanations.of(
                        open[i], mentor, false, solution.certificate().menteePrices()[i]));
            }
            watch.seen(Watch.AFTER_SOLVING, i, open.length);
        }
    }

    private List<Priced> priced(int[] free, Solution solution) {
        List<Priced> priced = new ArrayList<>();
        for (int i = 0; i < free.length; i++) {
            priced.add(new Priced(
                    mentors.get(i).id(), free[i], solution.certificate().mentorPrices()[i]));
        }
        return priced;
    }

    private Quality quality(OpenInstance rest, Solution solution) {
        return new Quality(
                pool.mentees().size(),
                mentors.size(),
                matches.size(),
                matches.stream().mapToLong(Match::score).sum(),
                CertificateCheck.proves(rest, solution, watch),
                solution.certificate().bound(rest),
                solution.certificate().bonus(),
                solution.rounds(),
                solution.components(),
                solution.auctions());
    }
}
