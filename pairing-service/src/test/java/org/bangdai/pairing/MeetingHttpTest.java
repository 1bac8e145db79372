package org.bangdai.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.bangdai.pairing.PoolFixtures.id;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.bangdai.platform.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** A pairing's meetings over HTTP. */
class MeetingHttpTest extends PoolOverHttp {

    private String inDays(int days) {
        return clock.instant()
                .truncatedTo(ChronoUnit.MINUTES)
                .plus(Duration.ofDays(days))
                .toString();
    }

    private ResponseSpec meet(String token, String pairing, Map<String, ?> meeting) {
        return post(token, "/pairings/" + pairing + "/meetings", meeting);
    }

    private static List<?> dates(Map<String, Object> meeting) {
        return (List<?>) meeting.get("dates");
    }

    @Test
    void aSeriesIsBookedOnceAndADateOfItCancelled() {
        String pairing = active();
        Map<String, Object> weekly =
                Map.of("startsAt", inDays(1), "minutes", 60, "recurrence", Map.of("every", "WEEK", "times", 4));
        Map<String, Object> booked =
                body(meet(mentor, pairing, weekly).expectStatus().isCreated());
        assertThat(dates(booked)).hasSize(4);
        ResponseSpec taken = meet(mentee, pairing, Map.of("startsAt", inDays(8), "minutes", 30));
        assertThat(body(taken.expectStatus().isEqualTo(409)).get("detail").toString())
                .startsWith("导师在 " + inDays(8).substring(0, 4));

        String meeting = "/pairings/" + pairing + "/meetings/" + booked.get("id");
        post(mentee, meeting + "/attendance", Map.of("number", 1))
                .expectStatus()
                .isEqualTo(409);
        post(mentor, meeting + "/cancellation", Map.of("number", 2, "reason", "防汛值班"))
                .expectStatus()
                .isOk();
        meet(mentee, pairing, Map.of("startsAt", inDays(8), "minutes", 30, "place", "村委会"))
                .expectStatus()
                .isCreated();
        List<?> listed = (List<?>)
                body(get(mentee, "/pairings/" + pairing + "/meetings")).get("items");
        assertThat(listed).hasSize(2);
        assertThat(body(post(ORGANISER, meeting + "/cancellation", Map.of("reason", "培训"))
                                .expectStatus()
                                .isOk())
                        .get("dates")
                        .toString())
                .doesNotContain("cancelled=false");
    }

    @Test
    void aPairingThatIsOverMeetsNoMore() {
        String pairing = active();
        meet(mentor, pairing, Map.of("startsAt", inDays(1), "minutes", 60))
                .expectStatus()
                .isCreated();
        post(ORGANISER, "/pairings/" + pairing + "/completion", Map.of())
                .expectStatus()
                .isOk();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(body(get(mentee, "/pairings/" + pairing + "/meetings"))
                                .get("items")
                                .toString())
                        .contains("cancelled=true"));
        meet(mentor, pairing, Map.of("startsAt", inDays(2), "minutes", 60))
                .expectStatus()
                .isEqualTo(409);
    }

    @Test
    void badInputBooksNothing() {
        String pairing = active();
        for (Map<String, ?> bad : List.<Map<String, ?>>of(
                Map.of("minutes", 60),
                Map.of("startsAt", "tomorrow", "minutes", 60),
                Map.of("startsAt", inDays(1), "minutes", 5),
                Map.of("startsAt", inDays(1), "minutes", 60, "recurrence", Map.of("every", "WEEK", "times", 53)),
                Map.of("startsAt", inDays(1), "minutes", 60, "recurrence", Map.of("every", "YEAR", "times", 2)))) {
            meet(mentor, pairing, bad).expectStatus().isBadRequest();
        }
        meet(mentor, pairing, Map.of("startsAt", inDays(-1), "minutes", 60))
                .expectStatus()
                .isEqualTo(409);
        meet(mentor, pairing, Map.of("startsAt", inDays(800), "minutes", 60))
                .expectStatus()
                .isEqualTo(409);
        assertThat((List<?>)
                        body(get(mentee, "/pairings/" + pairing + "/meetings")).get("items"))
                .isEmpty();
    }

    @Test
    void onlyThoseOfThePairingMeet() {
        String pairing = active();
        Map<String, ?> wish = Map.of("startsAt", inDays(1), "minutes", 60);
        String path = "/pairings/" + pairing + "/meetings";
        String meeting = path + "/" + body(meet(mentor, pairing, wish)).get("id");
        Map<String, ?> off = Map.of("reason", "x");
        Map<String, ?> there = Map.of("number", 1);
        String stranger = TestTokens.person(id(), "330523", "mentor", "mentee");
        for (String elsewhere : new String[] {NEIGHBOUR, stranger}) {
            meet(elsewhere, pairing, wish).expectStatus().isNotFound();
            get(elsewhere, path).expectStatus().isNotFound();
            post(elsewhere, meeting + "/cancellation", off).expectStatus().isNotFound();
        }
        post(stranger, meeting + "/attendance", there).expectStatus().isNotFound();
        for (String wrong : new String[] {OPERATOR, CONFIRMER}) {
            meet(wrong, pairing, wish).expectStatus().isForbidden();
            get(wrong, path).expectStatus().isForbidden();
            post(wrong, meeting + "/cancellation", off).expectStatus().isForbidden();
            post(wrong, meeting + "/attendance", there).expectStatus().isForbidden();
        }
        post(ORGANISER, meeting + "/attendance", there).expectStatus().isForbidden();
        http.get().uri(API + path).exchange().expectStatus().isUnauthorized();
        for (String route : new String[] {path, meeting + "/cancellation", meeting + "/attendance"}) {
            http.post().uri(API + route).exchange().expectStatus().isUnauthorized();
        }
        post(mentor, "/pairings/" + id() + "/meetings/" + meeting.substring(path.length() + 1) + "/cancellation", off)
                .expectStatus()
                .isNotFound();
    }
}
