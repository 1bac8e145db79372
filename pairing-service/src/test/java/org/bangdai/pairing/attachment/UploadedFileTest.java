package org.bangdai.pairing.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.bangdai.pairing.attachment.domain.FileKind;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class UploadedFileTest {

    /** Any thread that must not block stands for the event loop. */
    @Test
    void noEventLoopReadsThroughAFile() {
        byte[] file = "%PDF-1.7".getBytes(StandardCharsets.US_ASCII);

        Boolean onEventLoop = Mono.just(file)
                .publishOn(Schedulers.parallel())
                .flatMap(sent -> UploadedFile.cleaned(sent)
                        .filter(upload -> upload.kind() == FileKind.PDF)
                        .map(upload -> Schedulers.isInNonBlockingThread()))
                .block(Duration.ofSeconds(10));

        assertThat(onEventLoop).isFalse();
    }
}
