package org.bangdai.notification.stream;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.bangdai.notification.Replica;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the stream, over real HTTP. */
final class EventSource implements AutoCloseable {

    record Event(String id, String name, JsonNode data) {}

    private final HttpClient client = HttpClient.newHttpClient();
    private final Stream<String> lines;
    final List<Event> events = new CopyOnWriteArrayList<>();
    final List<String> comments = new CopyOnWriteArrayList<>();
    volatile String lastId = "";
    volatile boolean ended;

    /** Returns when the stream is open: whatever comes after it will be told. */
    EventSource(Replica replica, String token, String... lastEventId) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(replica.url + "/api/v1/notifications/stream"))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream");
        for (String id : lastEventId) {
            request.header("Last-Event-ID", id);
        }
        try {
            HttpResponse<Stream<String>> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofLines());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("status " + answer.statusCode());
            }
            lines = answer.body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
        Thread.ofVirtual().start(this::read);
        await().until(() -> comments.contains("open"));
    }

    private void read() {
        List<String> block = new ArrayList<>();
        try {
            lines.forEach(line -> {
                if (line.isEmpty()) {
                    accept(block);
                    block.clear();
                } else {
                    block.add(line);
                }
            });
        } catch (RuntimeException closed) {
            // By this client or by the server.
        }
        ended = true;
    }

    private void accept(List<String> block) {
        String id = field(block, "id:");
        lastId = id.isEmpty() ? lastId : id;
        String data = field(block, "data:");
        if (!data.isEmpty()) {
            events.add(new Event(id, field(block, "event:"), JsonMapper.shared().readTree(data)));
        }
        String comment = field(block, ":");
        if (!comment.isEmpty()) {
            comments.add(comment);
        }
    }

    private static String field(List<String> block, String name) {
        return block.stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(name.length()).strip())
                .findFirst()
                .orElse("");
    }

    List<Long> numbers() {
        return events.stream().map(event -> Long.valueOf(event.id())).toList();
    }

    void awaitNumber(long number) {
        await().atMost(Duration.ofSeconds(20)).until(() -> numbers().contains(number));
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
