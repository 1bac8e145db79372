package org.bangdai.local.stack.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Does actions over HTTP. Used by several threads. */
final class Requests {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final long PAUSE_MILLIS = 150;
    private static final int TRIES = 20;
    private static final int NOT_FOUND = 404;
    private static final int UNREACHABLE = 503;

    /** Too fast, or for the moment unable: again, with the same key. */
    private static final Set<Integer> LATER = Set.of(429, 502, UNREACHABLE, 504);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(LIMIT)
            .build();
    private final World world;
    private final Names names;
    private final Map<Actor, String> tokens = new ConcurrentHashMap<>();

    Requests(World world, Names names) {
        this.world = world;
        this.names = names;
    }

    void perform(Action action) throws IOException, InterruptedException {
        switch (action) {
            case Action.Post post -> {
                String json = JsonMapper.shared().writeValueAsString(names.resolve(post.body()));
                remember(post.makes(), send(post, post(post, post.key(), "application/json", json)));
            }
            case Action.Upload upload ->
                remember(upload.makes(), send(upload, post(upload, upload.key(), "text/csv", upload.file())));
            case Action.Await await -> await(await);
        }
    }

    private HttpRequest post(Action action, String key, String type, String body) {
        return request(action)
                .header("Idempotency-Key", key)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private void remember(String name, HttpResponse<String> answer) {
        if (!name.isEmpty()) {
            names.put(
                    name, JsonMapper.shared().readTree(answer.body()).path("id").asString());
        }
    }

    private void await(Action.Await await) throws IOException, InterruptedException {
        long limit = System.nanoTime() + LIMIT.toNanos();
        String seen = "";
        while (System.nanoTime() < limit) {
            HttpResponse<String> answer = send(await, request(await).GET().build());
            if (answer.statusCode() != NOT_FOUND) {
                JsonNode field = JsonMapper.shared().readTree(answer.body()).path(await.field());
                seen = field.asString("");
                if (await.values().contains(seen)) {
                    return;
                }
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        throw new IOException("GET " + names.resolve(await.path()) + " showed " + await.field() + " '" + seen
                + "' and not " + await.values() + " within " + LIMIT.toSeconds() + " s");
    }

    private HttpRequest.Builder request(Action action) {
        return HttpRequest.newBuilder(URI.create(world.gatewayUrl() + "/api/v1" + names.resolve(action.path())))
                .timeout(LIMIT)
                .header("Authorization", "Bearer " + tokens.computeIfAbsent(action.by(), this::token));
    }

    private String token(Actor actor) {
        return actor.idNumber().isEmpty()
                ? world.token(actor.account())
                : world.token(actor.account(), actor.idNumber());
    }

    /** @throws IOException for every answer that is none, but for a missing resource that is waited for */
    private HttpResponse<String> send(Action action, HttpRequest request) throws IOException, InterruptedException {
        for (int tries = 1; ; tries++) {
            Optional<HttpResponse<String>> answer = ask(request, tries);
            int status = answer.map(HttpResponse::statusCode).orElse(UNREACHABLE);
            if (answer.isPresent() && (status < 300 || status == NOT_FOUND && action instanceof Action.Await)) {
                return answer.get();
            }
            if (!LATER.contains(status) || tries == TRIES) {
                throw new IOException(request.method() + " " + request.uri().getPath() + " as "
                        + action.by().account() + " was answered with " + status + ": "
                        + answer.map(HttpResponse::body).orElse(""));
            }
            Thread.sleep(PAUSE_MILLIS * tries);
        }
    }

    /** Empty where the connection broke and there are tries left. */
    private Optional<HttpResponse<String>> ask(HttpRequest request, int tries)
            throws IOException, InterruptedException {
        try {
            return Optional.of(client.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (IOException broken) {
            if (tries == TRIES) {
                throw broken;
            }
            return Optional.empty();
        }
    }
}
