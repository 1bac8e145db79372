package org.bangdai.platform.web.idempotency;

import java.util.function.Function;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** An answer that is saved before it leaves. */
final class AnswerSaver extends ServerHttpResponseDecorator {

    private final Function<SavedAnswer, Mono<Void>> save;

    AnswerSaver(ServerHttpResponse response, Function<SavedAnswer, Mono<Void>> save) {
        super(response);
        this.save = save;
    }

    @Override
    public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
        return DataBufferUtils.join(Flux.from(body))
                .map(IdempotencyFilter::bytes)
                .defaultIfEmpty(new byte[0])
                .flatMap(bytes -> save.apply(answer(bytes))
                        .then(Mono.defer(
                                () -> super.writeWith(Mono.just(bufferFactory().wrap(bytes))))));
    }

    @Override
    public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> body) {
        return writeWith(Flux.from(body).concatMap(part -> part));
    }

    @Override
    public Mono<Void> setComplete() {
        return save.apply(answer(new byte[0])).then(Mono.defer(super::setComplete));
    }

    private SavedAnswer answer(byte[] body) {
        HttpStatusCode status = getStatusCode();
        return SavedAnswer.of(status == null ? HttpStatus.OK : status, getHeaders(), body);
    }
}
