package org.bangdai.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.bangdai.e2e.Api.Answer;
import org.bangdai.local.stack.Replica;
import org.junit.jupiter.api.Test;

/** Two processes of pairing-service share one database: what may be had so often is had so often. */
class TwoReplicasIT {

    private static final int MANY = 64;
    private static final int SEATS = 3;

    @Test
    void seatsAndSlotsHoldAcrossReplicas() {
        CountyPool pool = new CountyPool(MANY, SEATS);
        pool.importAll();
        List<String> mentors = pool.appointed(2);
        try (Replica second = Bangdai.stack().replica("pairing-service")) {
            List<String> bases = List.of(Bangdai.stack().url("pairing-service"), second.url());

            List<String> offers = IntStream.range(1, MANY + 1)
                    .mapToObj(i -> pool.offered(mentors.getFirst(), i % MANY))
                    .toList();
            List<Answer> consents =
                    atOnce(i -> new Api(pool.menteeToken(pool.menteeId((i + 1) % MANY)), bases.get(i % 2))
                            .post("/pairings/" + offers.get(i) + "/consents", "{\"decision\":\"ACCEPT\"}"));
            assertThat(consents).filteredOn(it -> it.status() == 200).hasSize(SEATS);
            assertThat(consents).filteredOn(it -> it.status() == 409).hasSize(MANY - SEATS);
            assertThat(pool.free(mentors.getFirst())).isZero();
            pool.onceEach("pairing-created", SEATS);
        }
    }

    @Test
    void oneOfManyProposalsGetsTheMentee() {
        CountyPool pool = new CountyPool(1, SEATS);
        pool.importAll();
        List<String> mentors = pool.appointed(2);
        try (Replica second = Bangdai.stack().replica("pairing-service")) {
            List<String> bases = List.of(Bangdai.stack().url("pairing-service"), second.url());

            List<Answer> proposals = atOnce(i -> new Api(pool.organiserToken(), bases.get(i % 2))
                    .post("/pairings", pool.proposal(mentors.get(i / 2 % 2), 0)));

            assertThat(proposals).filteredOn(it -> it.status() == 201).hasSize(1);
            assertThat(proposals).filteredOn(it -> it.status() == 409).hasSize(MANY - 1);
            pool.onceEach("pairing-offered", 1);
        }
    }

    private static List<Answer> atOnce(IntFunction<Answer> act) {
        CountDownLatch go = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Answer>> all = IntStream.range(0, MANY)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> {
                                try {
                                    go.await();
                                } catch (InterruptedException e) {
                                    throw new IllegalStateException(e);
                                }
                                return act.apply(i);
                            },
                            threads))
                    .toList();
            go.countDown();
            return all.stream().map(CompletableFuture::join).toList();
        }
    }
}
