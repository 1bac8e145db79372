package org.bangdai.notification.duty;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.bangdai.platform.caller.Caller;
import org.bangdai.platform.store.AggregateFactory;

/** Duties for other features' tests. */
public final class DutyFixture {

    private DutyFixture() {}

    public static Duties duties(AggregateFactory factory) {
        return new Duties(factory, Clock.fixed(Instant.parse("2026-11-23T08:00:00Z"), ZoneId.of("Asia/Shanghai")));
    }

    public static void begin(Duties duties, String person, String division) {
        duties.begin(Caller.system("test"), new Duties.Wanted(person, division, null), null)
                .block();
    }

    public static void end(Duties duties, String person, String division) {
        duties.end(Caller.system("test"), Duty.id(person, division, null)).block();
    }
}
