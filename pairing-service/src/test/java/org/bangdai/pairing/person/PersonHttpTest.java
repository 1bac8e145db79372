package org.bangdai.pairing.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.bangdai.pairing.PairingService;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;

@PairingService
class PersonHttpTest {

    private static final String ORGANISER = TestTokens.person("o", "330523", "organiser");
    private static final String AUDITOR = TestTokens.person("a", "330523", "auditor");

    @Autowired
    WebTestClient http;

    @Autowired
    Persons persons;

    private String id;
    private String himself;

    @BeforeEach
    void registered() {
        id = PersonFixtures.zhou().facts().personId();
        himself = TestTokens.person(id, "330523", "mentor");
        persons.register(Caller.system("test"), PersonFixtures.zhou()).block();
    }

    private EntityExchangeResult<Map<String, Object>> get(String token, String path) {
        var request = http.get().uri("/api/v1" + path);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return request.exchange()
                .expectBody(new ParameterizedTypeReference<Map<String, Object>>() {})
                .returnResult();
    }

    private int status(String token, String path) {
        return get(token, path).getStatus().value();
    }

    @Test
    void whatIdentifiesIsMaskedEvenForThePersonThemselves() {
        for (String token : new String[] {ORGANISER, himself}) {
            assertThat(get(token, "/persons/" + id).getResponseBody())
                    .containsEntry("name", "周建国")
                    .containsEntry("idNumber", "330523********1211")
                    .containsEntry("phone", "138****1234");
        }
    }

    @Test
    void anOrganiserReadsItInClearAndTheAuditorSeesThat() {
        assertThat(get(ORGANISER, "/persons/" + id + "?unmasked=true").getResponseBody())
                .containsEntry("idNumber", "330523196811051211");
        assertThat(get(AUDITOR, "/audit/reads").getResponseBody().toString())
                .contains("unmasked-read", "person:o", id)
                .doesNotContain("330523196811051211");
    }

    @Test
    void nobodyElseReadsIt() {
        String path = "/persons/" + id;
        assertThat(status(null, path)).isEqualTo(401);
        assertThat(status(AUDITOR, path)).isEqualTo(403);
        assertThat(status(himself, path + "?unmasked=true")).isEqualTo(403);
        assertThat(status(TestTokens.person("n", "330522", "organiser"), path)).isEqualTo(404);
        assertThat(status(TestTokens.person("n", "330522", "organiser"), path + "?unmasked=true"))
                .isEqualTo(404);
        assertThat(status(TestTokens.person("other", "330523", "mentee"), path)).isEqualTo(404);
    }
}
