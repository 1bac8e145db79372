package org.bangdai.pairing.attachment;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.bangdai.pairing.attachment.domain.Attachment;
import org.bangdai.pairing.attachment.domain.Attachment.About;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.store.NotFoundException;
import org.bangdai.platform.web.CommandId;
import org.bangdai.platform.web.IdempotentCommands;
import org.bangdai.platform.web.LargeBody;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import org.bangdai.platform.web.Roles;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/pairings/{pairingId}/activities/{activityId}/attachments")
class AttachmentController {

    private final ShownActivity activities;
    private final Attachments attachments;
    private final AttachFile attach;
    private final Files files;
    private final IdempotentCommands commands;

    AttachmentController(
            ShownActivity activities,
            Attachments attachments,
            AttachFile attach,
            Files files,
            IdempotentCommands commands) {
        this.activities = activities;
        this.attachments = attachments;
        this.attach = attach;
        this.files = files;
        this.commands = commands;
    }

    /** @param hash SHA-256 of the file as it is kept, which is without what its sender's camera wrote of place and time */
    record AttachmentView(
            String id, String name, String mediaType, int bytes, String hash, String attachedBy, Instant attachedAt) {

        static AttachmentView of(About about) {
            return new AttachmentView(
                    about.attachmentId(),
                    about.name(),
                    about.kind().mediaType(),
                    about.bytes(),
                    about.hash(),
                    about.by(),
                    about.at());
        }
    }

    /** The body is the file; what it is, its own bytes tell. */
    @LargeBody
    @PostMapping(consumes = MediaType.ALL_VALUE)
    @Roles({"mentor", "mentee"})
    Mono<ResponseEntity<AttachmentView>> attach(
            Caller by,
            @PathVariable String pairingId,
            @PathVariable String activityId,
            @RequestParam(defaultValue = "") String name,
            ServerWebExchange exchange) {
        return activities
                .of(by, pairingId, activityId)
                .flatMap(activity -> UploadedFile.of(exchange.getRequest())
                        .flatMap(upload -> commands.run(
                                exchange,
                                upload.hash(),
                                AttachmentView.class,
                                command -> attach.attach(by, command, activity, UploadedFile.name(name, upload), upload)
                                        .map(it -> created(
                                                pairingId,
                                                activityId,
                                                command,
                                                it.state().about())))));
    }

    private static ResponseEntity<AttachmentView> created(
            String pairingId, String activityId, CommandId command, About about) {
        return ResponseEntity.created(URI.create("/api/v1/pairings/" + pairingId + "/activities/" + activityId
                        + "/attachments/" + command.value()))
                .body(AttachmentView.of(about));
    }

    @GetMapping
    @Roles({"organiser", "integrator", "mentor", "mentee", "appraiser"})
    Mono<Page<AttachmentView>> list(
            Caller by, @PathVariable String pairingId, @PathVariable String activityId, PageRequest page) {
        return activities
                .of(by, pairingId, activityId)
                .then(attachments.stored(activityId, page))
                .map(found -> found.map(AttachmentView::of));
    }

    /** As a download that no browser takes for a page. */
    @GetMapping("/{id}")
    @Roles({"organiser", "integrator", "mentor", "mentee", "appraiser"})
    Mono<ResponseEntity<Flux<DataBuffer>>> content(
            Caller by, @PathVariable String pairingId, @PathVariable String activityId, @PathVariable String id) {
        return activities
                .of(by, pairingId, activityId)
                .then(stored(by, activityId, id))
                .map(it -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(it.about().kind().mediaType()))
                        .contentLength(it.about().bytes())
                        .cacheControl(CacheControl.noCache().cachePrivate())
                        .eTag(it.about().hash())
                        .header("X-Content-Type-Options", "nosniff")
                        .header("Content-Security-Policy", "default-src 'none'; sandbox")
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename(it.about().name(), StandardCharsets.UTF_8)
                                        .build()
                                        .toString())
                        .body(files.read(it.file()).map(DefaultDataBufferFactory.sharedInstance::wrap)));
    }

    @DeleteMapping("/{id}")
    @Roles({"mentor", "mentee"})
    Mono<ResponseEntity<Void>> takeAway(
            Caller by, @PathVariable String pairingId, @PathVariable String activityId, @PathVariable String id) {
        return activities
                .of(by, pairingId, activityId)
                .then(stored(by, activityId, id))
                .then(attach.takeAway(by, id))
                .thenReturn(ResponseEntity.noContent().build());
    }

    private Mono<Attachment.Stored> stored(Caller by, String activityId, String id) {
        return attachments
                .get(by, id)
                .map(it -> it.state())
                .filter(it -> it.about().activityId().equals(activityId))
                .ofType(Attachment.Stored.class)
                .switchIfEmpty(Mono.error(() -> new NotFoundException("attachments", id)));
    }
}
