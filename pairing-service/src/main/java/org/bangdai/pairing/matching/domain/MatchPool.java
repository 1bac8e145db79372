package org.bangdai.pairing.matching.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bangdai.pairing.matching.domain.Outcome.Priced;
import org.bangdai.pairing.matching.domain.solver.CertificateCheck;
import org.bangdai.pairing.matching.domain.solver.Solution;
import org.bangdai.pairing.matching.domain.solver.Solver;
import org.bangdai.pairing.matching.domain.solver.Watch;
import org.bangdai.pairing.programme.domain.Weights;

/** Matches a pool: first the locked pairs, then as many others as possible with the greatest total score, each explained. */
public final class MatchPool {

    private final List<MentorProfile> mentors;
    private final Pool pool;
    private final Wishes wishes;
    private final Exclusions exclusions;
    private final Explanations explanations;
    private final Scoring scoring;

    private final List<Match> matches = new ArrayList<>();
    private final List<Unpaired> unpaired = new ArrayList<>();

    public MatchPool(Pool pool, Wishes wishes, Weights weights) {
        this.pool = pool;
        this.wishes = wishes;
        this.scoring = new Scoring(weights);
        this.exclusions = new Exclusions(wishes.forbid());
        this.mentors = pool.mentors().stream()
                .map(this::wished)
                .sorted(Comparator.comparing(MentorProfile::id))
                .toList();
        this.explanations = new Explanations(mentors, exclusions, scoring);
    }

    public Outcome match(Watch watch) {
        int[] free = mentors.stream().mapToInt(it -> Math.max(0, it.free())).toArray();
        Set<String> settled = lock(free);
        List<MenteeProfile> others = pool.mentees().stream()
                .filter(mentee -> !settled.contains(mentee.id()))
                .sorted(Comparator.comparing(MenteeProfile::id))
                .toList();
        PoolInstance instance = new PoolInstance(others, mentors, free, exclusions, scoring);
        Solution solution = new Solver(instance, watch).solve();
        explain(others, solution);
        pool.ineligible().forEach(mentee -> unpaired.add(explanations.of(mentee, Unpaired.Reason.NOT_ELIGIBLE)));
        return new Outcome(matches, unpaired, priced(free, solution), quality(instance, solution, watch));
    }

    private MentorProfile wished(MentorProfile mentor) {
        Integer capacity = wishes.capacities().get(mentor.id());
        return capacity == null ? mentor : mentor.withSeats(capacity, mentor.free() + capacity - mentor.capacity());
    }

    /** Takes the locked pairs' seats. Whose lock is impossible stays unpaired, so that nobody overlooks it. */
    private Set<String> lock(int[] free) {
        Map<String, MenteeProfile> menteesById = new HashMap<>();
        pool.mentees().forEach(mentee -> menteesById.put(mentee.id(), mentee));
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < mentors.size(); i++) {
            places.put(mentors.get(i).id(), i);
        }
        Set<String> settled = new HashSet<>();
        for (Wish wish : wishes.lock()) {
            MenteeProfile mentee = menteesById.get(wish.menteeId());
            if (mentee == null) {
                continue;
            }
            settled.add(mentee.id());
            Integer place = places.get(wish.mentorId());
            if (place == null || free[place] == 0 || exclusions.whateverTheSeats(mentee, mentors.get(place)) != null) {
                unpaired.add(explanations.of(mentee, Unpaired.Reason.LOCK_IMPOSSIBLE));
            } else {
                free[place]--;
                matches.add(explanations.of(mentee, place, true, 0));
            }
        }
        return settled;
    }

    private void explain(List<MenteeProfile> mentees, Solution solution) {
        for (int i = 0; i < mentees.size(); i++) {
            int mentor = solution.mentorOf()[i];
            if (mentor == Solution.UNPAIRED) {
                unpaired.add(explanations.of(mentees.get(i)));
            } else {
                long price = solution.certificate().menteePrices()[i];
                matches.add(explanations.of(mentees.get(i), mentor, false, price));
            }
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

    private Quality quality(PoolInstance instance, Solution solution, Watch watch) {
        return new Quality(
                pool.mentees().size(),
                mentors.size(),
                matches.size(),
                matches.stream().mapToLong(Match::score).sum(),
                CertificateCheck.proves(instance, solution, watch),
                solution.certificate().bound(instance),
                solution.certificate().bonus(),
                solution.rounds(),
                solution.components(),
                solution.auctions());
    }
}
