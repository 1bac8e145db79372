package org.bangdai.pairing.matching.domain;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.bangdai.pairing.matching.domain.solver.CertificateCheck;
import org.bangdai.pairing.matching.domain.solver.Solution;
import org.bangdai.pairing.matching.domain.solver.Solver;
import org.bangdai.pairing.matching.domain.solver.Watch;
import org.bangdai.pairing.person.domain.UnitKind;
import org.bangdai.pairing.programme.domain.Weights;
import org.bangdai.pairing.reference.domain.Competence;
import org.bangdai.pairing.reference.domain.Field;
import org.bangdai.pairing.registry.domain.BarredPairs;
import org.bangdai.pairing.roster.domain.MenteeCategory;
import org.bangdai.pairing.roster.domain.MentorTrack;

/** Prints how long whole pools of persons take, step by step. Not a test: {@code deploy/load/matching} runs its main. */
public final class PoolBenchmark {

    private static final int RUNS = 3;
    private static final double MILLI = 1e6;
    private static final String[] DIALECTS = {"安吉话", "湖州话", "吴语", "宁波话", "温州话", "徽语", "闽南话", "畲话"};

    private final SplittableRandom random = new SplittableRandom(1);

    private PoolBenchmark() {}

    public static void main(String[] args) {
        new PoolBenchmark().run("10,000 × 3,000, one county", 10_000, 3000, 1);
        new PoolBenchmark().run("100,000 × 30,000, 90 counties", 100_000, 30_000, 90);
    }

    private void run(String name, int mentees, int mentors, int counties) {
        List<MenteeProfile> some =
                IntStream.range(0, mentees).mapToObj(i -> mentee(i, counties)).toList();
        List<MentorProfile> others =
                IntStream.range(0, mentors).mapToObj(i -> mentor(i, counties)).toList();
        for (int run = 1; run <= RUNS; run++) {
            System.gc();
            ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
            long began = processorTime();
            PoolInstance instance = new PoolInstance(
                    some,
                    others,
                    new Exclusions(Wishes.NONE, BarredPairs.NONE, Map.of()),
                    new Scoring(Weights.DEFAULT),
                    Watch.NONE);
            long read = processorTime();
            long pairs = scoreAll(instance);
            long scored = processorTime();
            Solution solution = new Solver(instance, Watch.NONE).solve();
            long solved = processorTime();
            boolean proved = CertificateCheck.proves(instance, solution, Watch.NONE);
            long end = processorTime();
            System.out.printf(
                    "%-30s run %d: read %.0f ms; score all %,d pairs %.0f ms; choose, solve and price %.0f ms (%d rounds, %d auctions, %,d candidates);"
                            + " prove over all pairs %.0f ms: %s; heap at most %d MB%n",
                    name,
                    run,
                    (read - began) / MILLI,
                    pairs,
                    (scored - read) / MILLI,
                    (solved - scored) / MILLI,
                    solution.rounds(),
                    solution.auctions(),
                    solution.candidates(),
                    (end - solved) / MILLI,
                    proved ? "best" : "NOT PROVED",
                    peakHeap() >> 20);
        }
    }

    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }

    /** So that nothing is left out as unused, the sum must make sense. */
    private static long scoreAll(PoolInstance instance) {
        long pairs = 0;
        long sum = 0;
        for (int mentee = 0; mentee < instance.mentees(); mentee++) {
            for (int mentor : instance.choices(mentee)) {
                sum += instance.score(mentee, mentor);
                pairs++;
            }
        }
        if (sum > pairs * instance.greatestScore()) {
            throw new IllegalStateException("scores exceed the greatest");
        }
        return pairs;
    }

    private MenteeProfile mentee(int number, int counties) {
        String id = "e" + number;
        Map<Competence, Integer> gaps = new EnumMap<>(Competence.class);
        some(Competence.class, 5).forEach(competence -> gaps.put(competence, 1 + random.nextInt(3)));
        return new MenteeProfile(
                id,
                id,
                division(number, counties),
                one(UnitKind.values()),
                one(MenteeCategory.values()),
                some(Field.class, 3),
                Set.of(one(DIALECTS)),
                "l" + number,
                gaps);
    }

    private MentorProfile mentor(int number, int counties) {
        String id = "m" + number;
        int capacity = 1 + random.nextInt(5);
        return new MentorProfile(
                id,
                id,
                division(number, counties),
                one(UnitKind.values()),
                one(MentorTrack.values()),
                some(Field.class, 3),
                Set.of(one(DIALECTS)),
                some(Competence.class, 5),
                capacity,
                1 + random.nextInt(capacity));
    }

    private String division(int number, int counties) {
        return "33%04d%03d".formatted(100 + number % counties, 100 + random.nextInt(15));
    }

    private <E extends Enum<E>> Set<E> some(Class<E> type, int most) {
        Set<E> some = EnumSet.noneOf(type);
        int count = 1 + random.nextInt(most);
        while (some.size() < count) {
            some.add(one(type.getEnumConstants()));
        }
        return some;
    }

    private <T> T one(T[] all) {
        return all[random.nextInt(all.length)];
    }
}
