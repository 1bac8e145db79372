package org.bangdai.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bangdai.pairing.person.PersonFixtures;
import org.bangdai.platform.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Persons entered and corrected one by one. */
class PersonEntryHttpTest extends PoolOverHttp {

    private static final String INTEGRATOR = TestTokens.client("personnel", "330523", "integrator");

    private static Map<String, Object> zhou(Map<String, Object> otherwise) {
        Map<String, Object> person = new HashMap<>(Map.of(
                "name",
                "周建国",
                "phone",
                "13812341234",
                "division",
                "330523205",
                "unit",
                "上墅乡人民政府",
                "unitKind",
                "TOWNSHIP",
                "post",
                "二级调研员",
                "serviceSince",
                "1990-08-01",
                "fields",
                List.of("ECOLOGY"),
                "dialects",
                List.of("安吉话")));
        person.putAll(otherwise);
        return person;
    }

    private ResponseSpec enter(String token, String number, Map<String, Object> person) {
        return post(token, "/persons", Map.of("idNumber", number, "person", person));
    }

    private Map<String, Object> entered() {
        return body(enter(ORGANISER, PersonFixtures.ZHOU.value(), zhou(Map.of()))
                .expectStatus()
                .isCreated());
    }

    @Test
    void whoIsEnteredIsFoundMaskedAndEnteringAgainIsBringingUpToDate() {
        Map<String, Object> person = entered();
        assertThat(person).containsEntry("idNumber", "330523********1211").containsEntry("phone", "138****1234");
        Map<String, Object> again = body(enter(INTEGRATOR, PersonFixtures.ZHOU.value(), zhou(Map.of("post", "一级调研员")))
                .expectStatus()
                .isCreated());
        assertThat(again).containsEntry("id", person.get("id")).containsEntry("post", "一级调研员");
        assertThat(body(get(ORGANISER, "/persons/" + person.get("id")))).containsEntry("post", "一级调研员");
    }

    @Test
    void aCorrectionNeedsTheVersionThatWasSeenAndReachesTheFiles() {
        String id = (String) entered().get("id");
        nominate.byRoster(PoolFixtures.SYSTEM, PoolFixtures.veteran(id), PoolFixtures.VETERAN, "r")
                .block();
        String etag = get(ORGANISER, "/persons/" + id)
                .expectBody()
                .returnResult()
                .getResponseHeaders()
                .getETag();
        int version = Integer.parseInt(etag.replace("\"", ""));
        put(ORGANISER, "/persons/" + id, zhou(Map.of("post", "退休干部")), null)
                .expectStatus()
                .isEqualTo(428);
        put(ORGANISER, "/persons/" + id, zhou(Map.of("post", "退休干部")), version + 1)
                .expectStatus()
                .isEqualTo(412);
        assertThat(body(put(ORGANISER, "/persons/" + id, zhou(Map.of("post", "退休干部")), version)
                        .expectStatus()
                        .isOk()))
                .containsEntry("post", "退休干部");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(body(get(ORGANISER, "/mentors/" + id)).toString())
                                .contains("退休干部"));
    }

    @Test
    void whatCannotBeIsRefusedAndChangesNothing() {
        String id = (String) entered().get("id");
        for (Map<String, Object> wrong : List.<Map<String, Object>>of(
                Map.of("division", "330599999"),
                Map.of("division", "330522"),
                Map.of("division", "33"),
                Map.of("serviceSince", "2199-01-01"),
                Map.of("serviceSince", "1950-01-01"),
                Map.of("leaderId", id),
                Map.of("leaderId", "nobody"))) {
            enter(ORGANISER, PersonFixtures.ZHOU.value(), zhou(wrong))
                    .expectStatus()
                    .isEqualTo(422);
        }
        for (Map<String, Object> wrong : List.<Map<String, Object>>of(
                Map.of("phone", "12"), Map.of("name", " "), Map.of("unitKind", "HOUSE"), Map.of("division", "330"))) {
            enter(ORGANISER, PersonFixtures.ZHOU.value(), zhou(wrong))
                    .expectStatus()
                    .isBadRequest();
        }
        enter(ORGANISER, "330523196811051212", zhou(Map.of())).expectStatus().isEqualTo(422);
        assertThat(body(get(ORGANISER, "/persons/" + id))).containsEntry("post", "二级调研员");
    }

    @Test
    void aNeighbourAnotherRoleAndNoTokenGetNothing() {
        String id = (String) entered().get("id");
        enter(NEIGHBOUR, PersonFixtures.ZHOU.value(), zhou(Map.of("division", "330522")))
                .expectStatus()
                .isEqualTo(409);
        put(NEIGHBOUR, "/persons/" + id, zhou(Map.of("division", "330522")), 1)
                .expectStatus()
                .isNotFound();
        for (String token : List.of(mentor, mentee, OPERATOR)) {
            enter(token, PersonFixtures.ZHOU.value(), zhou(Map.of()))
                    .expectStatus()
                    .isForbidden();
            put(token, "/persons/" + id, zhou(Map.of()), 1).expectStatus().isForbidden();
        }
        http.post()
                .uri(API + "/persons")
                .header("Idempotency-Key", id)
                .bodyValue(Map.of())
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }
}
