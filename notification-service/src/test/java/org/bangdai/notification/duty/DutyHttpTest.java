package org.bangdai.notification.duty;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.bangdai.notification.Replica;
import org.bangdai.notification.person.PersonNames;
import org.bangdai.notification.person.Persons;
import org.bangdai.platform.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;

class DutyHttpTest {

    private static final String BASE = "/api/v1/duties";

    private final WebTestClient http = WebTestClient.bindToServer()
            .baseUrl(Replica.one().url)
            .responseTimeout(Duration.ofSeconds(30))
            .build();

    /** A county of its own for each test. */
    private final String county =
            "44" + String.format("%04d", Math.floorMod(UUID.randomUUID().hashCode(), 10000));

    private final String person = UUID.randomUUID().toString();
    private final String organiser = TestTokens.person(person, county, "organiser");
    private final String sibling = TestTokens.person(UUID.randomUUID().toString(), "450001", "organiser");

    private BodyContentSpec post(int status, String path, Object body, String bearer) {
        return http.post()
                .uri(BASE + path)
                .headers(headers -> {
                    headers.setBearerAuth(bearer);
                    headers.set("Idempotency-Key", UUID.randomUUID().toString());
                })
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody();
    }

    private BodyContentSpec list(int status, String bearer) {
        return http.get()
                .uri(BASE)
                .headers(headers -> headers.setBearerAuth(bearer))
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody();
    }

    @Test
    void anOrganiserGoesOnDutyAndOffAgain() {
        Map<String, String> duty = Map.of("personId", person, "division", county + "101");
        post(201, "", duty, organiser).jsonPath("$.personId").isEqualTo(person);
        post(201, "", duty, organiser);
        list(200, organiser).jsonPath("$.items.length()").isEqualTo(1);
        list(200, sibling).jsonPath("$.items").isEmpty();
        String id = county + "101:" + person;
        post(404, "/" + id + "/end", Map.of(), sibling);
        post(200, "/" + id + "/end", Map.of(), organiser).jsonPath("$.until").exists();
        list(200, organiser).jsonPath("$.items").isEmpty();
        post(201, "", duty, organiser).jsonPath("$.until").doesNotExist();
    }

    @Test
    void anOrganiserPutsAnotherDepartmentOnDutyBeside() {
        Map<String, String> duty = Map.of("personId", person, "division", county, "department", "PUBLICITY");
        post(201, "", duty, organiser).jsonPath("$.department").isEqualTo("PUBLICITY");
        post(201, "", Map.of("personId", person, "division", county), organiser)
                .jsonPath("$.department")
                .isEqualTo("ORGANISATION");
        list(200, organiser).jsonPath("$.items.length()").isEqualTo(2);
        post(200, "/" + county + ":" + person + ":PUBLICITY/end", Map.of(), organiser);
        list(200, organiser).jsonPath("$.items.length()").isEqualTo(1);
        post(400, "", Map.of("personId", person, "division", county, "department", "FIRE"), organiser)
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/department");
    }

    @Test
    void nobodyIsPutOnDutyElsewhereOrFromElsewhere() {
        post(404, "", Map.of("personId", person, "division", "450001"), organiser);
        post(404, "", Map.of("personId", "nobody", "division", county), organiser);
        String other = UUID.randomUUID().toString();
        Persons.know(Replica.one().context.getBean(PersonNames.class), other, "王芳", 1);
        post(404, "", Map.of("personId", other, "division", county), organiser);
        String theirs = TestTokens.person(person, "330523", "organiser");
        post(201, "", Map.of("personId", other, "division", "330523"), theirs);
        post(200, "/330523:" + other + "/end", Map.of(), theirs);
        list(200, organiser).jsonPath("$.items").isEmpty();
    }

    @Test
    void onlyOrganisersSeeDuties() {
        String mentor = TestTokens.person(person, county, "mentor");
        list(403, mentor);
        post(403, "", Map.of("personId", person, "division", county), mentor);
        post(403, "/x/end", Map.of(), mentor);
        http.get().uri(BASE).exchange().expectStatus().isUnauthorized().expectBody();
        http.post().uri(BASE).exchange().expectStatus().isUnauthorized().expectBody();
    }

    @Test
    void aDivisionIsACode() {
        post(400, "", Map.of("personId", person, "division", "33052"), organiser)
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/division");
        post(400, "", Map.of("division", county), organiser);
    }
}
