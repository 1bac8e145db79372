package org.bangdai.pairing;

import static org.bangdai.pairing.PoolFixtures.SYSTEM;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bangdai.pairing.person.PersonFixtures;
import org.bangdai.pairing.person.Persons;
import org.bangdai.pairing.person.Registration;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A pairing of two whom the registry knows, and what an organiser has to do about it. */
abstract class PairFollowUpHttp extends PoolOverHttp {

    static final Duration SOON = Duration.ofSeconds(30);

    @Autowired
    Persons persons;

    @BeforeEach
    void registered() {
        for (String id : List.of(mentorId, menteeId)) {
            persons.register(SYSTEM, new Registration(facts(id), PersonFixtures.ZHOU, "13812341234", null))
                    .block();
        }
    }

    final List<Map<String, Object>> followUps(String token, String state) {
        return all(token, "/follow-ups?state=" + state).stream()
                .filter(it -> menteeId.equals(it.get("personId")))
                .toList();
    }

    final void transfer(String pairing) {
        post(ORGANISER, "/pairings/" + pairing + "/transfer", Map.of("mentorId", otherMentor(), "reason", "回避"))
                .expectStatus()
                .isCreated();
    }
}
