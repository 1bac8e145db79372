package org.bangdai.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.bangdai.pairing.PoolFixtures.id;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.bangdai.pairing.person.PersonIds;
import org.bangdai.pairing.person.domain.IdNumber;
import org.bangdai.platform.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Persons whom the provincial system brings, over HTTP. */
class DeltaEntryHttpTest extends PoolOverHttp {

    private static final String INTEGRATOR = TestTokens.client("personnel", "330523", "integrator");

    @Autowired
    PersonIds ids;

    /** Somebody whom no other test knows. */
    private static String number() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        LocalDate birth = LocalDate.of(1970, 1, 1).plusDays(random.nextInt(9000));
        String digits = "330523" + birth.toString().replace("-", "") + random.nextInt(100, 1000);
        return digits + IdNumber.check(digits);
    }

    private static Map<String, Object> details(String post) {
        return new HashMap<>(Map.of(
                "name",
                "钱志远",
                "phone",
                "13812341234",
                "division",
                "330523205",
                "unit",
                "上墅乡人民政府",
                "unitKind",
                "TOWNSHIP",
                "post",
                post,
                "serviceSince",
                "2015-08-01"));
    }

    private static Map<String, Object> joined(String number, int version, Map<String, Object> details) {
        return new HashMap<>(Map.of(
                "entity",
                "PERSON",
                "version",
                version,
                "person",
                Map.of(
                        "standing",
                        "IN_SERVICE",
                        "since",
                        "2015-08-01",
                        "registration",
                        Map.of("idNumber", number, "person", details))));
    }

    private Map<String, Object> send(List<?> changes) {
        return body(post(INTEGRATOR, "/registry-deltas", Map.of("changes", changes))
                .expectStatus()
                .isOk());
    }

    @SafeVarargs
    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> rows(Map<String, ?>... changes) {
        return (List<Map<String, Object>>) send(List.of(changes)).get("rows");
    }

    @Test
    void whoIsNotThereIsEnteredOnceAndTheNewestVersionStands() {
        String number = number();
        Map<String, Object> entered = rows(joined(number, 2, details("科员"))).getFirst();
        assertThat(entered).containsEntry("outcome", "APPLIED");
        String path = "/persons/" + entered.get("id");
        assertThat(body(get(ORGANISER, path)))
                .containsEntry("name", "钱志远")
                .containsEntry("post", "科员")
                .containsEntry("phone", "138****1234");
        assertThat(rows(joined(number, 2, details("科员"))).getFirst())
                .containsEntry("outcome", "APPLIED")
                .containsEntry("id", entered.get("id"));
        assertThat(rows(joined(number, 2, details("主任"))).getFirst()).containsEntry("outcome", "OLDER");
        rows(joined(number, 4, details("副乡长")));
        assertThat(rows(joined(number, 3, details("主任"))).getFirst()).containsEntry("outcome", "OLDER");
        assertThat(body(get(ORGANISER, path))).containsEntry("post", "副乡长");
    }

    @Test
    void whatWaitedForSomebodyIsAppliedOnceTheyAreEntered() {
        String number = number();
        String unit = id();
        String posting = id();
        Map<String, ?> of = Map.of(
                "personId",
                ids.of(new IdNumber(number)),
                "unitId",
                unit,
                "post",
                "办事员",
                "heads",
                false,
                "from",
                "2020-01-01");
        assertThat(rows(
                        Map.of("entity", "UNIT", "id", unit, "version", 1, "unit", unit()),
                        Map.of("entity", "POSTING", "id", posting, "version", 1, "posting", of)))
                .extracting(it -> it.get("outcome"))
                .containsExactly("APPLIED", "WAITING");
        rows(joined(number, 5, details("办事员")));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        get(INTEGRATOR, "/postings/" + posting).expectStatus().isOk());
    }

    private static Map<String, Object> unit() {
        return Map.of("code", "c", "name", "乡政府", "kind", "TOWNSHIP", "division", "330523205");
    }

    @Test
    void whatIsMissingOrWrongIsNamedAndNobodyIsEntered() {
        String number = number();
        Map<String, Object> nameless = details("科员");
        nameless.remove("name");
        Map<String, Object> outside = details("科员");
        outside.put("division", "330522");
        Map<String, Object> led = details("科员");
        led.put("leaderId", id());
        Map<String, Object> another = joined(number, 1, details("科员"));
        another.put("id", id());
        Map<String, Object> unnamed = new HashMap<>(joined(number, 1, details("科员")));
        unnamed.put("person", Map.of("standing", "IN_SERVICE", "since", "2015-08-01"));
        List<Map<String, Object>> rows = rows(
                joined(number, 1, nameless),
                joined(number, 1, outside),
                joined(number, 1, led),
                joined("330523199001011230", 1, details("科员")),
                another,
                unnamed);
        assertThat(rows).extracting(it -> it.get("outcome")).containsOnly("REFUSED");
        assertThat(rows.get(0).get("reasons").toString()).contains("/changes/0/person/registration/person/name");
        assertThat(rows.get(1).get("reasons").toString()).contains("330522");
        assertThat(rows.get(2).get("reasons").toString()).contains("分管领导");
        assertThat(rows.get(3).get("reasons").toString()).contains("/changes/3/person/registration/idNumber");
        assertThat(rows.get(4).get("reasons").toString()).contains("/changes/4/id");
        assertThat(rows.get(5).get("reasons").toString()).contains("/changes/5/id");
        assertThat(rows.toString()).doesNotContain(number);
        get(ORGANISER, "/persons/" + rows.get(1).get("id")).expectStatus().isNotFound();
    }

    @Test
    void anotherCountysClientTakesNobodyOver() {
        String number = number();
        String person =
                (String) rows(joined(number, 1, details("科员"))).getFirst().get("id");
        Map<String, Object> away = details("科长");
        away.put("division", "330522");
        String neighbour = TestTokens.client("personnel-2", "330522", "integrator");
        assertThat(body(post(neighbour, "/registry-deltas", Map.of("changes", List.of(joined(number, 2, away)))))
                        .toString())
                .contains("REFUSED");
        assertThat(body(get(ORGANISER, "/persons/" + person))).containsEntry("post", "科员");
    }

    @Test
    void aLeaderInTheSameBatchIsThereFirst() {
        String leader = number();
        Map<String, Object> led = details("科员");
        led.put("leaderId", ids.of(new IdNumber(leader)));
        assertThat(rows(joined(number(), 1, led), joined(leader, 1, details("乡长"))))
                .extracting(it -> it.get("outcome"))
                .containsExactly("APPLIED", "APPLIED");
    }
}
