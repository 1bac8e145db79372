package org.bangdai.pairing.matching;

import java.util.concurrent.CancellationException;
import org.bangdai.pairing.matching.domain.solver.Watch;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** One attempt under way in this process: how far it is, and whether it is to stop. */
final class Effort implements Watch {

    /** Of a thousand: choosing candidates, and the first round of solving. */
    private static final int CHOSEN = 200;

    private static final int SOLVED = 900;

    private final Sinks.Empty<Void> stop = Sinks.empty();
    private volatile boolean stopped;
    private volatile int permille;
    private volatile @Nullable Disposable life;

    void stop() {
        stopped = true;
        stop.tryEmitEmpty();
    }

    boolean isStopped() {
        return stopped;
    }

    /** Ends when it is to stop. */
    Mono<Void> stopped() {
        return stop.asMono();
    }

    int permille() {
        return permille;
    }

    void alive(Disposable signs) {
        life = signs;
    }

    void rest() {
        Disposable signs = life;
        if (signs != null) {
            signs.dispose();
        }
    }

    /** How many rounds it will take nobody knows, so each covers a part of what is left. */
    @Override
    public void seen(int round, int done, int all) {
        if (stopped) {
            throw new CancellationException();
        }
        if (round == Watch.AFTER_SOLVING) {
            permille = Math.max(permille, SOLVED);
            return;
        }
        int from = round == 0 ? 0 : SOLVED - (SOLVED - CHOSEN) / round;
        int to = SOLVED - (SOLVED - CHOSEN) / (round + 1);
        permille = Math.max(permille, from + (int) ((long) (to - from) * done / Math.max(1, all)));
    }
}
