package org.bangdai.gateway;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import org.bangdai.gateway.testing.FakeIssuer;
import org.bangdai.gateway.testing.FakeService;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.client.reactive.ClientHttpConnector;
import org.springframework.http.client.reactive.JdkClientHttpConnector;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The gateway on a real port, among fakes on real ports. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=0",
            "bangdai.gateway.services.breaker-open=1s",
            "bangdai.gateway.cors.origins=https://app.example.org"
        })
abstract class GatewayTest {

    static final FakeIssuer ISSUER = FakeIssuer.start();
    static final FakeService PAIRING = FakeService.named("pairing");
    static final FakeService EVALUATION = FakeService.named("evaluation");
    static final FakeService NOTIFICATION = FakeService.named("notification");

    // Not Netty's client: a Netty buffer that leaks in a test is then the gateway's.
    private static final ClientHttpConnector CONNECTOR = new JdkClientHttpConnector(
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build());

    @LocalServerPort
    int port;

    @LocalManagementPort
    int managementPort;

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry properties) {
        properties.add("BANGDAI_OIDC_ISSUER", ISSUER::issuer);
        properties.add("BANGDAI_PAIRING_URL", PAIRING::url);
        properties.add("BANGDAI_EVALUATION_URL", EVALUATION::url);
        properties.add("BANGDAI_NOTIFICATION_URL", NOTIFICATION::url);
    }

    @BeforeEach
    void forget() {
        List.of(PAIRING, EVALUATION, NOTIFICATION).forEach(FakeService::reset);
    }

    WebTestClient anonymous() {
        return at(port);
    }

    WebTestClient caller() {
        return bearer(ISSUER.person("person-1"));
    }

    WebTestClient bearer(String token) {
        return anonymous()
                .mutate()
                .defaultHeaders(headers -> headers.setBearerAuth(token))
                .build();
    }

    static WebTestClient at(int port) {
        return WebTestClient.bindToServer(CONNECTOR)
                .baseUrl("http://localhost:" + port)
                .responseTimeout(Duration.ofSeconds(15))
                .build();
    }
}
