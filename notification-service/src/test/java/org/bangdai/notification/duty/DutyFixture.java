package org.bangdai.notification.duty;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.store.AggregateFactory;
import org.jspecify.annotations.Nullable;

/** Duties for other features' tests. */
public final class DutyFixture {

    private DutyFixture() {}

    public static Duties duties(AggregateFactory factory) {
        return new Duties(factory, Clock.fixed(Instant.parse("2026-11-23T08:00:00Z"), ZoneId.of("Asia/Shanghai")));
    }

    public static void begin(Duties duties, String person, String division) {
        begin(duties, person, division, null);
    }

    /** @param department null for the organisation department */
    public static void begin(Duties duties, String person, String division, @Nullable String department) {
        duties.begin(Caller.system("test"), new Duties.Wanted(person, division, department), null)
                .block();
    }

    public static void end(Duties duties, String person, String division) {
        duties.end(Caller.system("test"), Duty.id(person, division, null)).block();
    }
}
