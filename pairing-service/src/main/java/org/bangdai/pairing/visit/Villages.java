package org.bangdai.pairing.visit;

import java.util.List;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import reactor.core.publisher.Mono;

/** The villages that have been visited or counted; errors are those of {@code Aggregates}. */
interface Villages {

    /** May be repeated. */
    Mono<Void> known(String code);

    /** May be repeated; the last one stands. */
    Mono<Stored<Village>> count(Caller by, String code, int households);

    /** Those in a division that the caller is known to see, by code. */
    Mono<Page<Stored<Village>>> in(String division, PageRequest request);

    static List<String> codes(Page<Stored<Village>> page) {
        return page.items().stream().map(Stored::id).toList();
    }
}
