package org.bangdai.notification.inbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param retention how long a message stays after it happened or, where that is later, after it expired
 * @param horizon events that are older tell nobody; what is left of a message is kept until then, so that a repeated event finds it
 * @param unattended how long what nobody is on duty for is kept for somebody
 */
@ConfigurationProperties("bangdai.inbox")
public record InboxProperties(
        @DefaultValue("365d") Duration retention,
        @DefaultValue("400d") Duration horizon,
        @DefaultValue("90d") Duration unattended) {}
