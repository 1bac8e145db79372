package org.bangdai.notification.contact;

import org.jspecify.annotations.Nullable;

/** A person's addresses in clear; each null where there is none. */
public record Reach(
        @Nullable String phone,
        @Nullable String email,
        @Nullable RobotId robot) {

    public static final Reach NONE = new Reach(null, null, null);

    public enum Messenger {
        DINGTALK,
        WECOM,
        FEISHU
    }

    /** @param id of the person, as the messenger's robots mention them */
    public record RobotId(Messenger kind, String id) {}

    /** Masked: an address that ends up in a log is not readable there. */
    @Override
    public String toString() {
        return "Reach" + ContactMasks.of(this).toString().substring("Masked".length());
    }
}
