package org.bangdai.platform.web;

import java.util.function.Supplier;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequest;
import reactor.core.publisher.Mono;

/** Reads the body of a {@link LargeBody} request into memory, as far as it is allowed to be long. */
public final class WholeBody {

    private WholeBody() {}

    /**
     * No bytes where there is no body.
     *
     * @param most bytes
     * @param tooLarge what a longer one is refused with: at once where its length is declared, else as soon as the count passes
     */
    public static Mono<byte[]> of(ServerHttpRequest request, int most, Supplier<? extends Throwable> tooLarge) {
        if (request.getHeaders().getContentLength() > most) {
            return Mono.error(tooLarge);
        }
        return DataBufferUtils.join(request.getBody(), most)
                .map(WholeBody::bytes)
                .defaultIfEmpty(new byte[0])
                .onErrorMap(DataBufferLimitException.class, large -> tooLarge.get());
    }

    private static byte[] bytes(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }
}
