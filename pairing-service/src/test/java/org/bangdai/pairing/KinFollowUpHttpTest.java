package org.bangdai.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.bangdai.pairing.PoolFixtures.SYSTEM;

import java.util.List;
import java.util.Map;
import org.bangdai.pairing.followup.FollowKin;
import org.bangdai.pairing.kinship.Kinships;
import org.bangdai.pairing.kinship.domain.Kinship;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 亲属回避 declared when the two are paired already, over HTTP: an organiser has to transfer or to end the pairing. */
class KinFollowUpHttpTest extends PairFollowUpHttp {

    @Autowired
    Kinships kinships;

    @Autowired
    FollowKin follow;

    private String declare(String degree) {
        return (String)
                body(post(ORGANISER, "/persons/" + mentorId + "/kin", Map.of("personId", menteeId, "degree", degree))
                                .expectStatus()
                                .isCreated())
                        .get("id");
    }

    private void withdraw(String kin) {
        post(ORGANISER, "/persons/" + mentorId + "/kin/" + kin + "/withdrawal", Map.of("reason", "误报"))
                .expectStatus()
                .isOk();
    }

    private void awaitFollowUps(int open, int closed) {
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(followUps(ORGANISER, "OPEN")).hasSize(open);
            assertThat(followUps(ORGANISER, "CLOSED")).hasSize(closed);
        });
    }

    @Test
    void thePairingIsPutUpOnceAndIsDoneWithWhenTheMenteeIsTransferred() {
        String pairing = active();
        String kin = declare("COLLATERAL");
        awaitFollowUps(1, 0);
        declare("BY_MARRIAGE");
        follow.told(kin).block();
        follow.begun(pairing, mentorId, menteeId).block();
        assertThat(followUps(ORGANISER, "OPEN"))
                .singleElement()
                .satisfies(it -> assertThat(it)
                        .containsEntry("kind", "REPAIR_OR_END")
                        .containsEntry("cause", "DECLARED_KIN")
                        .containsEntry("resource", "/pairings/" + pairing)
                        .doesNotContainKey("since"));

        transfer(pairing);
        awaitFollowUps(0, 1);
        follow.told(kin).block();
        assertThat(followUps(ORGANISER, "OPEN")).isEmpty();
    }

    @Test
    void whatIsWithdrawnNeedsNothingMoreAndIsPutUpAnewWhenItIsDeclaredAgain() {
        active();
        String kin = declare("COLLATERAL");
        awaitFollowUps(1, 0);
        withdraw(kin);
        awaitFollowUps(0, 1);
        declare("COLLATERAL");
        awaitFollowUps(1, 1);

        String path = "/follow-ups/" + followUps(ORGANISER, "OPEN").getFirst().get("id");
        post(ORGANISER, path + "/dismissal", Map.of("reason", "已查明非三代以内"))
                .expectStatus()
                .isOk();
        follow.told(kin).block();
        assertThat(followUps(ORGANISER, "OPEN")).isEmpty();
    }

    @Test
    void whoIsKinSeesNoCauseAndDismissesNothing() {
        active();
        declare("SPOUSE");
        awaitFollowUps(1, 0);
        String path = "/follow-ups/" + followUps(ORGANISER, "OPEN").getFirst().get("id");
        for (String id : List.of(mentorId, menteeId)) {
            String himself = TestTokens.person(id, "330523", "organiser");
            assertThat(body(get(himself, path))).doesNotContainKey("cause");
            assertThat(followUps(himself, "OPEN").getFirst()).doesNotContainKey("cause");
            post(himself, path + "/dismissal", Map.of("reason", "x"))
                    .expectStatus()
                    .isForbidden();
        }
        assertThat(followUps(NEIGHBOUR, "OPEN")).isEmpty();
    }

    /** As though the declaration had looked for pairings just before this one began: no event tells of it. */
    @Test
    void aPairingThatBeginsWhileKinAreDeclaredFindsThem() {
        String pairing = active();
        Decision<Kinship> declared = Kinship.declare(
                mentorId,
                menteeId,
                "330523205",
                Kinship.Degree.LINEAL,
                new Kinship.Declaration("organiser", clock.instant()));
        Kinship kinship = ((Decision.Change<Kinship>) declared).next();
        kinships.insert(SYSTEM, new Decision.Change<>(kinship, List.of())).block();
        follow.begun(pairing, mentorId, menteeId).block();
        assertThat(followUps(ORGANISER, "OPEN")).hasSize(1);
        post(ORGANISER, "/pairings/" + pairing + "/termination", Map.of("reason", "回避"))
                .expectStatus()
                .isOk();
        awaitFollowUps(0, 1);
    }
}
