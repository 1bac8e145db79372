package org.bangdai.local.stack;

/** A further process of a service. */
public final class Replica implements AutoCloseable {

    private final Part part;

    Replica(Part part) {
        this.part = part;
    }

    /** Where it is reached, without the gateway. */
    public String url() {
        return part.url();
    }

    /** SIGKILL. */
    public void kill() {
        part.kill();
    }

    @Override
    public void close() {
        part.stop();
    }
}
