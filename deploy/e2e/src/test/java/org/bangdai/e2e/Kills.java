package org.bangdai.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DynamicTest;

/** Rounds in which a process dies by SIGKILL at a random moment. Each names its seed, and {@code -Dbangdai.kills.seed} repeats it. */
final class Kills {

    /** One in a build; as many as it is told in a campaign. */
    private static final int ROUNDS = Integer.getInteger("bangdai.kills.rounds", 1);

    private static final long SEED =
            Long.getLong("bangdai.kills.seed", Instant.now().toEpochMilli());

    /** What happens in a round, at moments drawn from its seed. */
    interface Round {
        void with(Random random) throws Throwable;
    }

    private Kills() {}

    static List<DynamicTest> rounds(String what, Round round) {
        return IntStream.range(0, ROUNDS)
                .mapToLong(i -> SEED + i)
                .mapToObj(seed -> round(what + ", seed " + seed, round, new Random(seed)))
                .toList();
    }

    /** A long campaign tells as it goes. */
    private static DynamicTest round(String name, Round round, Random random) {
        return DynamicTest.dynamicTest(name, () -> {
            Instant began = Instant.now();
            round.with(random);
            System.out.printf(
                    "%s: passed in %d s%n",
                    name, Duration.between(began, Instant.now()).toSeconds());
        });
    }

    /** No service has put an event aside that it could not handle. */
    static void nothingIsParked() {
        for (String service : List.of("pairing", "evaluation", "notification")) {
            assertThat(Api.as("operator")
                            .read("/parked-events?service=" + service)
                            .json()
                            .path("items"))
                    .as("parked in " + service)
                    .isEmpty();
        }
    }

    /**
     * Returns what the act gives, when that is done and the process is back.
     *
     * @param within milliseconds in which the process dies
     * @param act by clients that try again until it is done
     */
    static <T> T during(String process, Random random, int within, Supplier<T> act) {
        CompletableFuture<T> acting = CompletableFuture.supplyAsync(act);
        LockSupport.parkNanos(Duration.ofMillis(random.nextInt(within)).toNanos());
        Bangdai.stack().kill(process);
        Bangdai.stack().restart(process);
        return acting.join();
    }
}
