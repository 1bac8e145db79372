package org.bangdai.pairing;

import static org.bangdai.pairing.PoolFixtures.SYSTEM;
import static org.bangdai.pairing.PoolFixtures.id;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Ceremonies of a pool, and what may be asked about them over HTTP. */
abstract class CeremonyOverHttp extends PoolOverHttp {

    Map<String, Object> ceremony(Instant heldOn, String... pairings) {
        return Map.of(
                "title",
                "安吉县结对仪式",
                "place",
                "县委党校",
                "heldOn",
                heldOn.toString(),
                "pledge",
                "传帮带，不负韶华。",
                "pairings",
                List.of(pairings));
    }

    Instant soon() {
        return clock.instant().plusSeconds(5);
    }

    Instant inDays(int days) {
        return clock.instant().plus(Duration.ofDays(days));
    }

    String scheduled(Instant heldOn, String... pairings) {
        return (String) body(post(ORGANISER, "/ceremonies", ceremony(heldOn, pairings))
                        .expectStatus()
                        .isCreated())
                .get("id");
    }

    ResponseSpec accept(String token, String pairing) {
        return post(token, "/pairings/" + pairing + "/consents", Map.of("decision", "ACCEPT"));
    }

    String otherMentee() {
        String other = id();
        register.register(
                        SYSTEM,
                        PoolFixtures.graduate(other, LocalDate.now(clock).minusYears(1)))
                .block();
        return other;
    }

    String proposedTo(String menteeId) {
        return (String) body(post(
                        ORGANISER, "/pairings", Map.of("mentorId", mentorId, "menteeId", menteeId, "role", "PRIMARY")))
                .get("id");
    }

    static Map<String, Object> standings(Map<String, Object> ceremony) {
        return ((List<?>) ceremony.get("pairings"))
                .stream()
                        .map(it -> (Map<?, ?>) it)
                        .collect(Collectors.toMap(it -> (String) it.get("pairingId"), it -> it.get("standing")));
    }

    Object state(String pairing) {
        return body(get(ORGANISER, "/pairings/" + pairing)).get("state");
    }
}
