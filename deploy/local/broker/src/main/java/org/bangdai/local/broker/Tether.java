package org.bangdai.local.broker;

import java.io.IOException;
import java.io.InputStream;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * Ties a child process to the one that started it. The parent holds the other end of the child's standard input, so
 * however the parent ends, also by SIGKILL, the child reads the end of input and stops.
 */
final class Tether {

    private static final long GRACE_MILLIS = 20_000;

    private Tether() {}

    /** Call once, first thing in {@code main}. */
    static void hold() {
        // Ctrl-C reaches the whole terminal group at once; the parent decides in which order its children stop.
        Signal.handle(new Signal("INT"), SignalHandler.SIG_IGN);
        Thread.ofPlatform().name("tether").daemon().start(() -> {
            awaitEnd(System.in);
            // Exit hooks may hang; a child that outlives its parent must not.
            Thread.ofPlatform().name("tether-limit").daemon().start(Tether::haltAfterGrace);
            System.exit(0);
        });
    }

    private static void awaitEnd(InputStream in) {
        try {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (IOException broken) {
            System.err.println("The parent's end of standard input broke, stopping: " + broken.getMessage());
        }
    }

    private static void haltAfterGrace() {
        try {
            Thread.sleep(GRACE_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(1);
    }
}
