package org.bangdai.platform.event;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param topics that this service publishes to; created at start-up where they are missing, with their dead-letter companions
 * @param compacted those of them that keep the newest record of each key
 * @param partitions of each new topic
 * @param replicas of each new topic; -1 for the broker's default
 * @param concurrency consumers of each subscription in one process
 * @param pause first pause after a fault; doubles up to {@code longestPause}
 */
@ConfigurationProperties("bangdai.events")
record EventProperties(
        @DefaultValue List<String> topics,
        @DefaultValue List<String> compacted,
        @DefaultValue("12") int partitions,
        @DefaultValue("-1") short replicas,
        @DefaultValue("2") int concurrency,
        @DefaultValue("200ms") Duration pause,
        @DefaultValue("30s") Duration longestPause) {}
