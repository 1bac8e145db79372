package org.bangdai.platform.event;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/** The topics of a service, as they are created where they are missing. */
final class EventTopics {

    private EventTopics() {}

    static List<NewTopic> of(EventProperties events) {
        return events.topics().stream()
                .flatMap(name ->
                        Stream.of(topic(name, events), new NewTopic(name + DeadLetters.SUFFIX, 1, events.replicas())))
                .toList();
    }

    private static NewTopic topic(String name, EventProperties events) {
        NewTopic topic = new NewTopic(name, events.partitions(), events.replicas());
        return events.compacted().contains(name)
                ? topic.configs(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT))
                : topic;
    }
}
