package org.bangdai.pairing.personal.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bangdai.platform.decision.Decision;
import org.jspecify.annotations.Nullable;

/**
 * A person being forgotten. All places are gone through twice, the second time a little later: what was under way during the first pass may have written the
 * name once more.
 *
 * @param name to look for in texts; null once all is done
 * @param pass 1 or 2
 * @param done the places that this pass has been through
 * @param doneAt null until then
 */
public record Erasure(
        String erasureId,
        String personId,
        String division,
        String reason,
        String by,
        Instant at,
        @Nullable String name,
        int pass,
        List<String> done,
        @Nullable Instant doneAt) {

    public static final String INTENT = "erase";
    public static final int PASSES = 2;

    public Erasure {
        done = List.copyOf(done);
    }

    public @Nullable String intent() {
        return doneAt == null ? INTENT : null;
    }

    /** May be repeated; what another driver has done meanwhile stays. */
    public Decision<Erasure> wentThrough(int inPass, String place) {
        if (pass != inPass || doneAt != null || done.contains(place)) {
            return Decision.change(this);
        }
        List<String> more = new ArrayList<>(done);
        more.add(place);
        return Decision.change(new Erasure(erasureId, personId, division, reason, by, at, name, pass, more, null));
    }

    public Decision<Erasure> passed(int which, Instant now) {
        if (pass != which || doneAt != null) {
            return Decision.change(this);
        }
        return Decision.change(
                pass < PASSES
                        ? new Erasure(erasureId, personId, division, reason, by, at, name, pass + 1, List.of(), null)
                        : new Erasure(erasureId, personId, division, reason, by, at, null, pass, done, now));
    }
}
