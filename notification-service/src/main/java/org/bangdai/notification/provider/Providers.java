package org.bangdai.notification.provider;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bangdai.notification.delivery.domain.Channel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The configured providers, each behind its gate. */
public final class Providers {

    private static final Logger LOG = LoggerFactory.getLogger(Providers.class);

    private final List<Gate> gates;

    Providers(List<Gate> gates) {
        Set<String> names = new HashSet<>();
        for (Gate gate : gates) {
            if (!names.add(gate.provider().name())) {
                throw new IllegalArgumentException(
                        "two providers are named " + gate.provider().name());
            }
        }
        this.gates = List.copyOf(gates);
        Stream.of(Channel.values())
                .filter(channel -> gates.stream().noneMatch(it -> it.provider().channel() == channel))
                .forEach(channel -> LOG.info("no provider for {}: nothing is sent there", channel));
    }

    /** Those that serve the channel in that division, in their order of preference. */
    public List<Gate> of(Channel channel, String division) {
        return gates.stream()
                .filter(gate -> gate.provider().channel() == channel)
                .filter(gate -> division.startsWith(gate.provider().division()))
                .toList();
    }
}
