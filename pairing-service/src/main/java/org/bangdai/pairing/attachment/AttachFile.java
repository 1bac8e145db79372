package org.bangdai.pairing.attachment;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.bangdai.pairing.activity.domain.Activity;
import org.bangdai.pairing.attachment.domain.Attachment;
import org.bangdai.pairing.attachment.domain.Attachment.About;
import org.bangdai.pairing.attachment.domain.Attachment.Gone;
import org.bangdai.pairing.attachment.domain.Attachment.Storing;
import org.bangdai.pairing.attachment.domain.AttachmentRefusal;
import org.bangdai.pairing.attachment.domain.Upload;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.decision.Decision;
import org.bangdai.platform.decision.RefusedException;
import org.bangdai.platform.store.AlreadyExistsException;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.CommandId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** One side attaches a file to an activity of theirs, and takes it away again. Both may be repeated. */
@Component
class AttachFile {

    /** Files of one activity, as far as nobody attaches several at the same moment. */
    private static final int MOST = 20;

    private final Attachments attachments;
    private final Files files;
    private final Clock clock;

    AttachFile(Attachments attachments, Files files, Clock clock) {
        this.attachments = attachments;
        this.files = files;
        this.clock = clock;
    }

    Mono<Stored<Attachment>> attach(Caller by, CommandId command, Activity activity, String name, Upload upload) {
        if (!by.is(activity.mentorId()) && !by.is(activity.menteeId())) {
            return Mono.error(new RefusedException(new AttachmentRefusal.NotAParty()));
        }
        String file = command.value() + "/" + UUID.randomUUID();
        Storing storing = new Storing(about(by, command, activity, name, upload), file);
        return begin(by, storing)
                .flatMap(begun -> begun.state() instanceof Attachment.Stored
                        ? Mono.just(begun)
                        : files.store(file, upload.content()).then(finish(by, storing)));
    }

    private About about(Caller by, CommandId command, Activity activity, String name, Upload upload) {
        return new About(
                command.value(),
                activity.activityId(),
                activity.pairingId(),
                activity.division(),
                Set.of(activity.mentorId(), activity.menteeId(), activity.leaderId()),
                upload.kind(),
                name,
                upload.content().length,
                upload.hash(),
                String.valueOf(by.person()),
                clock.instant());
    }

    private Mono<Stored<Attachment>> begin(Caller by, Storing storing) {
        String id = storing.about().attachmentId();
        return attachments
                .count(storing.about().activityId())
                .flatMap(count -> count < MOST
                        ? attachments.insert(by, storing)
                        : Mono.error(new RefusedException(new AttachmentRefusal.TooMany(MOST))))
                .onErrorResume(
                        AlreadyExistsException.class,
                        repeated -> attachments.update(
                                by,
                                id,
                                it -> it instanceof Gone given && given.file() == null
                                        ? given.again(storing.file())
                                        : Decision.change(it)))
                .flatMap(begun -> isOurs(begun.state(), storing) || begun.state() instanceof Attachment.Stored
                        ? Mono.just(begun)
                        : Mono.error(new RefusedException(new AttachmentRefusal.GivenUp())));
    }

    /** Whoever finds that it was given up meanwhile takes the bytes away again. */
    private Mono<Stored<Attachment>> finish(Caller by, Storing storing) {
        return Mono.defer(() -> attachments.update(
                        by,
                        storing.about().attachmentId(),
                        it -> isOurs(it, storing) ? storing.stored() : Decision.change(it)))
                .flatMap(after -> after.state() instanceof Attachment.Stored stored
                                && storing.file().equals(stored.file())
                        ? Mono.just(after)
                        : files.delete(storing.file())
                                .then(Mono.error(new RefusedException(new AttachmentRefusal.GivenUp()))));
    }

    private static boolean isOurs(Attachment attachment, Storing storing) {
        return attachment instanceof Storing present && present.file().equals(storing.file());
    }

    Mono<Void> takeAway(Caller by, String id) {
        String person = by.person();
        return attachments
                .update(
                        by,
                        id,
                        it -> it instanceof Attachment.Stored stored
                                ? stored.takenAway(person == null ? "" : person)
                                : Decision.change(it))
                .flatMap(after -> after.state() instanceof Gone gone ? clean(gone) : Mono.empty());
    }

    /** Deletes the bytes of what is gone. May be repeated. */
    Mono<Void> clean(Gone gone) {
        String file = gone.file();
        return file == null
                ? Mono.empty()
                : files.delete(file)
                        .then(attachments.update(
                                Caller.system("clean"),
                                gone.about().attachmentId(),
                                it -> it instanceof Gone present && file.equals(present.file())
                                        ? present.cleaned()
                                        : Decision.change(it)))
                        .then();
    }
}
