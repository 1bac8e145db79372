package org.bangdai.local.stack.demo;

import java.time.Instant;

/** The running stack that a history happens in. */
public interface World {

    /** Without a slash at its end. */
    String gatewayUrl();

    /** A bearer token as a demo account. */
    String token(String account);

    /** A bearer token as whoever has that ID number. */
    String token(String role, String idNumber);

    String personId(String idNumber);

    /** Moves the business clock to a moment; never back. Returns when every process has seen it. */
    void goTo(Instant moment);
}
