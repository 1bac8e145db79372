package org.bangdai.pairing.attachment.domain;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.bangdai.platform.decision.Decision;
import org.jspecify.annotations.Nullable;

/** A file of an activity. Its bytes lie in a store of their own, under a name of each attempt's, so that a late attempt can only take away its own. */
public sealed interface Attachment {

    /** The bytes are on their way, or were when the process died: then it is given up. */
    String STORE = "store";

    /** The bytes are to be deleted. */
    String CLEAN = "clean";

    About about();

    /** Name of the bytes; null where there are none any more. */
    @Nullable
    String file();

    @Nullable
    String intent();

    /**
     * What never changes.
     *
     * @param bytes of what is kept
     * @param hash SHA-256 of what is kept
     * @param by person id
     */
    record About(
            String attachmentId,
            String activityId,
            String pairingId,
            String division,
            Set<String> participants,
            FileKind kind,
            String name,
            int bytes,
            String hash,
            String by,
            Instant at) {

        public About {
            participants = Set.copyOf(participants);
        }

        /** Ordered, as documents name them. */
        public Set<String> readers() {
            return new TreeSet<>(participants);
        }
    }

    record Storing(About about, String file) implements Attachment {

        @Override
        public String intent() {
            return STORE;
        }

        public Decision<Attachment> stored() {
            return Decision.change(
                    new Stored(about, file),
                    new AttachmentEvents.AttachmentAdded(
                            about.attachmentId(),
                            about.activityId(),
                            about.pairingId(),
                            about.division(),
                            about.kind().mediaType(),
                            about.bytes(),
                            about.hash()));
        }

        public Decision<Attachment> givenUp() {
            return Decision.change(new Gone(about, file));
        }
    }

    record Stored(About about, String file) implements Attachment {

        @Override
        public @Nullable String intent() {
            return null;
        }

        /** By who attached it. */
        public Decision<Attachment> takenAway(String person) {
            return person.equals(about.by())
                    ? Decision.change(
                            new Gone(about, file),
                            new AttachmentEvents.AttachmentRemoved(
                                    about.attachmentId(), about.activityId(), about.pairingId(), about.division()))
                    : Decision.refuse(new AttachmentRefusal.NotYours());
        }
    }

    /** Never came to be, or was taken away. */
    record Gone(About about, @Nullable String file) implements Attachment {

        @Override
        public @Nullable String intent() {
            return file == null ? null : CLEAN;
        }

        public Decision<Attachment> cleaned() {
            return Decision.change(new Gone(about, null));
        }

        /** The same command once more, after its first attempt was given up. */
        public Decision<Attachment> again(String attempt) {
            return Decision.change(new Storing(about, attempt));
        }
    }
}
