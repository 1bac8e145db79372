package org.bangdai.gateway.limit;

import java.time.Duration;

/** Fills at a steady rate up to its size; each request takes one token. Times are nanoseconds of one monotonic clock. */
final class TokenBucket {

    private final double perNano;
    private final double size;
    private double tokens;
    private long filledAt;

    TokenBucket(double perSecond, double size, long now) {
        this.perNano = perSecond / 1e9;
        this.size = size;
        this.tokens = size;
        this.filledAt = now;
    }

    /** Zero when a token was taken, else how long until there is one. */
    synchronized Duration take(long now) {
        fill(now);
        if (tokens >= 1) {
            tokens--;
            return Duration.ZERO;
        }
        return Duration.ofNanos((long) Math.ceil((1 - tokens) / perNano));
    }

    synchronized boolean isFull(long now) {
        fill(now);
        return tokens >= size;
    }

    private void fill(long now) {
        if (now > filledAt) {
            tokens = Math.min(size, tokens + (now - filledAt) * perNano);
            filledAt = now;
        }
    }
}
