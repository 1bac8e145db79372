package org.bangdai.notification.delivery.domain;

/** A way to a person outside the inbox. Names are stored. */
public enum Channel {
    EMAIL,
    SMS,
    /** The group robot of an office messenger: DingTalk, WeCom or Feishu. */
    ROBOT
}
