package org.bangdai.local.broker;

import java.io.IOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports that a process can have again after a restart: below those that systems hand out to outgoing connections (from 32,768 on Linux, from 49,152 elsewhere), so
 * that none of these takes one meanwhile.
 */
public final class FreePort {

    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_000;
    private static final int ATTEMPTS = 100;

    private FreePort() {}

    /**
     * Holds one, of all at random, until the socket is closed.
     *
     * @throws IOException where none is found
     */
    public static ServerSocket hold() throws IOException {
        BindException last = new BindException("no free port");
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                return new ServerSocket(ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST));
            } catch (BindException taken) {
                last = taken;
            }
        }
        throw last;
    }
}
