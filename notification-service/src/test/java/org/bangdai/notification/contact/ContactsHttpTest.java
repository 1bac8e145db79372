package org.bangdai.notification.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.bangdai.notification.Replica;
import org.bangdai.notification.delivery.DeliveryEvidence;
import org.bangdai.notification.delivery.Order;
import org.bangdai.notification.delivery.Outbound;
import org.bangdai.notification.delivery.Outbound.Taken;
import org.bangdai.notification.delivery.domain.Channel;
import org.bangdai.notification.delivery.domain.State;
import org.bangdai.notification.rule.Language;
import org.bangdai.platform.store.AggregateFactory;
import org.bangdai.platform.testing.TestTokens;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

class ContactsHttpTest {

    private static final String MINE =
            "{\"phone\":\"13800001234\",\"email\":\"zhou@example.org\",\"robot\":{\"messenger\":\"WECOM\",\"id\":\"zhou01\"}}";

    private final WebTestClient http = WebTestClient.bindToServer()
            .baseUrl(Replica.one().url + "/api/v1")
            .responseTimeout(Duration.ofSeconds(30))
            .build();
    private final String person = UUID.randomUUID().toString();
    private final String token = TestTokens.person(person, "330523", "mentor");
    private final Contacts contacts = Replica.one().context.getBean(Contacts.class);

    private ResponseSpec put(String bearer, String version, String body) {
        return http.put()
                .uri("/contacts/" + person)
                .contentType(MediaType.APPLICATION_JSON)
                .headers(headers -> {
                    headers.setBearerAuth(bearer);
                    if (version != null) {
                        headers.set("If-Match", '"' + version + '"');
                    }
                })
                .bodyValue(body)
                .exchange();
    }

    private ResponseSpec call(HttpMethod method, String path, String bearer) {
        return http.method(method)
                .uri(path)
                .headers(headers -> {
                    headers.setBearerAuth(bearer);
                    headers.set("Idempotency-Key", UUID.randomUUID().toString());
                })
                .exchange();
    }

    private static void answered(int status, ResponseSpec answer) {
        answer.expectStatus().isEqualTo(status).expectBody();
    }

    private void isKnownIn(String division) {
        isThere(1, division, "周");
    }

    private void isThere(long sequence, String division, @Nullable String name) {
        Replica.one()
                .context
                .getBean(AggregateFactory.class)
                .rows("persons")
                .upsertNewer(new Document("_id", person)
                        .append("sequence", sequence)
                        .append("division", division)
                        .append("name", name))
                .block(Duration.ofSeconds(30));
    }

    @Test
    void aPersonKeepsTheirOwnContactsWhichAreShownMasked() {
        call(HttpMethod.GET, "/contacts/" + person, token)
                .expectHeader()
                .valueEquals("ETag", "\"0\"")
                .expectBody()
                .jsonPath("$.phone")
                .doesNotExist();
        put(token, "0", MINE)
                .expectHeader()
                .valueEquals("ETag", "\"1\"")
                .expectBody()
                .jsonPath("$.phone")
                .isEqualTo("138****1234")
                .jsonPath("$.email")
                .isEqualTo("z***@example.org")
                .jsonPath("$.robot")
                .isEqualTo("WECOM:zh****");
        assertThat(contacts.reach(person).block())
                .isEqualTo(new Reach(
                        "13800001234", "zhou@example.org", new Reach.RobotId(Reach.Messenger.WECOM, "zhou01")));
        answered(412, put(token, "0", MINE));
        answered(428, put(token, null, MINE));
        put(token, "1", "{}")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.email")
                .doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"phone\":\"12\"}",
                "{\"phone\":\"13800001234\\n1\"}",
                "{\"email\":\"a@b\"}",
                "{\"email\":\"a@example.org\\r\\nBcc: b@example.org\"}",
                "{\"robot\":{\"messenger\":\"WECOM\",\"id\":\"@all\"}}",
                "{\"robot\":{\"messenger\":\"FEISHU\",\"id\":\"all\"}}",
                "{\"robot\":{\"messenger\":\"ICQ\",\"id\":\"z\"}}",
                "{\"fax\":\"1\"}"
            })
    void badInputIsRefusedAndChangesNothing(String body) {
        answered(400, put(token, "0", body));
        assertThat(contacts.reach(person).blockOptional()).isEmpty();
    }

    @Test
    void othersContactsDoNotExistButForTheDivisionsIntegrator() {
        isKnownIn("330523205");
        put(token, "0", MINE).expectStatus().isOk();
        for (String stranger : new String[] {
            TestTokens.person(UUID.randomUUID().toString(), "330523", "mentor"),
            TestTokens.person(UUID.randomUUID().toString(), "330523", "organiser"),
            TestTokens.client("other", "330522", "integrator")
        }) {
            answered(404, call(HttpMethod.GET, "/contacts/" + person, stranger));
            answered(404, put(stranger, "1", "{}"));
        }
        String province = TestTokens.client("province", "33", "integrator");
        answered(200, put(province, "1", "{\"phone\":\"13900001234\"}"));
        answered(403, call(HttpMethod.GET, "/contacts/" + person, TestTokens.person(person, "330523", "operator")));
        answered(401, http.get().uri("/contacts/" + person).exchange());
    }

    @Test
    void erasureDestroysTheKeyAndWhatWaitsToBeSent() {
        put(token, "0", MINE).expectStatus().isOk();
        contacts.forget(person, null).block();
        assertThat(contacts.reach(person).block()).isEqualTo(Reach.NONE);
        put(token, "2", "{\"phone\":\"13900001234\"}").expectStatus().isOk();
        assertThat(contacts.reach(person).block().phone()).isEqualTo("13900001234");
        contacts.forget("nobody", null).block();
    }

    /** The integrator's nightly run may not know yet. */
    @Test
    void noAddressOfAnErasedPersonComesIn() {
        isKnownIn("330523205");
        String county = TestTokens.client("county", "330523", "integrator");
        answered(200, put(county, "0", MINE));
        contacts.forget(person, null).block();
        isThere(2, "330523205", null);
        answered(404, put(county, "2", MINE));
        answered(404, call(HttpMethod.GET, "/contacts/" + person, county));
        assertThat(contacts.reach(person).block()).isEqualTo(Reach.NONE);
    }

    @Test
    void addressesMoveWithTheirPersonAndWhoHasGivenNoneMovesNothing() {
        put(token, "0", MINE).expectStatus().isOk();
        contacts.move(Map.of(person, "330522", "nobody", "330521")).block();
        assertThat(contacts.sealed(List.of(person, "nobody")).collectList().block())
                .singleElement()
                .satisfies(moved -> assertThat(moved.state().division()).isEqualTo("330522"));
        assertThat(contacts.reach(person).block().phone()).isNotNull();
    }

    @Test
    void aDeliveryIsOrderedWhereAProviderServesAndOperatorsSeeNoDeadOne() {
        put(token, "0", MINE).expectStatus().isOk();
        String message = UUID.randomUUID().toString();
        Instant later = Instant.parse("2099-01-01T00:00:00Z");
        Function<String, Order> sms = division ->
                new Order(message, person, division, Channel.SMS, Language.ZH, "标题", "正文", "/x", later, null, true);
        Outbound outbound = Replica.one().context.getBean(Outbound.class);
        assertThat(outbound.order(List.of(sms.apply("330523"))).block()).containsValue(Taken.NO_PROVIDER);
        DeliveryEvidence evidence = Replica.one().context.getBean(DeliveryEvidence.class);
        assertThat(evidence.ofMessage(message).collectList().block()).isEmpty();
        assertThat(outbound.order(List.of(sms.apply(Replica.SERVED))).block()).containsValue(Taken.ORDERED);
        assertThat(evidence.ofMessage(message).blockFirst().state()).isEqualTo(State.WAITING);
        String operator = TestTokens.client("ops", "", "operator");
        call(HttpMethod.GET, "/dead-deliveries", operator)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items")
                .isArray();
        answered(409, call(HttpMethod.POST, "/dead-deliveries/" + message + ":SMS/replay", operator));
        answered(404, call(HttpMethod.POST, "/dead-deliveries/none/replay", operator));
        answered(403, call(HttpMethod.GET, "/dead-deliveries", token));
        answered(403, call(HttpMethod.POST, "/dead-deliveries/none/drop", token));
        answered(401, http.get().uri("/dead-deliveries").exchange());
    }
}
