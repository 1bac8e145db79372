package org.bangdai.notification.stream;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param topic on which replicas tell each other of new messages
 * @param partitions of that topic where it is created
 * @param poll how often it is looked for messages whose hints were lost, for all open streams together
 * @param heartbeat how often a comment is sent, so that proxies and phones keep the connection
 * @param batch messages read at a time for one client
 */
@ConfigurationProperties("bangdai.stream")
record StreamProperties(
        @DefaultValue("notification-hints") String topic,
        @DefaultValue("3") int partitions,
        @DefaultValue("5s") Duration poll,
        @DefaultValue("15s") Duration heartbeat,
        @DefaultValue("50") int batch) {}
