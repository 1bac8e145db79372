package org.bangdai.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bangdai.pairing.PoolFixtures.SYSTEM;
import static org.bangdai.pairing.PoolFixtures.id;

import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangdai.pairing.person.PersonFixtures;
import org.bangdai.pairing.person.Persons;
import org.bangdai.pairing.person.Registration;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** A proposal that is refused was never there. */
class RefusedProposalHttpTest extends PoolOverHttp {

    @Autowired
    MongoDatabase database;

    @Autowired
    Persons persons;

    private void refused(Map<String, String> proposal, String slug) {
        String path = proposal.containsKey("role") ? "/pairings" : "/pairings/emergencies";
        String key = UUID.randomUUID().toString();
        for (int again = 0; again < 2; again++) {
            assertThat(body(post(ORGANISER, path, proposal, key).expectStatus().isEqualTo(409))
                            .get("type"))
                    .asString()
                    .endsWith(slug);
        }
    }

    private List<Document> stored(String menteeId) {
        return Flux.from(database.getCollection("pairings").find(new Document("state.terms.menteeId", menteeId)))
                .collectList()
                .block();
    }

    private void onlyOneIsSeen(String pairing) {
        assertThat(all(ORGANISER, "/mentees/" + menteeId + "/pairings"))
                .singleElement()
                .satisfies(it -> assertThat(it).containsEntry("id", pairing));
        assertThat(all(ORGANISER, "/pairings?state=LAPSED").toString()).doesNotContain(menteeId);
        for (String side : List.of(mentor, mentee)) {
            assertThat(all(side, "/pairings")).hasSize(1);
        }
    }

    @Test
    void whatIsRefusedAtOnceWritesNothing() {
        String pairing = proposed();
        String other = otherMentor();
        refused(proposal(), "already-paired");
        refused(Map.of("mentorId", other, "menteeId", menteeId, "role", "PRIMARY"), "already-paired");
        refused(Map.of("mentorId", mentorId, "menteeId", menteeId, "role", "FIELD"), "paired-with-each-other");
        assertThat(stored(menteeId)).hasSize(1);
        onlyOneIsSeen(pairing);
        String late = "";
        for (int i = 0; i <= PoolFixtures.PROGRAMME.mentors().emergencyCapacity(); i++) {
            late = id();
            register.register(
                            SYSTEM,
                            PoolFixtures.graduate(late, LocalDate.now(clock).minusYears(1)))
                    .block();
            if (i < PoolFixtures.PROGRAMME.mentors().emergencyCapacity()) {
                post(ORGANISER, "/pairings/emergencies", emergency(late))
                        .expectStatus()
                        .isCreated();
            }
        }
        refused(emergency(late), "no-emergency-seat");
        assertThat(stored(late)).isEmpty();
    }

    private Map<String, String> emergency(String menteeId) {
        return Map.of("mentorId", mentorId, "menteeId", menteeId, "reason", "防汛");
    }

    @Test
    void whatLosesARaceIsSeenByNobodyAndNamesNobody() {
        persons.register(SYSTEM, new Registration(facts(menteeId), PersonFixtures.SHEN, "13812341234", null))
                .block();
        appoint();
        List<Integer> answers = Flux.range(0, 24)
                .flatMap(
                        i -> Mono.fromSupplier(() -> post(ORGANISER, "/pairings", proposal())
                                        .expectBody()
                                        .returnResult()
                                        .getStatus()
                                        .value())
                                .subscribeOn(Schedulers.boundedElastic()),
                        24)
                .collectList()
                .block(Duration.ofMinutes(1));
        assertThat(answers).filteredOn(it -> it == 201).hasSize(1);
        assertThat(answers).filteredOn(it -> it == 409).hasSize(23);
        onlyOneIsSeen((String)
                all(ORGANISER, "/mentees/" + menteeId + "/pairings").getFirst().get("id"));
        assertThat(stored(menteeId))
                .filteredOn(it -> "Lapsed".equals(it.getEmbedded(List.of("state", "kind"), String.class)))
                .allSatisfy(it -> {
                    assertThat(it.toJson()).doesNotContain(facts(menteeId).name());
                    get(ORGANISER, "/pairings/" + it.getString("_id"))
                            .expectStatus()
                            .isNotFound();
                    get(ORGANISER, "/pairings/" + it.getString("_id") + "/archive")
                            .expectStatus()
                            .isNotFound();
                });
        assertThat((List<?>)
                        body(get(mentee, "/persons/" + menteeId + "/export")).get("pairings"))
                .hasSize(1);
    }
}
