package org.bangdai.pairing;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bangdai.pairing.PoolFixtures.SYSTEM;

import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bangdai.pairing.mentor.Mentors;
import org.bangdai.pairing.mentor.Pooled;
import org.bangdai.pairing.mentor.domain.Appointed;
import org.bangdai.pairing.mentor.domain.Appointment;
import org.bangdai.pairing.mentor.domain.Mentor;
import org.bangdai.pairing.mentor.domain.MentorEvents.MentorConfirmed;
import org.bangdai.pairing.mentor.domain.Tenure;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.caller.Scope;
import org.bson.Document;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The term's end, a removal that races with a pairing, and mentors of an older version. */
class TermHttpTest extends PoolOverHttp {

    @Autowired
    Mentors mentors;

    @Autowired
    MongoDatabase database;

    @Test
    void aRenewedTermIsCertifiedUnderTheSameNumber() {
        LocalDate ends = LocalDate.now(clock).plusDays(40);
        String id = PoolFixtures.id();
        Appointment appointment = new Appointment("BD-" + id, ends.minusYears(3), ends, 3, "33-v1");
        Mentor mentor = new Appointed(PoolFixtures.file(id), Tenure.begin(List.of(), appointment), null);
        mentors.insert(SYSTEM, mentor, new MentorConfirmed(id, "330523205", "ORGANISATION", 1))
                .block();

        Map<String, Object> renewed = body(post(ORGANISER, "/mentors/" + id + "/renewal", Map.of())
                .expectStatus()
                .isOk());
        assertThat(renewed.get("appointment").toString())
                .contains("termTo=" + ends.plusYears(3), "certificateNumber=BD-" + id);
        assertThat(body(get(ORGANISER, "/mentors/" + id + "/certificate")))
                .containsEntry("number", "BD-" + id)
                .containsEntry("termTo", ends.plusYears(3).toString());
        post(ORGANISER, "/mentors/" + id + "/renewal", Map.of()).expectStatus().isEqualTo(409);
    }

    /** Either the mentee is there first, and the removal waits, or the removal is, and the consent fails. */
    @RepeatedTest(5)
    void aRemovalAndAConsentNeverBothSucceed() {
        String pairing = proposed();
        post(mentor, "/pairings/" + pairing + "/consents", Map.of("decision", "ACCEPT"))
                .expectStatus()
                .isOk();
        Mono.when(
                        inParallel(
                                () -> post(mentee, "/pairings/" + pairing + "/consents", Map.of("decision", "ACCEPT"))),
                        inParallel(() -> {
                            post(ORGANISER, "/mentors/" + mentorId + "/removal", removal());
                            post(
                                    ORGANISER,
                                    "/mentors/" + mentorId + "/removal/decision",
                                    Map.of("decision", "REMOVE", "reason", "同意"));
                        }))
                .block();
        boolean removed =
                "REMOVED".equals(body(get(ORGANISER, "/mentors/" + mentorId)).get("state"));
        boolean active =
                "ACTIVE".equals(body(get(ORGANISER, "/pairings/" + pairing)).get("state"));
        assertThat(Set.of(removed, active)).hasSize(2);
        assertThat(mentors.seated(mentorId).block()).hasSize(active ? 1 : 0);
    }

    private static Map<String, String> removal() {
        return Map.of("reason", "OWN_WISH", "text", "本人申请");
    }

    private static Mono<Void> inParallel(Runnable act) {
        return Mono.<Void>fromRunnable(act).subscribeOn(Schedulers.boundedElastic());
    }

    /** As the first version stored who was appointed. */
    private void storedByTheFirstVersion() {
        MongoCollection<Document> stored = database.getCollection("mentors");
        Document mentor = Mono.from(stored.find(eq("_id", mentorId))).block();
        Document state = mentor.get("state", Document.class);
        Document tenure = (Document) state.remove("tenure");
        state.append("signatures", tenure.get("signatures")).append("appointment", tenure.get("appointment"));
        Document file = state.get("file", Document.class);
        file.remove("overrides");
        file.getList("nominations", Document.class).forEach(it -> {
            it.remove("recommenders");
            it.remove("confidential");
        });
        Mono.from(stored.replaceOne(eq("_id", mentorId), mentor.append("schema", 1)))
                .block();
    }

    @Test
    void aMentorStoredByTheFirstVersionGoesOn() {
        appoint();
        storedByTheFirstVersion();
        assertThat(body(get(ORGANISER, "/mentors/" + mentorId))).containsEntry("state", "APPOINTED");
        assertThat(body(post(ORGANISER, "/mentors/" + mentorId + "/suspension", Map.of("reason", "借调"))))
                .containsEntry("state", "SUSPENDED");
    }

    private List<Pooled> pooled(LocalDate day) {
        Caller organiser =
                new Caller("person:o", "o", "app", Set.of("organiser"), "330523", null, new Scope.Within("330523"));
        return mentors.pool(organiser, day)
                .filter(it -> it.id().equals(mentorId))
                .collectList()
                .block();
    }

    @Test
    void aMentorStoredByTheFirstVersionIsInThePoolForTheTermAndNoLonger() {
        appoint();
        LocalDate today = LocalDate.now(clock);
        LocalDate lastDay = ((Appointed) mentors.get(SYSTEM, mentorId).block().state())
                .tenure()
                .appointment()
                .termTo();
        List<Pooled> before = pooled(today);
        assertThat(before).hasSize(1);
        storedByTheFirstVersion();
        assertThat(pooled(today)).isEqualTo(before);
        assertThat(pooled(lastDay)).isEqualTo(before);
        assertThat(pooled(lastDay.plusDays(1))).isEmpty();
    }
}
