package org.bangdai.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.bangdai.pairing.PoolFixtures.SYSTEM;
import static org.bangdai.pairing.PoolFixtures.id;

import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.bangdai.pairing.mentee.domain.Mentee;
import org.bangdai.pairing.person.PersonFixtures;
import org.bangdai.pairing.person.Persons;
import org.bangdai.pairing.person.Registration;
import org.bangdai.pairing.person.domain.PersonFacts;
import org.bangdai.pairing.personal.PlacesListed;
import org.bangdai.platform.testing.TestTokens;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import reactor.core.publisher.Flux;

/** What is kept of a person: shown to them, and forgotten. */
class PersonalHttpTest extends PoolOverHttp {

    private static final String AUDITOR = TestTokens.person("auditor", "330523", "auditor");
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String PHONE = "13812341234";

    @Autowired
    Persons persons;

    @Autowired
    MongoDatabase database;

    /** Of nobody else in the database. */
    private final String name = "沈" + character() + character();

    private Registration registration;

    @BeforeEach
    void registered() {
        PersonFacts young = PoolFixtures.graduate(menteeId, LocalDate.now(clock).minusYears(1))
                .person();
        PersonFacts facts = new PersonFacts(
                menteeId,
                name,
                young.gender(),
                young.birthDate(),
                young.division(),
                young.unit(),
                young.unitKind(),
                young.post(),
                young.serviceSince(),
                young.fields(),
                young.dialects());
        Mentee mentee = PoolFixtures.graduate(menteeId);
        registration = new Registration(facts, PersonFixtures.SHEN, PHONE, null);
        persons.register(SYSTEM, registration).block();
        register.register(SYSTEM, new Mentee(facts, mentee.category(), mentee.leaderId()))
                .block();
    }

    private static char character() {
        return (char) ThreadLocalRandom.current().nextInt(0x4E00, 0x9FA5);
    }

    private Map<String, String> erasure() {
        return Map.of("personId", menteeId, "reason", "本人申请");
    }

    private void refused(String slug) {
        assertThat(body(post(ORGANISER, "/erasures", erasure()).expectStatus().isEqualTo(409))
                        .get("type")
                        .toString())
                .contains(slug);
    }

    private String terminated() {
        String pairing = active();
        refused("erasure-while-paired");
        post(ORGANISER, "/pairings/" + pairing + "/termination", Map.of("reason", name + "同志调离"))
                .expectStatus()
                .isOk();
        await().atMost(SOON).untilAsserted(() -> assertThat(archive(pairing)).containsEntry("entries", 3));
        return pairing;
    }

    private Map<String, Object> archive(String pairing) {
        return body(get(ORGANISER, "/pairings/" + pairing + "/archive/verification"));
    }

    /** Where in the database the name stands, but for answers that are kept for a day so that a command may be repeated. */
    private List<String> whereItStands() {
        return Flux.from(database.listCollectionNames())
                .filter(it -> !it.equals("commands"))
                .concatMap(it -> Flux.from(database.getCollection(it).find())
                        .filter(document -> document.toJson().contains(name))
                        .map(document -> it + " " + document.get("_id")))
                .collectList()
                .block();
    }

    private void erased() {
        String id = (String)
                body(post(ORGANISER, "/erasures", erasure()).expectStatus().isAccepted())
                        .get("id");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(body(get(ORGANISER, "/erasures/" + id)))
                        .containsEntry("state", "DONE")
                        .containsKey("doneAt"));
        get(NEIGHBOUR, "/erasures/" + id).expectStatus().isNotFound();
        get(mentee, "/erasures/" + id).expectStatus().isForbidden();
    }

    @Test
    void anErasedPersonIsNamedNowhereAndTheArchiveStaysWhole() {
        String pairing = terminated();
        erased();
        get(ORGANISER, "/persons/" + menteeId).expectStatus().isNotFound();
        get(ORGANISER, "/persons/" + menteeId + "/export").expectStatus().isNotFound();
        assertThat(body(get(ORGANISER, "/pairings/" + pairing)))
                .containsEntry("menteeName", PersonFacts.ERASED)
                .containsEntry("mentorName", "张三");
        get(ORGANISER, "/mentees/" + menteeId).expectStatus().isNotFound();
        assertThat(archive(pairing)).containsEntry("intact", true).containsEntry("entries", 3);
        await().atMost(SOON).untilAsserted(() -> assertThat(whereItStands()).isEmpty());
        post(ORGANISER, "/erasures", erasure()).expectStatus().isNotFound();
    }

    @Test
    void whoIsOnARosterAgainIsRegisteredAnew() {
        erased();
        persons.register(SYSTEM, registration).block();
        assertThat(body(get(ORGANISER, "/persons/" + menteeId + "?unmasked=true")))
                .containsEntry("name", name)
                .containsEntry("phone", PHONE)
                .containsEntry("idNumber", PersonFixtures.SHEN.value());
    }

    @Test
    void aLegalHoldKeepsThePersonUntilItEnds() {
        String hold = "/persons/" + menteeId + "/legal-hold";
        post(ORGANISER, hold, Map.of("reason", "核查")).expectStatus().isOk();
        refused("erasure-while-on-hold");
        for (String path : List.of(hold, hold + "/end")) {
            post(NEIGHBOUR, path, Map.of("reason", "x")).expectStatus().isNotFound();
            post(mentee, path, Map.of("reason", "x")).expectStatus().isForbidden();
        }
        assertThat(body(post(ORGANISER, hold + "/end", Map.of()))).containsEntry("stands", false);
        erased();
    }

    @Test
    void aMentorInOfficeIsNotErased() {
        persons.register(SYSTEM, new Registration(PoolFixtures.veteran(mentorId), PersonFixtures.ZHOU, PHONE, null))
                .block();
        appoint();
        assertThat(body(post(ORGANISER, "/erasures", Map.of("personId", mentorId, "reason", "x"))
                                .expectStatus()
                                .isEqualTo(409))
                        .get("detail")
                        .toString())
                .contains("师资库");
    }

    @Test
    void aPersonIsShownEverythingThatIsKept() {
        String pairing = active();
        Map<String, Object> all = body(get(mentee, "/persons/" + menteeId + "/export")
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.APPLICATION_JSON));
        assertThat(all.get("persons").toString()).contains(name, PersonFixtures.SHEN.value(), PHONE);
        assertThat(all.get("mentees").toString()).contains("NEW_GRADUATE");
        assertThat(all.get("pairings").toString()).contains(pairing);
        assertThat(all).containsKeys("mentors", "activities", "meetings", "certificates", "matchingRows");
        get(ORGANISER, "/persons/" + menteeId + "/export?format=pdf")
                .expectStatus()
                .isBadRequest();
        String page = get(ORGANISER, "/persons/" + menteeId + "/export?format=html")
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.TEXT_HTML)
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        assertThat(page)
                .contains("身份证号</dt><dd>" + PersonFixtures.SHEN.value(), "人员登记", "帮带对象登记", pairing)
                .doesNotContain("src=", "href=");
        for (String actor : Set.of("person:" + menteeId, "person:organiser")) {
            assertThat(all(AUDITOR, "/audit/reads?actor=" + actor).toString()).contains("person-export", menteeId);
        }
    }

    @Test
    void nobodyElseSeesOrErasesIt() {
        String export = "/persons/" + menteeId + "/export";
        for (String path : List.of(export, export + "?format=html")) {
            get(NEIGHBOUR, path).expectStatus().isNotFound();
            get(mentor, path).expectStatus().isNotFound();
            get(CONFIRMER, path).expectStatus().isNotFound();
            get(OPERATOR, path).expectStatus().isForbidden();
            http.get().uri(API + path).exchange().expectStatus().isUnauthorized();
        }
        post(NEIGHBOUR, "/erasures", erasure()).expectStatus().isNotFound();
        post(mentee, "/erasures", erasure()).expectStatus().isForbidden();
        post(CONFIRMER, "/erasures", erasure()).expectStatus().isForbidden();
        post(ORGANISER, "/erasures", Map.of("personId", id(), "reason", "x"))
                .expectStatus()
                .isNotFound();
        post(ORGANISER, "/erasures", Map.of("personId", menteeId))
                .expectStatus()
                .isBadRequest();
        http.post().uri(API + "/erasures").exchange().expectStatus().isUnauthorized();
        http.get().uri(API + "/erasures/x").exchange().expectStatus().isUnauthorized();
        assertThat(whereItStands()).isNotEmpty();
    }

    @Test
    void aListThatIsShownIsOnRecord() {
        String reader = "reader-" + id();
        String token = TestTokens.department(reader, "330523", "ORGANISATION", "organiser");
        get(token, "/mentors").expectStatus().isOk();
        get(token, "/mentees").expectStatus().isOk();
        assertThat(body(get(AUDITOR, "/audit/reads?actor=person:" + reader))
                        .get("items")
                        .toString())
                .contains("masked-list", "resource=mentors", "resource=mentees");
    }

    /** Whoever adds a collection that is kept of persons adds it to {@code Place}: it would be neither shown nor erased. */
    @Test
    void everyCollectionWithParticipantsIsListed() {
        active();
        List<String> unlisted = Flux.from(database.listCollectionNames())
                .filterWhen(it -> Flux.from(database.getCollection(it)
                                .find(new Document("participants.0", new Document("$exists", true)))
                                .limit(1))
                        .hasElements())
                .filter(it -> !it.equals("persons"))
                .collectList()
                .block();
        unlisted.removeAll(PlacesListed.collections());
        assertThat(unlisted).isEmpty();
    }
}
