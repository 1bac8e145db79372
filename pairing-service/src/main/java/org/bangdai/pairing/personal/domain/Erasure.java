package org.bangdai.pairing.personal.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bangdai.platform.decision.Decision;
import org.jspecify.annotations.Nullable;

/**
 * A person being forgotten. First the files of the mentee and of the mentor are made nobody's, unless a pairing or the office holds the person: then the erasure is
 * refused and nothing has changed. From there it goes only forward. All places are gone through twice, the second time a little later: what was under way during the first pass may have written the
 * name once more.
 *
 * @param name to look for in texts; null once all is done
 * @param pass 1 or 2
 * @param done the places that this pass has been through
 * @param doneAt null until then
 * @param stage null of one from before there were stages, which is under way
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
        @Nullable Instant doneAt,
        @Nullable Stage stage) {

    /** How far it has come. Stored. */
    public enum Stage {
        /** It may still be refused. */
        ASKED,
        UNDER_WAY,
        /** Refused: a pairing came first. */
        PAIRED,
        /** Refused: an appointment came first. */
        IN_OFFICE
    }

    public static final String INTENT = "erase";
    public static final int PASSES = 2;

    public Erasure {
        done = List.copyOf(done);
    }

    public @Nullable String intent() {
        return doneAt == null ? INTENT : null;
    }

    public boolean isAsked() {
        return stage == Stage.ASKED;
    }

    /** Such a one was never there for anybody. */
    public boolean isRefused() {
        return stage == Stage.PAIRED || stage == Stage.IN_OFFICE;
    }

    /** Nothing holds the person any more. May be repeated. */
    public Decision<Erasure> begin() {
        return isAsked()
                ? Decision.change(
                        at(Stage.UNDER_WAY, name, null),
                        new PersonalEvents.ErasureRequested(erasureId, personId, division))
                : Decision.change(this);
    }

    /** @param why {@code PAIRED} or {@code IN_OFFICE} */
    public Decision<Erasure> refuse(Stage why, Instant now) {
        return Decision.change(isAsked() ? at(why, null, now) : this);
    }

    private Erasure at(Stage next, @Nullable String known, @Nullable Instant endedAt) {
        return new Erasure(erasureId, personId, division, reason, by, at, known, pass, done, endedAt, next);
    }

    /** May be repeated; what another driver has done meanwhile stays. */
    public Decision<Erasure> wentThrough(int inPass, String place) {
        if (pass != inPass || doneAt != null || done.contains(place)) {
            return Decision.change(this);
        }
        List<String> more = new ArrayList<>(done);
        more.add(place);
        return Decision.change(
                new Erasure(erasureId, personId, division, reason, by, at, name, pass, more, null, stage));
    }

    public Decision<Erasure> passed(int which, Instant now) {
        if (pass != which || doneAt != null) {
            return Decision.change(this);
        }
        return Decision.change(
                pass < PASSES
                        ? new Erasure(
                                erasureId, personId, division, reason, by, at, name, pass + 1, List.of(), null, stage)
                        : new Erasure(erasureId, personId, division, reason, by, at, null, pass, done, now, stage));
    }
}
