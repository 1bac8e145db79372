package org.bangdai.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bangdai.pairing.PoolFixtures.SYSTEM;
import static org.bangdai.pairing.PoolFixtures.id;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bangdai.pairing.person.PersonFixtures;
import org.bangdai.pairing.person.Persons;
import org.bangdai.pairing.person.Registration;
import org.bangdai.pairing.registry.Barred;
import org.bangdai.pairing.registry.domain.Bar;
import org.bangdai.platform.testing.TestTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Units, postings and kin over HTTP, and who is never paired because of them. */
class RegistryHttpTest extends PoolOverHttp {

    private static final String INTEGRATOR = TestTokens.client("personnel", "330523", "integrator");

    @Autowired
    Persons persons;

    @Autowired
    Barred barred;

    @BeforeEach
    void registered() {
        person(mentorId, null);
        person(menteeId, null);
    }

    private void person(String id, @Nullable String leader) {
        persons.register(SYSTEM, new Registration(facts(id), PersonFixtures.ZHOU, "13812341234", leader))
                .block();
    }

    private String someone(@Nullable String leader) {
        String id = id();
        person(id, leader);
        return id;
    }

    private static Map<String, Object> unit(@Nullable String parent) {
        Map<String, Object> unit =
                new HashMap<>(Map.of("code", "1133", "name", "上墅乡人民政府", "kind", "TOWNSHIP", "division", "330523205"));
        if (parent != null) {
            unit.put("parentId", parent);
        }
        return unit;
    }

    private String enterUnit(@Nullable String parent) {
        return (String)
                body(post(ORGANISER, "/units", unit(parent)).expectStatus().isCreated())
                        .get("id");
    }

    private static Map<String, Object> posting(String person, String unit, boolean heads) {
        return Map.of("personId", person, "unitId", unit, "post", "职务", "heads", heads, "from", "2020-01-01");
    }

    private String enterPosting(Map<String, Object> posting) {
        return (String)
                body(post(ORGANISER, "/postings", posting).expectStatus().isCreated())
                        .get("id");
    }

    private String kin(String one, String other) {
        return (String)
                body(post(ORGANISER, "/persons/" + one + "/kin", Map.of("personId", other, "degree", "COLLATERAL"))
                                .expectStatus()
                                .isCreated())
                        .get("id");
    }

    private List<?> items(String path) {
        return (List<?>) body(get(ORGANISER, path).expectStatus().isOk()).get("items");
    }

    @Test
    void unitsAndPostingsAreEnteredFoundAndCorrected() {
        String county = enterUnit(null);
        String township = enterUnit(county);
        String posting = enterPosting(posting(mentorId, township, true));
        assertThat(items("/units?parent=" + county)).hasSize(1);
        assertThat(items("/units?parent=" + county + "&kind=ORGAN")).isEmpty();
        assertThat(items("/units?kind=TOWNSHIP")).isNotEmpty();
        for (String query :
                new String[] {"person=" + mentorId, "unit=" + township, "person=" + mentorId + "&unit=" + township}) {
            assertThat(items("/postings?" + query).toString()).contains(posting);
        }
        assertThat(items("/postings?person=" + menteeId)).isEmpty();

        Map<String, Object> ended = new HashMap<>(posting(mentorId, township, true));
        ended.put("to", "2026-10-31");
        put(ORGANISER, "/postings/" + posting, ended, null).expectStatus().isEqualTo(428);
        assertThat(body(put(ORGANISER, "/postings/" + posting, ended, 1)
                        .expectStatus()
                        .isOk()))
                .containsEntry("to", "2026-10-31");
        put(ORGANISER, "/postings/" + posting, ended, 1).expectStatus().isEqualTo(412);
        Map<String, Object> renamed = unit(county);
        renamed.put("name", "上墅镇人民政府");
        put(ORGANISER, "/units/" + township, renamed, 1).expectStatus().isOk();
        assertThat(body(get(INTEGRATOR, "/units/" + township))).containsEntry("name", "上墅镇人民政府");
    }

    @Test
    void badInputChangesNothing() {
        String township = enterUnit(null);
        Map<String, Object> backwards = new HashMap<>(posting(mentorId, township, false));
        backwards.put("to", "2019-12-31");
        post(ORGANISER, "/postings", backwards).expectStatus().isEqualTo(422);
        post(ORGANISER, "/postings", posting(id(), township, false))
                .expectStatus()
                .isEqualTo(422);
        post(ORGANISER, "/postings", posting(mentorId, id(), false))
                .expectStatus()
                .isEqualTo(422);
        post(ORGANISER, "/postings", Map.of("personId", mentorId))
                .expectStatus()
                .isBadRequest();
        assertThat(items("/postings?person=" + mentorId)).isEmpty();

        for (String division : new String[] {"330522", "330599"}) {
            Map<String, Object> outside = unit(null);
            outside.put("division", division);
            post(ORGANISER, "/units", outside).expectStatus().isEqualTo(422);
        }
        put(ORGANISER, "/units/" + township, unit(township), 1).expectStatus().isEqualTo(422);
        post(ORGANISER, "/persons/" + mentorId + "/kin", Map.of("personId", mentorId, "degree", "SPOUSE"))
                .expectStatus()
                .isEqualTo(422);
        post(ORGANISER, "/persons/" + mentorId + "/kin", Map.of("personId", id(), "degree", "SPOUSE"))
                .expectStatus()
                .isEqualTo(422);
        assertThat(items("/persons/" + mentorId + "/kin")).isEmpty();
    }

    @Test
    void theWholeLineAboveAndBelowAndKinAreBarred() {
        String county = enterUnit(null);
        String township = enterUnit(county);
        String office = enterUnit(township);
        String head = someone(null);
        String mayor = someone(null);
        String deputy = someone(null);
        String clerk = someone(null);
        String apprentice = someone(clerk);
        String aunt = someone(null);
        String stranger = someone(null);
        enterPosting(posting(head, county, true));
        enterPosting(posting(mayor, township, true));
        Map<String, Object> inCharge = new HashMap<>(posting(deputy, township, false));
        inCharge.put("inChargeOf", List.of(office));
        enterPosting(inCharge);
        enterPosting(posting(clerk, office, false));
        Map<String, Object> over = new HashMap<>(posting(stranger, office, true));
        over.put("to", "2024-01-01");
        enterPosting(over);
        kin(clerk, aunt);

        assertThat(barred.barred(clerk).block()).containsExactlyInAnyOrder(deputy, mayor, head, apprentice, aunt);
        assertThat(barred.barred(head).block()).containsExactlyInAnyOrder(mayor, deputy, clerk, apprentice);
        assertThat(barred.barred(aunt).block()).containsExactly(clerk);
        assertThat(barred.barred(stranger).block()).isEmpty();
        var pairs = barred.among(List.of(clerk, mayor, stranger), List.of(head, apprentice, aunt, stranger, deputy))
                .block();
        assertThat(pairs.of(clerk))
                .isEqualTo(Map.of(
                        head, Bar.REPORTING_LINE,
                        apprentice, Bar.REPORTING_LINE,
                        deputy, Bar.REPORTING_LINE,
                        aunt, Bar.KINSHIP));
        assertThat(pairs.of(mayor).keySet()).isEqualTo(Set.of(head, deputy, apprentice));
        assertThat(pairs.of(stranger)).isEmpty();
        assertThat(barred.between(head, apprentice).block()).isEqualTo(Bar.REPORTING_LINE);
        assertThat(barred.between(aunt, clerk).block()).isEqualTo(Bar.KINSHIP);
        assertThat(barred.between(aunt, head).block()).isNull();
    }

    @Test
    void kinAndReportingLinesAreNotPairedAndKinLearnNothingOfIt() {
        appoint();
        String kin = kin(menteeId, mentorId);
        String told = body(post(ORGANISER, "/pairings", proposal())
                        .expectStatus()
                        .isEqualTo(409))
                .toString();
        assertThat(told).contains("declared-kin").doesNotContain(mentorId, menteeId);
        withdraw(kin);
        String township = enterUnit(null);
        enterPosting(posting(mentorId, township, true));
        enterPosting(posting(menteeId, township, false));
        assertThat(body(post(ORGANISER, "/pairings", proposal()).expectStatus().isEqualTo(409))
                        .toString())
                .contains("reporting-line");
        for (String side : new String[] {mentor, mentee}) {
            get(side, "/persons/" + menteeId + "/kin").expectStatus().isForbidden();
        }
    }

    private void withdraw(String kin) {
        assertThat(body(post(ORGANISER, "/persons/" + mentorId + "/kin/" + kin + "/withdrawal", Map.of("reason", "误报"))
                        .expectStatus()
                        .isOk()))
                .containsEntry("withdrawn", true);
    }

    @Test
    void kinDeclaredAfterTheProposalLetItLapseAtTheLastConsent() {
        String pairing = proposed();
        Map<String, ?> yes = Map.of("decision", "ACCEPT");
        post(mentor, "/pairings/" + pairing + "/consents", yes).expectStatus().isOk();
        kin(mentorId, menteeId);
        String told = body(post(mentee, "/pairings/" + pairing + "/consents", yes)
                        .expectStatus()
                        .isEqualTo(409))
                .toString();
        assertThat(told).contains("must-avoid").doesNotContain("kin", "亲属");
        assertThat(body(get(mentee, "/pairings/" + pairing)))
                .containsEntry("state", "LAPSED")
                .doesNotContainEntry("reason", "KINSHIP");
        String other = otherMentor();
        post(ORGANISER, "/pairings", Map.of("mentorId", other, "menteeId", menteeId, "role", "PRIMARY"))
                .expectStatus()
                .isCreated();
    }

    @Test
    void kinAreNoSuccessorsInATransfer() {
        String pairing = active();
        String other = otherMentor();
        person(other, null);
        kin(other, menteeId);
        Map<String, ?> transfer = Map.of("mentorId", other, "reason", "导师调离");
        assertThat(body(post(ORGANISER, "/pairings/" + pairing + "/transfer", transfer)
                                .expectStatus()
                                .isEqualTo(409))
                        .toString())
                .contains("declared-kin");
        assertThat(body(get(ORGANISER, "/pairings/" + pairing))).containsEntry("state", "ACTIVE");
    }

    @Test
    void declaringKinTwiceInWhateverOrderIsOnceAndOnesOwnIsForOthersToDeclare() {
        assertThat(kin(mentorId, menteeId)).isEqualTo(kin(menteeId, mentorId));
        assertThat(items("/persons/" + menteeId + "/kin")).hasSize(1);
        String himself = TestTokens.department(mentorId, "330523", "ORGANISATION", "organiser");
        post(himself, "/persons/" + mentorId + "/kin", Map.of("personId", menteeId, "degree", "SPOUSE"))
                .expectStatus()
                .isForbidden();
    }

    @Test
    void aSiblingCountyAnotherRoleAndNoTokenGetNothing() {
        String unit = enterUnit(null);
        String posting = enterPosting(posting(mentorId, unit, false));
        String kin = kin(mentorId, menteeId);
        Map<String, Object> bond = Map.of("personId", menteeId, "degree", "SPOUSE");
        Map<String, Object> reason = Map.of("reason", "x");
        String ofPerson = "/persons/" + mentorId + "/kin";

        for (String path : new String[] {"/units/" + unit, "/postings/" + posting, ofPerson}) {
            get(NEIGHBOUR, path).expectStatus().isNotFound();
        }
        put(NEIGHBOUR, "/units/" + unit, unit(null), 1).expectStatus().isNotFound();
        put(NEIGHBOUR, "/postings/" + posting, posting(mentorId, unit, false), 1)
                .expectStatus()
                .isNotFound();
        post(NEIGHBOUR, ofPerson, bond).expectStatus().isNotFound();
        post(NEIGHBOUR, ofPerson + "/" + kin + "/withdrawal", reason)
                .expectStatus()
                .isNotFound();
        for (String list : new String[] {"/units?kind=TOWNSHIP", "/postings?person=" + mentorId}) {
            assertThat(body(get(NEIGHBOUR, list)).get("items").toString()).doesNotContain(unit, posting);
        }
        for (String wrong : new String[] {mentor, CONFIRMER, OPERATOR}) {
            for (String path :
                    new String[] {"/units", "/units/" + unit, "/postings", "/postings/" + posting, ofPerson}) {
                get(wrong, path).expectStatus().isForbidden();
            }
            post(wrong, "/units", unit(null)).expectStatus().isForbidden();
            post(wrong, "/postings", posting(mentorId, unit, false))
                    .expectStatus()
                    .isForbidden();
            put(wrong, "/units/" + unit, unit(null), 1).expectStatus().isForbidden();
            put(wrong, "/postings/" + posting, posting(mentorId, unit, false), 1)
                    .expectStatus()
                    .isForbidden();
            post(wrong, ofPerson, bond).expectStatus().isForbidden();
            post(wrong, ofPerson + "/" + kin + "/withdrawal", reason)
                    .expectStatus()
                    .isForbidden();
        }
        get(INTEGRATOR, ofPerson).expectStatus().isForbidden();
        for (String path : new String[] {"/units", "/units/" + unit, "/postings", "/postings/" + posting, ofPerson}) {
            http.get().uri(API + path).exchange().expectStatus().isUnauthorized();
        }
        for (String path : new String[] {"/units", "/postings", ofPerson, ofPerson + "/" + kin + "/withdrawal"}) {
            http.post()
                    .uri(API + path)
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .exchange()
                    .expectStatus()
                    .isUnauthorized();
        }
    }
}
