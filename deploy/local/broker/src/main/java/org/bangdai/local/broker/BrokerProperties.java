package org.bangdai.local.broker;

import java.nio.file.Path;

/** The {@code server.properties} of a lone broker that starts often, holds little, and may be killed. */
final class BrokerProperties {

    private BrokerProperties() {}

    static String of(Path data, int port, int controllerPort) {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@localhost:%2$d
                listeners=PLAINTEXT://localhost:%1$d,CONTROLLER://localhost:%2$d
                advertised.listeners=PLAINTEXT://localhost:%1$d
                controller.listener.names=CONTROLLER
                log.dirs=%3$s

                # One broker is every replica.
                min.insync.replicas=1
                offsets.topic.replication.factor=1
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1

                # Back in seconds after a kill: nobody waits for a broker that is long gone.
                broker.session.timeout.ms=2000
                broker.heartbeat.interval.ms=500
                group.initial.rebalance.delay.ms=0
                group.min.session.timeout.ms=1000

                # Small: a few topics, a few clients.
                num.partitions=12
                offsets.topic.num.partitions=4
                transaction.state.log.num.partitions=1
                share.coordinator.state.topic.num.partitions=1
                num.network.threads=2
                num.io.threads=4
                background.threads=2
                log.cleaner.dedupe.buffer.size=4194304
                log.segment.bytes=67108864
                log.index.size.max.bytes=1048576

                # The demo clock moves events into the past and the future; neither may drop them here.
                log.retention.ms=-1
                log.message.timestamp.after.max.ms=9223372036854775807

                # A misspelt topic must fail, not appear.
                auto.create.topics.enable=false
                """.formatted(port, controllerPort, data.toString().replace("\\", "/"));
    }
}
