package org.bangdai.notification.webhook.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.bangdai.platform.decision.Decision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    private static final Webhook WEBHOOK = new Webhook(
            "w1",
            "330523",
            "province",
            null,
            "https://hooks.example/",
            Set.of("review-due"),
            "key",
            List.of(new Webhook.Secret("first", null, null)),
            NOW,
            NOW,
            null,
            null);

    private static boolean isPublic(String address) throws UnknownHostException {
        return PublicAddresses.isPublic(InetAddress.getByName(address).getAddress());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "223.5.5.5", "100.63.255.255", "172.32.0.1", "2400:3200::1", "64:ff9b::101:101"})
    void whatLiesOnThePublicInternetMayBeCalled(String address) throws UnknownHostException {
        assertThat(isPublic(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "127.0.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "192.0.2.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "fe80::1",
                "fc00::1",
                "fdff::1",
                "ff02::1",
                "2001:db8::1",
                "2001::1",
                "2002:a00:1::",
                "64:ff9b::a00:1",
                "64:ff9b:1::1",
                "::10.0.0.1"
            })
    void whatDoesNotMayNot(String address) throws UnknownHostException {
        assertThat(isPublic(address)).isFalse();
    }

    @Test
    void anIpv4AddressInAnIpv6OneIsLookedAt() {
        byte[] mapped = new byte[16];
        mapped[10] = mapped[11] = (byte) 0xFF;
        mapped[12] = 10;
        assertThat(PublicAddresses.isPublic(mapped)).isFalse();
        mapped[12] = 1;
        assertThat(PublicAddresses.isPublic(mapped)).isTrue();
    }

    @Test
    void itIsTriedForThreeDaysEverMoreRarely() {
        Instant now = NOW;
        int failures = 1;
        for (var next = Retries.next(NOW, failures, now, null, 0.5);
                next.isPresent();
                next = Retries.next(NOW, failures, now, null, 0.5)) {
            assertThat(next.get()).isAfter(now);
            now = next.get();
            failures++;
        }
        assertThat(Duration.between(NOW, now)).isBetween(Duration.ofHours(62), Duration.ofHours(72));
        assertThat(failures).isBetween(15, 30);
    }

    @Test
    void aReceiverThatAsksForMoreTimeGetsIt() {
        assertThat(Retries.next(NOW, 1, NOW, Duration.ofMinutes(10), 0)).contains(NOW.plusSeconds(600));
        assertThat(Retries.next(NOW, 4, NOW, Duration.ofSeconds(1), 0)).contains(NOW.plusSeconds(600));
    }

    private static Webhook after(Decision<Webhook> decision) {
        return ((Decision.Change<Webhook>) decision).next();
    }

    @Test
    void aReplacedSecretSignsOnForADay() {
        Webhook once = after(WEBHOOK.rotate("second", "c2", NOW));
        assertThat(once.valid(NOW)).containsExactly("second", "first");
        assertThat(once.valid(NOW.plus(Webhook.OVERLAP))).containsExactly("second");
        Webhook twice = after(once.rotate("third", "c3", NOW));
        assertThat(twice.valid(NOW)).containsExactly("third", "second");
        assertThat(after(twice.rotate("never", "c2", NOW))).isEqualTo(twice);
        assertThat(twice.madeBy("c2")).contains("second");
        assertThat(twice.madeBy("c1")).isEmpty();
    }

    @Test
    void oneReplayRunsAtATimeAndOnlyWhereItIsEnabled() {
        Webhook.Replay replay = new Webhook.Replay("r1", NOW);
        Webhook replaying = after(WEBHOOK.beginReplay(replay));
        assertThat(after(replaying.beginReplay(replay))).isEqualTo(replaying);
        assertThat(replaying.beginReplay(new Webhook.Replay("r2", NOW)))
                .isEqualTo(Decision.refuse(new WebhookRefusal.Replaying()));
        assertThat(after(replaying.endReplay("r2")).replay()).isEqualTo(replay);
        assertThat(after(replaying.endReplay("r1"))).isEqualTo(WEBHOOK);
        Webhook disabled = after(WEBHOOK.disable(Webhook.Reason.FAILING, NOW));
        assertThat(disabled.beginReplay(replay)).isEqualTo(Decision.refuse(new WebhookRefusal.IsDisabled()));
        assertThat(after(disabled.disable(Webhook.Reason.ASKED, NOW))).isEqualTo(disabled);
        assertThat(after(disabled.enable(NOW.plusSeconds(1))).enabledAt()).isEqualTo(NOW.plusSeconds(1));
    }
}
