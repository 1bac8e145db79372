package org.bangdai.platform.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Mono;

/**
 * Named slots beside a document's state, each held by at most one holder (an id). Used for rules over several documents: the holder's own document
 * records the intent first. Every call may be repeated by the same holder.
 */
public interface Slots {

    /** Takes the slot if it is free or already this holder's; false where another holds it. {@link NotFoundException} where there is no such document. */
    default Mono<Boolean> take(String id, String slot, String holder) {
        return take(id, List.of(slot), holder);
    }

    /** As {@link #take(String, String, String)}, of all these slots in one write, or of none of them. */
    Mono<Boolean> take(String id, Collection<String> slots, String holder);

    /** Who holds which slot; empty where nobody holds any, or there is no such document. */
    Mono<Map<String, String>> holders(String id);

    /** Hands the slot from one holder to the next in one write; true also where the next holds it already, false where a third one does. */
    Mono<Boolean> swap(String id, String slot, String from, String to);

    /** Frees the slot if this holder has it; otherwise does nothing. */
    Mono<Void> free(String id, String slot, String holder);

    /**
     * Closes all slots if nobody holds any: true, also where they were closed before; false where somebody does, and then nothing has changed. From then on nobody
     * takes one, until they are opened. {@link NotFoundException} where there is no such document.
     */
    Mono<Boolean> close(String id);

    Mono<Void> open(String id);

    /** False where there is no such document. */
    Mono<Boolean> closed(String id);
}
