package org.bangdai.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** How many mentees a mentor takes is changed, but not below those who are there. */
class CapacityHttpTest extends PoolOverHttp {

    private ResponseSpec change(String token, int capacity) {
        return post(token, "/mentors/" + mentorId + "/capacity", Map.of("capacity", capacity));
    }

    private Object capacity() {
        return body(get(ORGANISER, "/mentors/" + mentorId)).get("capacity");
    }

    @Test
    void itIsNeverBelowThoseWhoAreThere() {
        change(ORGANISER, 2).expectStatus().isEqualTo(409);
        active();
        assertThat(body(change(ORGANISER, 0).expectStatus().isEqualTo(409)).get("detail"))
                .asString()
                .contains("1");
        assertThat(capacity()).isEqualTo(Map.of("total", 3, "free", 2));
        assertThat(body(change(ORGANISER, 1).expectStatus().isOk()).get("capacity"))
                .isEqualTo(Map.of("total", 1, "free", 0));
        change(ORGANISER, 5).expectStatus().isOk();
        assertThat(capacity()).isEqualTo(Map.of("total", 5, "free", 4));
        assertThat(body(change(ORGANISER, 11).expectStatus().isEqualTo(409)))
                .containsEntry("title", "名额超出方案")
                .containsEntry("detail", "按方案 33-v1，每位导师最多同时帮带 10 名对象。");
        assertThat(capacity()).isEqualTo(Map.of("total", 5, "free", 4));
    }

    @Test
    void nobodyElseChangesIt() {
        appoint();
        change(NEIGHBOUR, 2).expectStatus().isNotFound();
        change(mentor, 2).expectStatus().isForbidden();
        change(ORGANISER, -1).expectStatus().isBadRequest();
        http.post()
                .uri(API + "/mentors/" + mentorId + "/capacity")
                .header("Idempotency-Key", PoolFixtures.id())
                .exchange()
                .expectStatus()
                .isUnauthorized();
        assertThat(capacity()).isEqualTo(Map.of("total", 3, "free", 3));
    }
}
