package org.bangdai.notification.webhook;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param plainHttp whether http addresses may be called
 * @param networks in CIDR notation, which may be called although they are not public
 * @param callLimit after which a call without an answer has failed
 * @param lease after which a replica that took a subject's events is taken for dead; longer than a call
 * @param keep how long events stay in the log, and so how far a replay may go back
 */
@ConfigurationProperties("bangdai.webhooks")
record WebhookSettings(
        @DefaultValue("false") boolean plainHttp,
        @DefaultValue List<String> networks,
        @DefaultValue("10s") Duration callLimit,
        @DefaultValue("1m") Duration lease,
        @DefaultValue("30d") Duration keep) {}
