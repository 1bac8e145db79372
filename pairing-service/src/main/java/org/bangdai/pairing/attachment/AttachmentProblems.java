package org.bangdai.pairing.attachment;

import org.bangdai.pairing.attachment.domain.AttachmentRefusal;
import org.bangdai.platform.web.Problem;
import org.bangdai.platform.web.RefusalProblems;
import org.springframework.stereotype.Component;

@Component
class AttachmentProblems implements RefusalProblems<AttachmentRefusal> {

    @Override
    public Class<AttachmentRefusal> refusals() {
        return AttachmentRefusal.class;
    }

    @Override
    public Problem problem(AttachmentRefusal refusal) {
        return switch (refusal) {
            case AttachmentRefusal.TooLarge large -> Problem.of(413, "attachment-too-large", large.mebibytes());
            case AttachmentRefusal.UnknownKind unknown -> Problem.of(415, "attachment-kind");
            case AttachmentRefusal.Damaged damaged -> Problem.of(422, "attachment-damaged");
            case AttachmentRefusal.TooMany many -> Problem.of(409, "attachments-too-many", many.most());
            case AttachmentRefusal.NotAParty other -> Problem.of(403, "not-a-party");
            case AttachmentRefusal.NotYours other -> Problem.of(403, "attachment-not-yours");
            case AttachmentRefusal.GivenUp late -> Problem.of(409, "attachment-given-up");
        };
    }
}
