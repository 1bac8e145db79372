package org.bangdai.pairing;

import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Updates.unset;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.reactivestreams.client.MongoCollection;
import org.bangdai.platform.store.AggregateFactory;
import org.bson.Document;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webtestclient.autoconfigure.WebTestClientBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import reactor.core.publisher.Mono;

/**
 * Every command of every test that succeeds is sent again as after a crash between its last write and its answer: the key is known, the answer is not. It has to be
 * answered as the first time.
 */
@TestConfiguration(proxyBeanMethods = false)
class ForgottenAnswers {

    @Bean
    WebTestClientBuilderCustomizer sendsCommandsAgain(AggregateFactory stores) {
        MongoCollection<Document> commands = stores.rows("commands").collection();
        ExchangeFilterFunction twice = (request, next) -> next.exchange(request)
                .flatMap(first -> isCommandDone(request, first)
                        ? first.bodyToMono(byte[].class)
                                .defaultIfEmpty(new byte[0])
                                .flatMap(body -> Mono.from(commands.updateMany(exists("answer"), unset("answer")))
                                        .then(again(request, next, first))
                                        .thenReturn(first.mutate()
                                                .body(new String(body, UTF_8))
                                                .build()))
                        : Mono.just(first));
        return client -> client.filter(twice);
    }

    private static boolean isCommandDone(ClientRequest request, ClientResponse answer) {
        return request.method() == HttpMethod.POST
                && request.headers().containsHeader("Idempotency-Key")
                && answer.statusCode().is2xxSuccessful();
    }

    private static Mono<Void> again(ClientRequest request, ExchangeFunction next, ClientResponse first) {
        return next.exchange(request)
                .flatMap(second -> second.bodyToMono(String.class)
                        .defaultIfEmpty("")
                        .doOnNext(body -> {
                            assertThat(second.statusCode())
                                    .as("%s again: %s", request.url().getPath(), body)
                                    .isEqualTo(first.statusCode());
                            assertThat(second.headers().asHttpHeaders().getLocation())
                                    .isEqualTo(first.headers().asHttpHeaders().getLocation());
                        }))
                .then();
    }
}
