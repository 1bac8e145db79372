package org.bangdai.notification.contact;

import org.jspecify.annotations.Nullable;

/** Addresses so far hidden that their owner recognises them and nobody else can use them. */
final class ContactMasks {

    record Masked(
            @Nullable String phone,
            @Nullable String email,
            @Nullable String robot) {}

    private ContactMasks() {}

    static Masked of(Reach reach) {
        Reach.RobotId robot = reach.robot();
        return new Masked(
                reach.phone() == null ? null : hide(reach.phone(), 3, 4),
                reach.email() == null ? null : email(reach.email()),
                robot == null ? null : robot.kind() + ":" + hide(robot.id(), 2, 0));
    }

    private static String email(String address) {
        int at = address.lastIndexOf('@');
        return hide(address.substring(0, at), 1, 0) + address.substring(at);
    }

    /** At least half is hidden. */
    private static String hide(String text, int start, int end) {
        int length = text.length();
        int head = Math.min(start, length / 3);
        int tail = length < start + end + 4 ? 0 : end;
        return text.substring(0, head) + "*".repeat(length - head - tail) + text.substring(length - tail);
    }
}
