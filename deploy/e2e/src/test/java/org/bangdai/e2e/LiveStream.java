package org.bangdai.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A phone on the live stream: connects, and whenever it is cut off connects again from where it was. */
final class LiveStream implements AutoCloseable {

    private final String token;
    private final List<JsonNode> messages = new CopyOnWriteArrayList<>();
    private final Thread reader;
    private volatile boolean closed;
    private volatile boolean connected;
    private volatile @Nullable String lastId;

    LiveStream(String token) {
        this.token = token;
        this.reader = Thread.ofVirtual().start(this::run);
    }

    List<JsonNode> messages() {
        return messages;
    }

    boolean isConnected() {
        return connected;
    }

    private void run() {
        while (!closed) {
            try {
                read();
            } catch (IOException | RuntimeException cutOff) {
                // Connects again below.
            } catch (InterruptedException ended) {
                return;
            }
            connected = false;
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    private void read() throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(Api.uri("/notifications/stream"))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream");
        if (lastId != null) {
            request.header("Last-Event-ID", lastId);
        }
        var response = Api.HTTP.send(request.build(), BodyHandlers.ofInputStream());
        if (response.statusCode() != 200) {
            response.body().close();
            return;
        }
        connected = true;
        lines(response.body());
    }

    private void lines(InputStream body) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            String id = null;
            for (String line = lines.readLine(); line != null && !closed; line = lines.readLine()) {
                if (line.startsWith("id:")) {
                    id = line.substring(3).strip();
                    lastId = id;
                } else if (line.startsWith("data:")) {
                    messages.add(Api.JSON.readTree(line.substring(5)));
                }
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        reader.interrupt();
    }
}
