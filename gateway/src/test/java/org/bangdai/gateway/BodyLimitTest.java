package org.bangdai.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import reactor.core.publisher.Flux;

class BodyLimitTest extends GatewayTest {

    private static final int MIB = 1024 * 1024;

    @Test
    void aBodyOverOneMebibyteIsRefused() {
        caller().post()
                .uri("/api/v1/mentors")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(new byte[MIB + 1])
                .exchange()
                .expectStatus()
                .isEqualTo(HttpStatus.CONTENT_TOO_LARGE)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("请求内容不能超过 1,024 KiB，请减小或拆分后重试。");
        assertThat(PAIRING.seen("/api/v1/mentors")).isEmpty();
    }

    @Test
    void aBodyOfUnknownLengthIsCounted() {
        Flux<DataBuffer> chunks =
                Flux.range(0, 40).map(i -> DefaultDataBufferFactory.sharedInstance.wrap(new byte[64 * 1024]));

        caller().post()
                .uri("/api/v1/mentors")
                .contentType(MediaType.APPLICATION_JSON)
                .body(chunks, DataBuffer.class)
                .exchange()
                .expectStatus()
                .isEqualTo(HttpStatus.CONTENT_TOO_LARGE)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("https://bangdai.org/problems/too-large");
        assertThat(PAIRING.seen("/api/v1/mentors")).isEmpty();
    }

    @Test
    void aReadWithABodyIsRefused() {
        caller().method(HttpMethod.GET)
                .uri("/api/v1/mentors")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{}")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("https://bangdai.org/problems/body-with-read");
    }

    @Test
    void aRosterMayBeLarger() {
        caller().post()
                .uri("/api/v1/rosters?dryRun=true")
                .contentType(MediaType.valueOf("text/csv"))
                .bodyValue(new byte[2 * MIB])
                .exchange()
                .expectStatus()
                .isOk();
        assertThat(PAIRING.seen("/api/v1/rosters").getFirst().bodyLength()).isEqualTo(2 * MIB);
    }

    @Test
    void aRosterHasItsLimitToo() {
        caller().post()
                .uri("/api/v1/rosters?dryRun=true")
                .contentType(MediaType.valueOf("text/csv"))
                .bodyValue(new byte[32 * MIB + 1])
                .exchange()
                .expectStatus()
                .isEqualTo(HttpStatus.CONTENT_TOO_LARGE);
    }
}
