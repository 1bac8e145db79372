package org.bangdai.pairing.spotcheck;

import java.time.YearMonth;
import org.bangdai.pairing.spotcheck.domain.Draw;
import org.bangdai.pairing.spotcheck.domain.SpotCheck;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.store.Step;
import org.bangdai.platform.store.Stored;
import org.bangdai.platform.web.Page;
import org.bangdai.platform.web.PageRequest;
import reactor.core.publisher.Mono;

/** Draws and the checks that came of them; errors are those of {@code Aggregates}. */
interface SpotChecks {

    String COLLECTION = "spotChecks";

    Mono<Stored<SpotCheck>> get(Caller by, String checkId);

    /** May be repeated. */
    Mono<Void> issue(SpotCheck.Pending check);

    Mono<Stored<SpotCheck>> update(Caller by, String checkId, Step<SpotCheck> step);

    /** Of a division that the caller is known to see, and of those below. */
    Mono<Page<Stored<SpotCheck>>> page(String division, YearMonth month, PageRequest request);

    /** The draw as it is, seeded with this if it was not yet. */
    Mono<Draw> seeded(Draw.Seeded draw);

    /** The draw that stands: this one, or the one that was made before. */
    Mono<Draw.Drawn> drawn(Draw.Drawn draw);

    /** Empty where nothing was drawn. */
    Mono<Draw.Drawn> find(String division, YearMonth month);
}
