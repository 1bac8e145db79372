package org.bangdai.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.bangdai.gateway.testing.FakeService;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import reactor.core.publisher.Mono;

class DocsTest extends GatewayTest {

    @Test
    void onePageShowsAllDocuments() {
        String page = follow("/docs");
        anonymous()
                .get()
                .uri(page)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueMatches("Content-Security-Policy", "default-src 'self'.*")
                .expectBody(String.class)
                .value(html -> assertThat(html).contains("swagger-ui"));
        String script = anonymous()
                .get()
                .uri("/swagger-ui/swagger-initializer.js")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        assertThat(script).contains("/docs/gateway/swagger-config");
        anonymous()
                .get()
                .uri("/docs/gateway/swagger-config")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.urls[*].url")
                .value(urls -> assertThat(urls)
                        .asInstanceOf(InstanceOfAssertFactories.LIST)
                        .containsExactlyInAnyOrder("/openapi/pairing", "/openapi/evaluation", "/openapi/notification"));
    }

    @Test
    void documentsComeFromTheServicesAndNameTheGatewayAsServer() {
        document(PAIRING, "Pairing");
        document(EVALUATION, "Evaluation");
        for (String name : new String[] {"pairing", "evaluation"}) {
            anonymous()
                    .get()
                    .uri("/openapi/" + name)
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.info.title")
                    .value(title -> assertThat(title).asString().isEqualToIgnoringCase(name))
                    .jsonPath("$.servers[*].url")
                    .isEqualTo("/");
        }
    }

    private String follow(String uri) {
        EntityExchangeResult<Void> redirect = anonymous()
                .get()
                .uri(uri)
                .exchange()
                .expectStatus()
                .is3xxRedirection()
                .expectBody(Void.class)
                .returnResult();
        return String.valueOf(redirect.getResponseHeaders().getLocation());
    }

    private static void document(FakeService service, String title) {
        service.on(
                "/v3/api-docs",
                (request, response) -> response.header("Content-Type", "application/json")
                        .sendString(Mono.just("""
                                {"openapi":"3.1.0","info":{"title":"%s"},"servers":[{"url":"http://10.0.0.1:8101"}],"paths":{}}
                                """.formatted(title))));
    }
}
