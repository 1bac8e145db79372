package org.bangdai.local.stack;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** {@code deploy/local/clock}: shows the demo time of a home folder, or moves it: {@code <home> [+30d]}. */
final class ClockMain {

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss XXX");

    private ClockMain() {}

    public static void main(String[] args) {
        try {
            DemoClock clock = StackSettings.clockIn(Path.of(args[0]));
            if (args.length > 1) {
                clock.advance(DemoClock.parseStep(args[1]));
            }
            System.out.println(clock.now().atZone(ZoneId.of("Asia/Shanghai")).format(SHOWN) + "  (real time + "
                    + clock.offset() + ")");
        } catch (StackException refused) {
            System.err.println(refused.getMessage());
            System.exit(1);
        }
    }
}
