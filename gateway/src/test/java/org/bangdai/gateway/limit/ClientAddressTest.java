package org.bangdai.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;

class ClientAddressTest {

    @Test
    void aCallersOwnWordDoesNotCount() {
        assertThat(seenFrom("203.0.113.9", "")).isEqualTo("203.0.113.9");
        assertThat(seenFrom("203.0.113.9", "10\\..*")).isEqualTo("203.0.113.9");
    }

    @Test
    void aTrustedProxysWordCountsUpToTheFirstStranger() {
        assertThat(seenFrom("10.0.0.1", "10\\..*")).isEqualTo("198.51.100.7");
    }

    private static String seenFrom(String remote, String trustedProxies) {
        return new ClientAddress(trustedProxies)
                .of(MockServerHttpRequest.get("/")
                        .remoteAddress(new InetSocketAddress(remote, 1234))
                        .header("X-Forwarded-For", "1.2.3.4, 198.51.100.7", "10.0.0.2")
                        .build());
    }
}
