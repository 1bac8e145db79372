package org.bangdai.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.bangdai.e2e.Api.Answer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;
import tools.jackson.databind.JsonNode;

/**
 * SIGKILL to pairing-service at random moments of an import, a transfer and the approval of many proposals. A build does each once; {@code deploy/load/kills} does them as often as
 * it is told.
 */
class KillCampaignIT {

    private static final int MANY = Integer.getInteger("bangdai.kills.many", 20);
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final int EACH = 5;

    @TestFactory
    List<DynamicTest> anImportLosesNoRowAndDoesNoneTwice() {
        return rounds("import", (pool, random) -> () -> {
            String roster = pool.upload();
            killDuring(random, MANY * 4, () -> pool.commit(roster));
            JsonNode done = pool.committed(roster);
            assertThat(done.path("imported").asInt()).isEqualTo(pool.persons());
            assertThat(done.path("refused").asInt()).isZero();
            JsonNode again =
                    pool.organiser.read("/rosters/" + pool.upload()).json().path("effect");
            assertThat(again.path("unchanged").asInt())
                    .as("rows that stand as they were sent")
                    .isEqualTo(pool.persons());
            pool.onceEach("person-changed", pool.persons());
            pool.onceEach("mentee-registered", MANY);
        });
    }

    @TestFactory
    List<DynamicTest> aTransferHappensOnceOrNotAtAll() {
        return rounds("transfer", (pool, random) -> () -> {
            pool.importAll();
            List<String> mentors = pool.appointed(2);
            String pairing = pool.active(mentors.getFirst(), 0);
            Answer answer = killDuring(
                    random,
                    400,
                    () -> pool.organiser.persist(
                            "/pairings/" + pairing + "/transfer",
                            "{\"mentorId\":\"%s\",\"reason\":\"导师调离\"}".formatted(mentors.getLast())));
            assertThat(answer.status()).as(answer.raw().body()).isEqualTo(201);
            String next = answer.json().path("id").asString();
            await().atMost(LONG).untilAsserted(() -> {
                assertThat(state(pool, pairing)).isEqualTo("TRANSFERRED");
                assertThat(state(pool, next)).isEqualTo("ACTIVE");
                assertThat(pool.free(mentors.getFirst())).isEqualTo(EACH);
                assertThat(pool.free(mentors.getLast())).isEqualTo(EACH - 1);
            });
            pool.onceEach("pairing-transferred", 1);
            pool.onceEach("pairing-created", 2);
        });
    }

    @TestFactory
    List<DynamicTest> anApprovalProposesEachPairOnce() {
        return rounds("approval", (pool, random) -> () -> {
            pool.importAll();
            pool.appointed(pool.mentors());
            String matching =
                    pool.organiser.persist("/matchings", "{}").json().path("id").asString();
            await().atMost(LONG)
                    .until(() ->
                            pool.matching(matching).path("status").asString().equals("DONE"));
            assertThat(pool.matching(matching).path("quality").path("pairs").asInt())
                    .isEqualTo(MANY);
            killDuring(random, MANY * 20, () -> pool.organiser.persist("/matchings/" + matching + "/approval", "{}"));
            await().atMost(LONG).untilAsserted(() -> {
                JsonNode approval = pool.matching(matching).path("approval");
                assertThat(approval.path("underWay").asBoolean()).isFalse();
                assertThat(approval.path("approved").asInt()).isEqualTo(MANY);
            });
            Set<String> mentees = new HashSet<>();
            pool.all(
                    "/pairings?state=PROPOSED",
                    it -> mentees.add(it.path("menteeId").asString()));
            assertThat(mentees).hasSize(MANY);
            pool.onceEach("pairing-offered", MANY);
        });
    }

    /** One round's pool, in a county of its own, and how it is treated. */
    private interface Round {
        Executable on(CountyPool pool, Random random);
    }

    private static List<DynamicTest> rounds(String what, Round round) {
        return Kills.rounds(what, random -> {
            CountyPool pool = new CountyPool(MANY, EACH);
            round.on(pool, random).execute();
            Kills.nothingIsParked();
        });
    }

    private static <T> T killDuring(Random random, int within, Supplier<T> act) {
        return Kills.during("pairing-service", random, within, act);
    }

    private static String state(CountyPool pool, String pairing) {
        return pool.organiser.read("/pairings/" + pairing).json().path("state").asString();
    }
}
