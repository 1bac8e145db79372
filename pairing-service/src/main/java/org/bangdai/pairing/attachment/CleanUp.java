package org.bangdai.pairing.attachment;

import org.bangdai.pairing.attachment.domain.Attachment;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.intent.IntentDriver;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Deletes the bytes of files that are gone. */
@Component
class CleanUp implements IntentDriver {

    private final Attachments attachments;
    private final AttachFile attach;

    CleanUp(Attachments attachments, AttachFile attach) {
        this.attachments = attachments;
        this.attach = attach;
    }

    @Override
    public String collection() {
        return Attachments.COLLECTION;
    }

    @Override
    public String intent() {
        return Attachment.CLEAN;
    }

    @Override
    public Mono<Void> drive(String id) {
        return attachments
                .get(Caller.system("clean"), id)
                .flatMap(it -> it.state() instanceof Attachment.Gone gone ? attach.clean(gone) : Mono.empty());
    }
}
