package org.bangdai.pairing.attachment.domain;

import org.bangdai.platform.decision.Event;

/** What happens to attachments, as it is published. Never the file's name: it may name a person. */
public final class AttachmentEvents {

    private AttachmentEvents() {}

    /** @param hash SHA-256 of what is kept, so that the archive vouches for the file */
    public record AttachmentAdded(
            String attachmentId,
            String activityId,
            String pairingId,
            String division,
            String mediaType,
            int bytes,
            String hash)
            implements Event {
        @Override
        public String type() {
            return "attachment-added";
        }
    }

    public record AttachmentRemoved(String attachmentId, String activityId, String pairingId, String division)
            implements Event {
        @Override
        public String type() {
            return "attachment-removed";
        }
    }
}
