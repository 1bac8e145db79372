package org.bangdai.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.bangdai.pairing.PoolFixtures.SYSTEM;
import static org.bangdai.pairing.PoolFixtures.id;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangdai.platform.testing.TestTokens;
import org.bangdai.platform.work.Buckets;
import org.bangdai.platform.work.DueWork;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** 应急帮带 over HTTP: at once, with seats of its own, ratified or lapsed. */
class EmergencyHttpTest extends PoolOverHttp {

    private static final int SEATS = PoolFixtures.PROGRAMME.mentors().emergencyCapacity();
    private static final int DAYS = PoolFixtures.PROGRAMME.pairings().emergencyDays();

    @Autowired
    List<DueWork> work;

    private Map<String, String> emergency(String menteeId) {
        return Map.of("mentorId", mentorId, "menteeId", menteeId, "reason", "台风防御");
    }

    private ResponseSpec start(String menteeId) {
        return post(ORGANISER, "/pairings/emergencies", emergency(menteeId));
    }

    private String started() {
        return (String) body(start(menteeId).expectStatus().isCreated()).get("id");
    }

    private String otherMentee() {
        String other = id();
        register.register(SYSTEM, PoolFixtures.graduate(other, today().minusYears(1)))
                .block();
        return other;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Map<String, String> until(LocalDate day) {
        return Map.of("reason", "仍需值守", "endsOn", day.toString());
    }

    private void sweepTerms(String pairing, LocalDate day) {
        Instant noon = day.atTime(12, 0).atZone(clock.getZone()).toInstant();
        work.stream()
                .filter(it -> it.name().equals("pairing-terms"))
                .findFirst()
                .orElseThrow()
                .sweep(Buckets.of(pairing), noon)
                .block(Duration.ofMinutes(1));
    }

    @Test
    void itBeginsAtOnceAndGoesOnOnceRatified() {
        appoint();
        String key = UUID.randomUUID().toString();
        Map<String, Object> begun = body(post(ORGANISER, "/pairings/emergencies", emergency(menteeId), key)
                .expectStatus()
                .isCreated());
        assertThat(begun)
                .containsEntry("state", "UNRATIFIED")
                .containsEntry("role", "EMERGENCY")
                .containsEntry("startsOn", today().toString())
                .containsEntry("endsOn", today().plusDays(DAYS - 1).toString())
                .containsEntry("consents", List.of());
        String pairing = (String) begun.get("id");
        assertThat(body(post(ORGANISER, "/pairings/emergencies", emergency(menteeId), key)))
                .isEqualTo(begun);
        assertThat(body(get(ORGANISER, "/pairings?state=UNRATIFIED"))
                        .get("items")
                        .toString())
                .contains(pairing);
        post(
                        mentor,
                        "/pairings/" + pairing + "/meetings",
                        Map.of("startsAt", clock.instant().plusSeconds(3600).toString(), "minutes", 30))
                .expectStatus()
                .isCreated();
        post(ORGANISER, "/pairings", proposal()).expectStatus().isCreated();

        String ratification = "/pairings/" + pairing + "/ratification";
        post(ORGANISER, "/pairings/" + pairing + "/completion", Map.of())
                .expectStatus()
                .isEqualTo(409);
        for (LocalDate wrong : List.of(today().minusDays(1), today().plusDays(90))) {
            post(ORGANISER, ratification, until(wrong)).expectStatus().isEqualTo(409);
        }
        LocalDate end = today().plusDays(89);
        assertThat(body(post(ORGANISER, ratification, until(end)).expectStatus().isOk()))
                .containsEntry("state", "ACTIVE")
                .containsEntry("endsOn", end.toString());
        post(ORGANISER, ratification, until(end)).expectStatus().isOk();
        post(ORGANISER, ratification, until(today())).expectStatus().isEqualTo(409);
        post(ORGANISER, "/pairings/" + pairing + "/transfer", Map.of("mentorId", otherMentor(), "reason", "x"))
                .expectStatus()
                .isEqualTo(409);

        sweepTerms(pairing, end);
        assertThat(body(get(mentee, "/pairings/" + pairing))).containsEntry("state", "ACTIVE");
        sweepTerms(pairing, end.plusDays(1));
        assertThat(body(get(mentee, "/pairings/" + pairing)))
                .containsEntry("state", "COMPLETED")
                .containsEntry("endedOn", end.toString());
    }

    @Test
    void theSameTwoHaveOneAtATime() {
        appoint();
        String first = started();
        for (int i = 0; i < 2; i++) {
            assertThat(body(start(menteeId).expectStatus().isEqualTo(409)).get("type"))
                    .asString()
                    .endsWith("paired-with-each-other");
            post(ORGANISER, "/pairings/" + first + "/ratification", until(today()))
                    .expectStatus()
                    .isOk();
        }
        assertThat(all(ORGANISER, "/mentees/" + menteeId + "/pairings")).hasSize(1);
        post(ORGANISER, "/pairings/" + first + "/termination", Map.of("reason", "险情解除"))
                .expectStatus()
                .isOk();
        start(menteeId).expectStatus().isCreated();
    }

    @Test
    void ofThirtyTwoAtOnceOneBeginsAndTheOthersLeaveNothing() {
        appoint();
        List<Integer> answers = Flux.range(0, 32)
                .flatMap(
                        i -> Mono.fromSupplier(() -> start(menteeId)
                                        .expectBody()
                                        .returnResult()
                                        .getStatus()
                                        .value())
                                .subscribeOn(Schedulers.boundedElastic()),
                        32)
                .collectList()
                .block(Duration.ofMinutes(1));
        assertThat(answers).filteredOn(it -> it == 201).hasSize(1);
        assertThat(answers).filteredOn(it -> it == 409).hasSize(31);
        assertThat(all(ORGANISER, "/mentees/" + menteeId + "/pairings"))
                .singleElement()
                .satisfies(it -> assertThat(it).containsEntry("state", "UNRATIFIED"));
        assertThat(((Map<?, ?>) body(get(ORGANISER, "/mentors/" + mentorId)).get("emergencyCapacity")).get("free"))
                .isEqualTo(SEATS - 1);
    }

    @Test
    void itLapsesWhenNobodyRatifiesIt() {
        appoint();
        String pairing = started();
        String dispute = (String) body(post(
                                mentor,
                                "/pairings/" + pairing + "/disputes",
                                Map.of("parties", "NEIGHBOURS", "problem", "泄洪口归属"))
                        .expectStatus()
                        .isCreated())
                .get("id");
        sweepTerms(pairing, today().plusDays(DAYS - 1));
        assertThat(body(get(mentor, "/pairings/" + pairing))).containsEntry("state", "UNRATIFIED");
        sweepTerms(pairing, today().plusDays(DAYS));
        assertThat(body(get(mentor, "/pairings/" + pairing)))
                .containsEntry("state", "NOT_RATIFIED")
                .containsEntry("endedOn", today().plusDays(DAYS - 1).toString());
        assertThat(body(get(ORGANISER, "/pairings?state=NOT_RATIFIED"))
                        .get("items")
                        .toString())
                .contains(pairing);
        post(ORGANISER, "/pairings/" + pairing + "/ratification", until(today()))
                .expectStatus()
                .isEqualTo(409);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(body(get(ORGANISER, "/disputes/" + dispute))).containsEntry("state", "UNASSIGNED"));
    }

    @Test
    void itsSeatsAreApartFromTheOthers() {
        appoint();
        String first = started();
        for (int i = 1; i < SEATS; i++) {
            start(otherMentee()).expectStatus().isCreated();
        }
        assertThat(body(start(otherMentee()).expectStatus().isEqualTo(409)).get("type"))
                .asString()
                .endsWith("no-emergency-seat");
        Map<String, Object> shown = body(get(ORGANISER, "/mentors/" + mentorId));
        assertThat(((Map<?, ?>) shown.get("capacity")).get("free")).isEqualTo(3);
        assertThat(shown).containsEntry("emergencyCapacity", Map.of("total", SEATS, "free", 0));
        post(ORGANISER, "/pairings/" + first + "/termination", Map.of("reason", "险情解除"))
                .expectStatus()
                .isOk();
        start(otherMentee()).expectStatus().isCreated();
    }

    @Test
    void exclusionsHoldAndNobodyElseStartsOne() {
        start(menteeId).expectStatus().isEqualTo(409);
        appoint();
        post(ORGANISER, "/pairings/emergencies", Map.of("mentorId", mentorId, "menteeId", menteeId))
                .expectStatus()
                .isBadRequest();
        post(ORGANISER, "/pairings", Map.of("mentorId", mentorId, "menteeId", menteeId, "role", "EMERGENCY"))
                .expectStatus()
                .isEqualTo(409);
        start("nobody").expectStatus().isNotFound();
        post(NEIGHBOUR, "/pairings/emergencies", emergency(menteeId))
                .expectStatus()
                .isNotFound();
        post(mentor, "/pairings/emergencies", emergency(menteeId))
                .expectStatus()
                .isForbidden();
        String pairing = started();
        String ratification = "/pairings/" + pairing + "/ratification";
        post(NEIGHBOUR, ratification, until(today())).expectStatus().isNotFound();
        post(mentee, ratification, until(today())).expectStatus().isForbidden();
        post(TestTokens.client("x", "330523", "integrator"), ratification, until(today()))
                .expectStatus()
                .isForbidden();
        for (String path : List.of("/pairings/emergencies", ratification)) {
            http.post()
                    .uri(API + path)
                    .header("Idempotency-Key", id())
                    .exchange()
                    .expectStatus()
                    .isUnauthorized();
        }
        assertThat(body(get(mentor, "/pairings/" + pairing))).containsEntry("state", "UNRATIFIED");
    }
}
