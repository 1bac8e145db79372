package org.bangdai.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.bangdai.pairing.PoolFixtures.id;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bangdai.platform.testing.TestTokens;
import org.junit.jupiter.api.Test;

/** A pairing's archive over HTTP, as the events arrive. */
class ArchiveHttpTest extends PoolOverHttp {

    private Map<String, Object> page(String pairing, String query) {
        return body(get(mentee, "/pairings/" + pairing + "/archive" + query)
                .expectStatus()
                .isOk());
    }

    private static List<Object> all(Map<String, Object> page, String field) {
        return ((List<?>) page.get("items"))
                .stream().<Object>map(it -> ((Map<?, ?>) it).get(field)).toList();
    }

    @Test
    void whatHappensIsReadInOrderAndVerified() {
        String pairing = active();
        post(ORGANISER, "/pairings/" + pairing + "/completion", Map.of())
                .expectStatus()
                .isOk();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(all(page(pairing, ""), "type"))
                        .containsExactly("pairing-offered", "pairing-created", "pairing-completed"));
        Map<String, Object> first = page(pairing, "?limit=2");
        assertThat(all(first, "number")).containsExactly(1, 2);
        assertThat(all(first, "details").getFirst().toString()).contains(mentorId);
        Map<String, Object> rest = page(pairing, "?limit=2&cursor=" + first.get("next"));
        assertThat(all(rest, "previous")).containsExactly(all(first, "hash").getLast());
        assertThat(body(get(ORGANISER, "/pairings/" + pairing + "/archive/verification")))
                .containsEntry("intact", true)
                .containsEntry("entries", 3)
                .containsEntry("head", all(rest, "hash").getFirst());
    }

    @Test
    void onlyThoseWhoSeeThePairingSeeItsArchive() {
        String pairing = active();
        String stranger = TestTokens.person(id(), "330523", "mentor", "mentee");
        for (String path : new String[] {"/archive", "/archive/verification", "/archive/bundle"}) {
            for (String role : new String[] {"auditor", "appraiser"}) {
                get(TestTokens.person(id(), "330523", role), "/pairings/" + pairing + path)
                        .expectStatus()
                        .isForbidden();
            }
            get(NEIGHBOUR, "/pairings/" + pairing + path).expectStatus().isNotFound();
            get(stranger, "/pairings/" + pairing + path).expectStatus().isNotFound();
            get(CONFIRMER, "/pairings/" + pairing + path).expectStatus().isForbidden();
            get(OPERATOR, "/pairings/" + pairing + path).expectStatus().isForbidden();
            http.get()
                    .uri(API + "/pairings/" + pairing + path)
                    .exchange()
                    .expectStatus()
                    .isUnauthorized();
        }
    }
}
