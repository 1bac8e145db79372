package org.bangdai.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.bangdai.notification.provider.FakeServer;
import org.bangdai.notification.webhook.WebhookHttp.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckedAddressTest {

    private final FakeServer server = new FakeServer();
    private final AtomicInteger lookups = new AtomicInteger();

    @AfterEach
    void close() {
        server.close();
    }

    private static WebhookSettings settings(String... networks) {
        return new WebhookSettings(
                true, List.of(networks), Duration.ofSeconds(5), Duration.ofMinutes(1), Duration.ofDays(30));
    }

    private Outcome post(WebhookSettings settings, String host, String... addresses) {
        WebhookHttp http = new WebhookHttp(settings, name -> {
            lookups.incrementAndGet();
            InetAddress[] all = new InetAddress[addresses.length];
            for (int i = 0; i < all.length; i++) {
                all[i] = InetAddress.getByName(addresses[i]);
            }
            return all;
        });
        String url = "http://" + host + ":" + URI.create(server.url()).getPort() + "/hook";
        return http.post(url, Map.of("webhook-id", "1"), "{}").block(Duration.ofSeconds(20));
    }

    /** The name is known to no name server: so the connection was made to what was checked, and nothing was asked twice. */
    @Test
    void theConnectionGoesToTheCheckedAddress() {
        Outcome outcome = post(settings("127.0.0.0/8"), "hooks.example", "127.0.0.1");
        assertThat(outcome).isEqualTo(new Outcome(200, null, null));
        assertThat(lookups).hasValue(1);
        assertThat(server.received).hasSize(1);
    }

    @Test
    void aNameThatLeadsInsideIsNotCalled() {
        assertThat(post(settings(), "hooks.example", "127.0.0.1").isTaken()).isFalse();
        assertThat(post(settings("127.0.0.0/8"), "hooks.example", "127.0.0.1", "10.0.0.1")
                        .isTaken())
                .as("every address counts")
                .isFalse();
        assertThat(post(settings("127.0.0.0/8"), "hooks.example").isTaken()).isFalse();
        assertThat(server.received).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "[::1]", "[::ffff:127.0.0.1]"})
    void norIsAnAddressInNumbers(String host) {
        Outcome outcome = post(settings(), host);
        assertThat(outcome.fault()).isEqualTo("NotAllowedException");
        assertThat(server.received).isEmpty();
    }

    @Test
    void noRedirectIsFollowed() {
        server.answers(302, "", Map.of("Location", server.url()));
        assertThat(post(settings("127.0.0.0/8"), "hooks.example", "127.0.0.1").status())
                .isEqualTo(302);
        assertThat(server.received).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://hooks.example/",
                "https://user:secret@hooks.example/",
                "https://127.0.0.1/",
                "https://[::1]/",
                "https://169.254.169.254/latest",
                "ftp://hooks.example/",
                "https:///x",
                "https://hooks.example:0/",
                "https://hooks.example:70000/",
                "not an address"
            })
    void whatCanBeSeenFromTheAddressIsRefusedAtOnce(String url) {
        WebhookSettings strict = new WebhookSettings(
                false, List.of(), Duration.ofSeconds(5), Duration.ofMinutes(1), Duration.ofDays(30));
        assertThat(new AllowedTargets(strict).mayCall(url)).isFalse();
        assertThat(new AllowedTargets(strict).mayCall("https://hooks.example:8443/x?y"))
                .isTrue();
    }

    @Test
    void theSystemsNamesAreResolvedByTheSystem() throws UnknownHostException {
        WebhookHttp http = new WebhookHttp(settings());
        assertThat(http.post("http://localhost:1/", Map.of(), "")
                        .block(Duration.ofSeconds(20))
                        .fault())
                .isEqualTo("NotAllowedException");
    }
}
