package org.bangdai.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class TokenBucketTest {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    @Test
    void aBurstThenTheRate() {
        TokenBucket bucket = new TokenBucket(2, 3, 0);

        for (int i = 0; i < 3; i++) {
            assertThat(bucket.take(0)).isZero();
        }
        assertThat(bucket.take(0)).isEqualTo(Duration.ofMillis(500));
        assertThat(bucket.take(SECOND / 2)).isZero();
        assertThat(bucket.take(SECOND / 2)).isPositive();
    }

    @Test
    void restDoesNotSaveUpMoreThanTheBurst() {
        TokenBucket bucket = new TokenBucket(100, 2, 0);

        assertThat(bucket.take(3600 * SECOND)).isZero();
        assertThat(bucket.take(3600 * SECOND)).isZero();
        assertThat(bucket.take(3600 * SECOND)).isPositive();
    }

    @Test
    void callersNotSeenLatelyAreForgotten() {
        AtomicLong now = new AtomicLong();
        LimitProperties limits = new LimitProperties(
                100,
                200,
                DataSize.ofMegabytes(1),
                DataSize.ofMegabytes(32),
                DataSize.ofMegabytes(10),
                Duration.ofSeconds(15));
        CallerLimits callers = new CallerLimits(limits, now::get);
        for (int i = 0; i <= 10_001; i++) {
            callers.take("address:" + i);
        }

        now.set(10 * SECOND);
        callers.take("address:0");

        assertThat(callers.known()).isEqualTo(1);
    }
}
