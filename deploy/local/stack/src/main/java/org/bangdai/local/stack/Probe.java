package org.bangdai.local.stack;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks a process once whether it serves. */
@FunctionalInterface
interface Probe {

    Duration LIMIT = Duration.ofSeconds(5);

    boolean serves() throws InterruptedException;

    /** Something accepts connections. */
    static Probe connect(int port) {
        return () -> {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress("localhost", port), (int) LIMIT.toMillis());
                return true;
            } catch (IOException notYet) {
                return false;
            }
        };
    }

    /** The readiness of Spring Boot's actuator is UP. */
    static Probe readiness(String managementUrl) {
        URI uri = URI.create(managementUrl + "/actuator/health/readiness");
        HttpRequest request = HttpRequest.newBuilder(uri).timeout(LIMIT).build();
        return () -> {
            try {
                return Http.CLIENT
                                .send(request, HttpResponse.BodyHandlers.discarding())
                                .statusCode()
                        == 200;
            } catch (IOException notYet) {
                return false;
            }
        };
    }

    /** One client for all probes. */
    final class Http {
        private static final HttpClient CLIENT =
                HttpClient.newBuilder().connectTimeout(LIMIT).build();

        private Http() {}
    }
}
