package org.bangdai.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bangdai.pairing.PoolFixtures.SYSTEM;
import static org.bangdai.pairing.PoolFixtures.veteran;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bangdai.pairing.person.Persons;
import org.bangdai.pairing.person.Registration;
import org.bangdai.pairing.person.domain.IdNumber;
import org.bangdai.platform.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 群众推荐, over HTTP. */
class RecommendationHttpTest extends PoolOverHttp {

    @Autowired
    Persons persons;

    private final String neighbour = PoolFixtures.id();

    @BeforeEach
    void inTheRegistry() {
        for (String person : List.of(mentorId, menteeId, neighbour)) {
            persons.register(
                            SYSTEM,
                            new Registration(veteran(person), new IdNumber("11010519491231002X"), "13800001234", null))
                    .block();
        }
    }

    private Map<String, Object> nomination(boolean confidential, String... recommenders) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "personId",
                mentorId,
                "track",
                "LEADER",
                "grassrootsYears",
                25,
                "heldLeadingPost",
                true,
                "steppedBack",
                true,
                "title",
                "NONE",
                "reason",
                "口碑好"));
        body.put("recommended", Map.of("recommenders", List.of(recommenders), "confidential", confidential));
        return body;
    }

    @Test
    void confidentialRecommendersAreForTheOrganiserOnly() {
        assertThat(body(post(ORGANISER, "/mentors", nomination(true, menteeId, neighbour, menteeId)))
                        .get("nominations")
                        .toString())
                .contains(menteeId, neighbour, "recommenderCount=2");
        String candidateAndOrganiser = TestTokens.person(mentorId, "330523", "organiser", "mentor");
        for (String other : List.of(mentor, CONFIRMER, candidateAndOrganiser)) {
            assertThat(body(get(other, "/mentors/" + mentorId))
                            .get("nominations")
                            .toString())
                    .contains("PUBLIC", "recommenderCount=2")
                    .doesNotContain(menteeId, neighbour);
        }
    }

    @Test
    void openOnesAreForEverybodyWhoSeesTheFile() {
        post(ORGANISER, "/mentors", nomination(false, menteeId)).expectStatus().isCreated();
        assertThat(body(get(CONFIRMER, "/mentors/" + mentorId))
                        .get("nominations")
                        .toString())
                .contains(menteeId);
    }

    @Test
    void onlyAnOrganiserRecordsThemAndOnlyPersonsRecommend() {
        post(mentor, "/mentors", nomination(false, menteeId)).expectStatus().isForbidden();
        post(ORGANISER, "/mentors", nomination(false, menteeId, "nobody"))
                .expectStatus()
                .isBadRequest();
        post(ORGANISER, "/mentors", nomination(false, mentorId)).expectStatus().isBadRequest();
        post(ORGANISER, "/mentors", nomination(false)).expectStatus().isBadRequest();
    }
}
