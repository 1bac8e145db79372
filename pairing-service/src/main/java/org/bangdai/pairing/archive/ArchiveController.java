package org.bangdai.pairing.archive;

import java.time.Instant;
import org.bangdai.pairing.pairing.Pairings;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import org.bangdai.platform.web.Roles;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/pairings/{pairingId}/archive")
class ArchiveController {

    private static final MediaType ZIP = MediaType.parseMediaType("application/zip");

    private final MongoArchive archive;
    private final Pairings pairings;
    private final ExportArchive export;

    ArchiveController(MongoArchive archive, Pairings pairings, ExportArchive export) {
        this.archive = archive;
        this.pairings = pairings;
        this.export = export;
    }

    /**
     * @param subject the document that it happened to
     * @param details the event's body; null where it was erased
     */
    record EntryView(
            long number,
            String type,
            String subject,
            Instant at,
            String actor,
            @Nullable Object details,
            String eventId,
            String digest,
            String previous,
            String hash) {

        static EntryView of(Entry it) {
            return new EntryView(
                    it.number(),
                    it.type(),
                    it.subject(),
                    it.time(),
                    it.actor(),
                    it.body().isEmpty() ? null : CanonicalJson.read(it.body()),
                    it.eventId(),
                    it.digest(),
                    it.previous(),
                    it.hash());
        }
    }

    /**
     * @param entries how many are whole, from the first
     * @param head the hash of the last of these: whoever has noted it elsewhere sees whether later ones were cut off
     * @param firstBroken the number of the first entry that was changed or is missing; null where all are whole
     */
    record VerificationView(
            String pairingId,
            boolean intact,
            long entries,
            String head,
            @Nullable Long firstBroken) {}

    @GetMapping
    @Roles({"organiser", "integrator", "mentor", "mentee"})
    Mono<Page<EntryView>> list(Caller by, @PathVariable String pairingId, PageRequest page) {
        return pairings.get(by, pairingId).then(archive.page(pairingId, page)).map(it -> it.map(EntryView::of));
    }

    @GetMapping("/verification")
    @Roles({"organiser", "integrator", "mentor", "mentee"})
    Mono<VerificationView> verify(Caller by, @PathVariable String pairingId) {
        return pairings.get(by, pairingId)
                .then(archive.verify(pairingId))
                .map(it -> new VerificationView(pairingId, it.isIntact(), it.entries(), it.head(), it.firstBroken()));
    }

    /** A ZIP to keep outside: what {@link ExportArchive} writes. */
    @GetMapping("/bundle")
    @Roles({"organiser", "integrator", "mentor", "mentee"})
    Mono<ResponseEntity<Flux<DataBuffer>>> bundle(Caller by, @PathVariable String pairingId) {
        return export.bundle(by, pairingId)
                .map(zip -> ResponseEntity.ok()
                        .contentType(ZIP)
                        .cacheControl(CacheControl.noStore())
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename("archive-" + pairingId + ".zip")
                                        .build()
                                        .toString())
                        .body(zip));
    }
}
