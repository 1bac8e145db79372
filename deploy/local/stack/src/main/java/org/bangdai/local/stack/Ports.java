package org.bangdai.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bangdai.local.broker.FreePort;

/** Which number each port has in one stack. */
record Ports(Map<Port, Integer> numbers) {

    private static final int HIGHEST = 65_535;

    static Ports from(Map<String, String> environment) {
        Map<Port, Integer> numbers = new EnumMap<>(Port.class);
        for (Port port : Port.values()) {
            String set = environment.get(port.variable());
            numbers.put(port, set == null ? port.usual() : parse(port.variable(), set));
        }
        return new Ports(numbers);
    }

    /** Free at this moment; nothing holds them until their processes start. */
    static Ports free() {
        Map<Port, Integer> numbers = new EnumMap<>(Port.class);
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (Port port : Port.values()) {
                ServerSocket socket = FreePort.hold();
                held.add(socket);
                numbers.put(port, socket.getLocalPort());
            }
            for (ServerSocket socket : held) {
                socket.close();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return new Ports(numbers);
    }

    int of(Port port) {
        Integer number = numbers.get(port);
        if (number == null) {
            throw new IllegalStateException("no number for " + port);
        }
        return number;
    }

    String url(Port port) {
        return "http://localhost:" + of(port);
    }

    /** @throws StackException when another process listens there */
    void requireFree(Port port) {
        try (ServerSocket socket = new ServerSocket(of(port))) {
            assert socket.isBound();
        } catch (IOException taken) {
            throw new StackException(
                    "Port " + of(port) + " is in use: stop what uses it, or set " + port.variable() + " to another.",
                    taken);
        }
    }

    private static int parse(String variable, String text) {
        try {
            int port = Integer.parseInt(text.strip());
            if (port > 0 && port <= HIGHEST) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // Refused below like a number out of range.
        }
        throw new StackException(variable + " must be a number from 1 to 65535, not '" + text + "'.");
    }
}
