package org.bangdai.pairing.attachment;

import org.bangdai.pairing.attachment.domain.Attachment;
import org.bangdai.pairing.attachment.domain.Attachment.Storing;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.intent.IntentDriver;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A file whose bytes were on their way when the process died never came to be: nobody was told that it is there. First its state, then its bytes. */
@Component
class GiveUpStoring implements IntentDriver {

    private static final Caller SYSTEM = Caller.system("attach");

    private final Attachments attachments;
    private final CleanUp cleanUp;

    GiveUpStoring(Attachments attachments, CleanUp cleanUp) {
        this.attachments = attachments;
        this.cleanUp = cleanUp;
    }

    @Override
    public String collection() {
        return Attachments.COLLECTION;
    }

    @Override
    public String intent() {
        return Attachment.STORE;
    }

    @Override
    public Mono<Void> drive(String id) {
        return attachments
                .update(SYSTEM, id, it -> it instanceof Storing storing ? storing.givenUp() : Decision.change(it))
                .then(cleanUp.drive(id));
    }
}
