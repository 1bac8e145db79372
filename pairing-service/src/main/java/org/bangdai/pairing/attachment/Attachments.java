package org.bangdai.pairing.attachment;

import org.bangdai.pairing.attachment.domain.Attachment;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.store.Step;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import reactor.core.publisher.Mono;

/** What is known of attached files; errors are those of {@code Aggregates}. */
interface Attachments {

    String COLLECTION = "attachments";

    Mono<Stored<Attachment>> get(Caller by, String attachmentId);

    Mono<Stored<Attachment>> insert(Caller by, Attachment.Storing storing);

    Mono<Stored<Attachment>> update(Caller by, String attachmentId, Step<Attachment> step);

    /** Those that are stored, by id, which is by time. Whether the caller may see the activity is asked before. */
    Mono<Page<Attachment.About>> stored(String activityId, PageRequest request);

    /** How many are stored. */
    Mono<Long> count(String activityId);
}
