package org.bangdai.notification.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.bangdai.notification.contact.Reach;
import org.bangdai.notification.delivery.domain.Answer;
import org.bangdai.notification.provider.ProviderSettings.Robot;
import org.bangdai.notification.provider.ProviderSettings.RobotKind;
import org.bangdai.notification.provider.ProviderSettings.Sms;
import org.bangdai.notification.rule.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProvidersOverHttpTest {

    private static final Instant NOW = Instant.ofEpochMilli(1_700_000_000_123L);
    private static final InstantSource CLOCK = InstantSource.fixed(NOW);
    private static final String JSON = "{\"to\":\"{{phone}}\",\"text\":\"【帮带】{{title}} {{url}}\"}";

    private final FakeServer server = new FakeServer();

    @AfterEach
    void close() {
        server.close();
    }

    private static Outgoing outgoing(String address) {
        return new Outgoing("key-1", address, Language.ZH, "考评\"到期\"", "正文", "https://b.example/api/v1/reviews/r1");
    }

    private static ProviderHttp http(Duration limit) {
        return new ProviderHttp(limit, CLOCK);
    }

    private static Provider sms(String url, String type, String template, String accepted) {
        Sms settings = new Sms("sms", "", 600, false, url, type, Map.of("X-Api-Key", "k"), template, accepted);
        return new SmsProvider(settings, http(Duration.ofSeconds(5)));
    }

    private static Result send(Provider provider, String address) {
        return provider.send(outgoing(address)).block(Duration.ofSeconds(20));
    }

    private Result sent(String url) {
        return send(sms(url, "application/json", JSON, ""), "13800001234");
    }

    @Test
    void anSmsIsOneRequestInTheFormThatTheSettingsDescribe() {
        assertThat(sent(server.url()).answer()).isEqualTo(Answer.ACCEPTED);
        FakeServer.Received json = server.received.getFirst();
        JsonNode body = JsonMapper.shared().readTree(json.body());
        assertThat(body.path("to").asString()).isEqualTo("13800001234");
        assertThat(body.path("text").asString()).isEqualTo("【帮带】考评\"到期\" https://b.example/api/v1/reviews/r1");
        assertThat(json.header("Idempotency-Key")).isEqualTo("key-1");
        assertThat(json.header("X-Api-Key")).isEqualTo("k");

        send(
                sms(server.url(), "application/x-www-form-urlencoded", "to={{phone}}&text={{title}}", ""),
                "+8613800001234");
        assertThat(URLDecoder.decode(server.received.getLast().body(), StandardCharsets.UTF_8))
                .isEqualTo("to=+8613800001234&text=考评\"到期\"");
    }

    @Test
    void aGatewayThatSaysNoWithStatus200HasRefused() {
        server.answers(200, "{\"Code\":\"isv.MOBILE_NUMBER_ILLEGAL\"}", Map.of());
        assertThat(send(sms(server.url(), "application/json", JSON, "\"Code\":\"OK\""), "1")
                        .answer())
                .isEqualTo(Answer.REFUSED);
        server.answers(200, "{\"Code\":\"OK\"}", Map.of());
        assertThat(send(sms(server.url(), "application/json", JSON, "\"Code\":\"OK\""), "1")
                        .answer())
                .isEqualTo(Answer.ACCEPTED);
    }

    @ParameterizedTest
    @CsvSource({
        "204, ACCEPTED",
        "302, REFUSED",
        "400, REFUSED",
        "401, FAILED",
        "422, REFUSED",
        "500, FAILED",
        "502, UNKNOWN"
    })
    void theStatusSaysWhetherItWasTaken(int status, Answer answer) {
        server.answers(status, "", Map.of("Location", server.url()));
        assertThat(sent(server.url()).answer()).isEqualTo(answer);
        assertThat(server.received)
                .as("calls, redirects and repetitions included")
                .hasSize(1);
    }

    @Test
    void whoIsBusySaysForHowLong() {
        server.answers(429, "", Map.of("Retry-After", "120"));
        assertThat(sent(server.url())).isEqualTo(new Result(Answer.BUSY, "HTTP 429", Duration.ofSeconds(120)));
        server.answers(429, "", Map.of("Retry-After", "Tue, 14 Nov 2023 22:14:20 GMT"));
        assertThat(sent(server.url()).rest()).isBetween(Duration.ofSeconds(59), Duration.ofSeconds(60));
        server.answers(503, "", Map.of("Retry-After", "soon"));
        assertThat(sent(server.url())).isEqualTo(new Result(Answer.BUSY, "HTTP 503", null));
    }

    @Test
    void aHangAndAResetMayHaveBeenTaken() {
        server.hangs();
        Sms settings = new Sms("sms", "", 600, false, server.url(), "application/json", Map.of(), JSON, "");
        assertThat(send(new SmsProvider(settings, http(Duration.ofMillis(300))), "1")
                        .answer())
                .isEqualTo(Answer.UNKNOWN);
        assertThat(server.received).hasSize(1);
        assertThat(sent(server.resettingUrl()).answer()).isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void withoutAConnectionOrTlsItWasCertainlyNotTaken() {
        assertThat(sent(server.tlsUrl()).answer()).isEqualTo(Answer.FAILED);
        assertThat(sent("http://no-such-host.invalid/").answer()).isEqualTo(Answer.FAILED);
        String closed = server.url();
        server.close();
        assertThat(sent(closed).answer()).isEqualTo(Answer.FAILED);
    }

    private Result robot(RobotKind kind, String url, String secret, String answer) {
        server.answers(200, answer, Map.of());
        return send(
                new RobotProvider(new Robot("robot", "", 20, kind, url, secret), http(Duration.ofSeconds(5)), CLOCK),
                "zhou.01");
    }

    @Test
    void dingTalkIsSignedInTheAddressAndMentionsThePerson() {
        Result result = robot(RobotKind.DINGTALK, server.url() + "?access_token=t", "SECabc", "{\"errcode\":0}");
        assertThat(result.answer()).isEqualTo(Answer.ACCEPTED);
        // printf '1700000000123\nSECabc' | openssl dgst -sha256 -hmac SECabc -binary | base64
        assertThat(URLDecoder.decode(server.received.getFirst().query(), StandardCharsets.UTF_8))
                .isEqualTo("access_token=t&timestamp=1700000000123&sign=IqXBU/aLfwMA3S/tDcfRmHx5vWHw9Y1aOgFLBr1Ti9w=");
        JsonNode body = JsonMapper.shared().readTree(server.received.getFirst().body());
        assertThat(body.path("msgtype").asString()).isEqualTo("text");
        assertThat(body.at("/at/atUserIds/0").asString()).isEqualTo("zhou.01");
        assertThat(body.at("/text/content").asString())
                .contains("考评\"到期\"", "@zhou.01")
                .doesNotContain("正文");
    }

    @Test
    void weComMentionsThePerson() {
        assertThat(robot(RobotKind.WECOM, server.url() + "?key=k", "", "{\"errcode\":45009}")
                        .answer())
                .isEqualTo(Answer.BUSY);
        assertThat(server.received.getFirst().query()).isEqualTo("key=k");
        JsonNode body = JsonMapper.shared().readTree(server.received.getFirst().body());
        assertThat(body.at("/text/mentioned_list/0").asString()).isEqualTo("zhou.01");
    }

    @Test
    void feishuIsSignedInTheBody() {
        assertThat(robot(RobotKind.FEISHU, server.url(), "abc", "{\"code\":9499}")
                        .answer())
                .isEqualTo(Answer.REFUSED);
        JsonNode body = JsonMapper.shared().readTree(server.received.getFirst().body());
        assertThat(body.path("timestamp").asString()).isEqualTo("1700000000");
        // printf '' | openssl dgst -sha256 -hmac $'1700000000\nabc' -binary | base64
        assertThat(body.path("sign").asString()).isEqualTo("VIS10b0EBvzzSdFnuk4tznEmK5wHaruvf/WnViv2yR4=");
        assertThat(body.at("/content/text").asString()).startsWith("<at user_id=\"zhou.01\"></at> ");
    }

    @Test
    void aRobotIsForThoseWhoUseItsMessenger() {
        Provider feishu = new RobotProvider(
                new Robot("robot", "", 20, RobotKind.FEISHU, server.url(), ""), http(Duration.ofSeconds(5)), CLOCK);
        Reach reach = new Reach(null, null, new Reach.RobotId(Reach.Messenger.WECOM, "zhou"));
        assertThat(feishu.address(reach)).isNull();
        assertThat(robot(RobotKind.DINGTALK, server.url(), "", "<html>").answer())
                .isEqualTo(Answer.UNKNOWN);
    }
}
