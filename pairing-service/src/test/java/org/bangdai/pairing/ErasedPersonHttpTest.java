package org.bangdai.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.bangdai.pairing.PoolFixtures.SYSTEM;
import static org.bangdai.pairing.PoolFixtures.id;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bangdai.pairing.mentee.Mentees;
import org.bangdai.pairing.mentee.domain.Mentee;
import org.bangdai.pairing.person.PersonFixtures;
import org.bangdai.pairing.person.Persons;
import org.bangdai.pairing.person.Registration;
import org.bangdai.pairing.person.domain.PersonFacts;
import org.bangdai.pairing.person.domain.Standing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Whom an erasure has forgotten is neither a mentee nor a mentor any more, until somebody registers them as if they were new. */
class ErasedPersonHttpTest extends PoolOverHttp {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String PHONE = "13812341234";

    @Autowired
    Persons persons;

    @Autowired
    Mentees mentees;

    @BeforeEach
    void registered() {
        register(facts(menteeId));
        register(facts(mentorId));
    }

    private void register(PersonFacts facts) {
        persons.register(SYSTEM, new Registration(facts, PersonFixtures.SHEN, PHONE, null))
                .block();
    }

    private static Map<String, String> erasureOf(String person) {
        return Map.of("personId", person, "reason", "本人申请");
    }

    private void erased(String person) {
        String id = (String) body(post(ORGANISER, "/erasures", erasureOf(person))
                        .expectStatus()
                        .isAccepted())
                .get("id");
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(body(get(ORGANISER, "/erasures/" + id))).containsEntry("state", "DONE"));
    }

    private List<Object> ids(String path) {
        return all(ORGANISER, path).stream().map(it -> it.get("id")).toList();
    }

    @Test
    void anErasedMenteeIsInNoListAndInNoPool() {
        appoint();
        assertThat(ids("/mentees")).contains(menteeId);
        erased(menteeId);
        for (String below : List.of(
                "", "/eligibility", "/gap-profile", "/gap-plan", "/secondments", "/milestones", "/suggestions")) {
            get(ORGANISER, "/mentees/" + menteeId + below).expectStatus().isNotFound();
        }
        get(mentee, "/mentees/" + menteeId).expectStatus().isNotFound();
        for (String list :
                List.of("/mentees", "/mentees?unpaired=true", "/mentees?category=NEW_GRADUATE&unpaired=true")) {
            assertThat(ids(list)).doesNotContain(menteeId);
        }
        assertThat(mentees.page(PersonFixtures.organiser("330523"), new org.bangdai.platform.web.PageRequest(200, null))
                        .block()
                        .items())
                .noneMatch(it -> it.id().equals(menteeId));
    }

    @Test
    void nothingNewIsRecordedOfAnErasedMentee() {
        appoint();
        erased(menteeId);
        String file = "/mentees/" + menteeId;
        String today = LocalDate.now(clock).toString();
        post(ORGANISER, "/pairings", proposal()).expectStatus().isNotFound();
        post(ORGANISER, "/pairings", Map.of("mentorId", mentorId, "menteeId", menteeId, "role", "FIELD"))
                .expectStatus()
                .isNotFound();
        post(ORGANISER, "/pairings/emergencies", Map.of("mentorId", mentorId, "menteeId", menteeId, "reason", "防汛"))
                .expectStatus()
                .isNotFound();
        post(ORGANISER, file + "/milestones", Map.of("kind", "AWARD", "on", today, "title", "先进"))
                .expectStatus()
                .isNotFound();
        post(
                        ORGANISER,
                        file + "/secondments",
                        Map.of(
                                "unit",
                                "县府办",
                                "division",
                                "330522",
                                "post",
                                "干事",
                                "from",
                                today,
                                "to",
                                LocalDate.now(clock).plusMonths(3).toString()))
                .expectStatus()
                .isNotFound();
        post(ORGANISER, file + "/gap-profile", Map.of("marks", List.of(Map.of("competence", "MASS_WORK", "level", 1))))
                .expectStatus()
                .isNotFound();
        post(ORGANISER, "/mentors", nomination(menteeId)).expectStatus().isNotFound();
        post(ORGANISER, "/persons/" + mentorId + "/kin", Map.of("personId", menteeId, "degree", "SPOUSE"))
                .expectStatus()
                .isEqualTo(422);
        assertThat(all(ORGANISER, "/pairings").toString()).doesNotContain(menteeId);
    }

    private static Map<String, Object> nomination(String person) {
        return Map.of(
                "personId",
                person,
                "track",
                "LEADER",
                "grassrootsYears",
                12,
                "heldLeadingPost",
                true,
                "steppedBack",
                true,
                "title",
                "NONE",
                "reason",
                "推荐");
    }

    @Test
    void whoReceivedAnErasedMenteeSeesThemNoMore() {
        Map<String, String> posting = Map.of(
                "unit",
                "县府办",
                "division",
                "330522",
                "post",
                "干事",
                "from",
                LocalDate.now(clock).toString(),
                "to",
                LocalDate.now(clock).plusMonths(3).toString());
        post(ORGANISER, "/mentees/" + menteeId + "/secondments", posting)
                .expectStatus()
                .isCreated();
        assertThat(all(NEIGHBOUR, "/secondments").toString()).contains(menteeId);
        get(NEIGHBOUR, "/mentees/" + menteeId).expectStatus().isOk();
        erased(menteeId);
        assertThat(all(NEIGHBOUR, "/secondments").toString()).doesNotContain(menteeId);
        get(NEIGHBOUR, "/mentees/" + menteeId).expectStatus().isNotFound();
    }

    @Test
    void anErasedMentorIsNamedAsIntroducerNoMore() {
        String pairing = active();
        post(ORGANISER, "/pairings/" + pairing + "/termination", Map.of("reason", "导师调整"))
                .expectStatus()
                .isOk();
        post(ORGANISER, "/mentors/" + mentorId + "/removal", Map.of("reason", "OWN_WISH", "text", "本人申请"))
                .expectStatus()
                .isOk();
        post(ORGANISER, "/mentors/" + mentorId + "/removal/decision", Map.of("decision", "REMOVE", "reason", "同意"))
                .expectStatus()
                .isOk();
        Map<String, String> membership =
                Map.of("kind", "PARTY_MEMBERSHIP", "on", LocalDate.now(clock).toString(), "introducerId", mentorId);
        String path = "/mentees/" + menteeId + "/milestones";
        post(ORGANISER, path, membership).expectStatus().isCreated();
        erased(mentorId);
        assertThat(post(ORGANISER, path, membership)
                        .expectBody()
                        .returnResult()
                        .getStatus()
                        .is4xxClientError())
                .isTrue();
    }

    @Test
    void anErasedMentorIsInNoListAndIsNotNominatedAgain() {
        erased(mentorId);
        get(ORGANISER, "/mentors/" + mentorId).expectStatus().isNotFound();
        get(mentor, "/mentors/" + mentorId).expectStatus().isNotFound();
        assertThat(ids("/mentors")).doesNotContain(mentorId);
        assertThat(ids("/mentors?state=CANDIDATE")).doesNotContain(mentorId);
        post(ORGANISER, "/mentors", nomination(mentorId)).expectStatus().isNotFound();
        post(ORGANISER, "/mentors/" + mentorId + "/confirmations", Map.of("fileVersion", 1, "decision", "CONFIRM"))
                .expectStatus()
                .isNotFound();
        post(ORGANISER, "/pairings", proposal()).expectStatus().isNotFound();
    }

    @Test
    void anErasedMentorsCertificateIsNoForgery() {
        appoint();
        String file = "/mentors/" + mentorId;
        String number = (String) body(get(ORGANISER, file + "/certificate")).get("number");
        post(ORGANISER, file + "/removal", Map.of("reason", "OWN_WISH", "text", "本人申请"))
                .expectStatus()
                .isOk();
        post(ORGANISER, file + "/removal/decision", Map.of("decision", "REMOVE", "reason", "同意"))
                .expectStatus()
                .isOk();
        String verification = API + "/certificates/" + number + "/verification";
        assertThat(body(http.get().uri(verification).exchange()))
                .containsEntry("authentic", true)
                .containsEntry("erased", false);
        erased(mentorId);
        get(ORGANISER, file + "/certificate").expectStatus().isNotFound();
        assertThat(body(http.get().uri(verification).exchange()))
                .containsEntry("status", "REVOKED")
                .containsEntry("erased", true)
                .containsKeys("termFrom", "termTo")
                .doesNotContainKeys("authentic", "holder");
    }

    @Test
    void whatThePersonnelSystemSaysOfAnErasedPersonBringsNobodyBack() {
        erased(menteeId);
        Standing left = new Standing(Standing.Kind.DEPARTED, LocalDate.now(clock), 7);
        assertThat(persons.stand(SYSTEM, menteeId, left).block()).isNull();
        get(ORGANISER, "/persons/" + menteeId).expectStatus().isNotFound();
        // Entered again, but on no roster: a person, and no mentee.
        register(facts(menteeId));
        get(ORGANISER, "/persons/" + menteeId).expectStatus().isOk();
        get(ORGANISER, "/mentees/" + menteeId).expectStatus().isNotFound();
        post(ORGANISER, "/pairings", proposal()).expectStatus().isNotFound();
    }

    @Test
    void whoIsOnARosterAgainIsWhollyNew() {
        erased(menteeId);
        erased(mentorId);
        register(facts(menteeId));
        register(facts(mentorId));
        Mentee anew = PoolFixtures.graduate(menteeId, LocalDate.now(clock).minusYears(1));
        register.register(SYSTEM, anew).block();
        register.register(SYSTEM, anew).block();
        nominate.byRoster(SYSTEM, PoolFixtures.veteran(mentorId), PoolFixtures.VETERAN, "r2")
                .block();
        assertThat(body(get(ORGANISER, "/mentees/" + menteeId).expectStatus().isOk()))
                .containsEntry("name", anew.person().name());
        assertThat(ids("/mentees?unpaired=true")).contains(menteeId);
        assertThat(ids("/mentors?state=CANDIDATE")).contains(mentorId);
        String pairing = active();
        assertThat(body(get(mentee, "/persons/" + menteeId + "/export")
                                .expectStatus()
                                .isOk())
                        .get("pairings")
                        .toString())
                .contains(pairing);
        post(ORGANISER, "/erasures", erasureOf(menteeId)).expectStatus().isEqualTo(409);
        post(ORGANISER, "/pairings/" + pairing + "/termination", Map.of("reason", "调离"))
                .expectStatus()
                .isOk();
        erased(menteeId);
        get(ORGANISER, "/mentees/" + menteeId).expectStatus().isNotFound();
    }

    private Mono<Integer> status(String path, Map<String, ?> body) {
        return Mono.fromSupplier(() -> post(ORGANISER, path, body)
                        .expectBody()
                        .returnResult()
                        .getStatus()
                        .value())
                .subscribeOn(Schedulers.boundedElastic());
    }

    /** Whatever comes first: an erasure of a person without pairings, or a pairing of a person who is not erased. */
    @Test
    void ofAnErasureAndAPairingAtTheSameTimeOneWins() {
        appoint();
        List<String> young = IntStream.range(0, 24).mapToObj(i -> id()).toList();
        for (String each : young) {
            Mentee graduate = PoolFixtures.graduate(each, LocalDate.now(clock).minusYears(1));
            register(graduate.person());
            register.register(SYSTEM, graduate).block();
        }
        for (int i = 0; i < young.size(); i++) {
            String each = young.get(i);
            Map<String, String> two = Map.of("mentorId", mentorId, "menteeId", each);
            Mono<Integer> pair = i % 3 == 0
                    ? status("/pairings/emergencies", with(two, "reason", "防汛"))
                    : status("/pairings", with(two, "role", i % 3 == 1 ? "PRIMARY" : "FIELD"));
            List<Integer> answers = Flux.just(status("/erasures", erasureOf(each)), pair)
                    .flatMapSequential(it -> it, 2)
                    .collectList()
                    .block(SOON);
            boolean erased = answers.get(0) == 202;
            boolean paired = answers.get(1) == 201;
            // An emergency may find that the mentor has no emergency seat left.
            assertThat(erased && paired).as("%s", answers).isFalse();
            assertThat(answers.get(0)).isIn(202, 409);
            assertThat(answers.get(1)).isIn(201, 404, 409);
            assertThat(erased || paired || i % 3 == 0).as("%s", answers).isTrue();
            get(ORGANISER, "/mentees/" + each).expectStatus().isEqualTo(erased ? 404 : 200);
        }
    }

    private static Map<String, String> with(Map<String, String> two, String field, String value) {
        return Map.of("mentorId", two.get("mentorId"), "menteeId", two.get("menteeId"), field, value);
    }
}
