package org.bangdai.pairing.attachment;

import org.bangdai.pairing.attachment.domain.AttachmentRefusal;
import org.bangdai.pairing.attachment.domain.Upload;
import org.bangdai.platform.decision.RefusedException;
import org.bangdai.platform.web.WholeBody;
import org.springframework.http.server.reactive.ServerHttpRequest;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** A file as it is sent. */
final class UploadedFile {

    private static final int LONGEST_NAME = 100;

    private UploadedFile() {}

    /** Empty where the body is. */
    static Mono<Upload> of(ServerHttpRequest request) {
        return WholeBody.of(
                        request,
                        Upload.MOST_BYTES,
                        () -> new RefusedException(new AttachmentRefusal.TooLarge(Upload.MOST_BYTES >> 20)))
                .flatMap(UploadedFile::cleaned);
    }

    /** Off the event loop: megabytes are read through and hashed. */
    static Mono<Upload> cleaned(byte[] sent) {
        return Mono.fromCallable(() -> Upload.read(sent))
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(reading -> switch (reading) {
                    case Upload.Reading.Not not -> Mono.error(new RefusedException(not.why()));
                    case Upload.Reading.Taken taken -> Mono.just(taken.upload());
                });
    }

    /** What the sender calls it, as far as a file may be called that; its ending says what it is. */
    static String name(String sent, Upload upload) {
        String plain = sent.replaceAll("[\\p{Cntrl}\\\\/:*?\"<>|]", "").strip();
        int dot = plain.lastIndexOf('.');
        String stem = dot > 0 ? plain.substring(0, dot) : plain;
        String shortened = stem.length() > LONGEST_NAME ? stem.substring(0, LONGEST_NAME) : stem;
        return (shortened.isEmpty() ? "附件" : shortened) + "." + upload.kind().extension();
    }
}
