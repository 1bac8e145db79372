package org.bangdai.pairing.attachment.domain;

import org.bangdai.platform.decision.Refusal;

/** Why a file is not attached, or not taken away. */
public sealed interface AttachmentRefusal extends Refusal {

    /** @param mebibytes of the largest that is taken */
    record TooLarge(int mebibytes) implements AttachmentRefusal {}

    /** Neither JPEG, PNG, WebP nor PDF, by its own bytes. */
    record UnknownKind() implements AttachmentRefusal {}

    /** It cannot be read to its end, so what tells its place cannot be taken out. */
    record Damaged() implements AttachmentRefusal {}

    /** @param most files of one activity */
    record TooMany(int most) implements AttachmentRefusal {}

    record NotAParty() implements AttachmentRefusal {}

    /** Only who attached a file takes it away. */
    record NotYours() implements AttachmentRefusal {}

    /** Its storing was given up after a pause; the same command begins it again. */
    record GivenUp() implements AttachmentRefusal {}
}
