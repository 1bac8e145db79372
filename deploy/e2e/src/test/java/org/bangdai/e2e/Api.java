package org.bangdai.e2e;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API through the gateway, as one caller. */
final class Api {

    static final JsonMapper JSON = JsonMapper.builder().build();
    static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** @param json missing where the body is none */
    record Answer(int status, JsonNode json, HttpResponse<String> raw) {

        /** The last part of the problem's type. */
        String problem() {
            String type = json.path("type").asString();
            return type.substring(type.lastIndexOf('/') + 1);
        }

        String etag() {
            return raw.headers().firstValue("ETag").orElseThrow();
        }
    }

    private final String token;
    private final String base;

    Api(String token) {
        this(token, Bangdai.stack().gatewayUrl());
    }

    /** @param base of a service that is called without the gateway */
    Api(String token, String base) {
        this.token = token;
        this.base = base;
    }

    static Api as(String account) {
        return new Api(Bangdai.stack().token(account));
    }

    static URI uri(String path) {
        return URI.create(Bangdai.stack().gatewayUrl() + "/api/v1" + path);
    }

    Answer get(String path) {
        return send(request(path).GET().build());
    }

    /** JSON at an address beside the API. */
    static JsonNode plain(String address) {
        Answer answer =
                new Api("").send(HttpRequest.newBuilder(URI.create(address)).build());
        return answer.json();
    }

    Answer post(String path, String json) {
        return post(path, json, UUID.randomUUID().toString());
    }

    Answer post(String path, String json, String key) {
        return send(posting(path, "application/json", key, BodyPublishers.ofString(json)));
    }

    Answer upload(String path, String type, byte[] body) {
        return send(posting(path, type, UUID.randomUUID().toString(), BodyPublishers.ofByteArray(body)));
    }

    Answer put(String path, String json, String version) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("If-Match", version)
                .PUT(BodyPublishers.ofString(json))
                .build());
    }

    Answer patch(String path) {
        return send(request(path).method("PATCH", BodyPublishers.noBody()).build());
    }

    /** As a client that does not give up: the same key again and again until there is an answer below 500. */
    Answer persist(String path, String json) {
        return persist(path, "application/json", json);
    }

    Answer persist(String path, String type, String body) {
        HttpRequest request = posting(path, type, UUID.randomUUID().toString(), BodyPublishers.ofString(body));
        return patiently(request);
    }

    /** A GET that outlasts a restart. */
    Answer read(String path) {
        return patiently(request(path).GET().build());
    }

    private static Answer patiently(HttpRequest request) {
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            try {
                Answer answer = answer(HTTP.send(request, BodyHandlers.ofString()));
                if (answer.status() < 500 || Instant.now().isAfter(end)) {
                    return answer;
                }
            } catch (IOException gone) {
                if (Instant.now().isAfter(end)) {
                    throw new IllegalStateException(gone);
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            pause();
        }
    }

    private static void pause() {
        java.util.concurrent.locks.LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
    }

    Answer send(HttpRequest request) {
        try {
            return answer(HTTP.send(request, BodyHandlers.ofString()));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Answer answer(HttpResponse<String> response) {
        boolean json = response.headers()
                .firstValue("Content-Type")
                .filter(type -> type.contains("json"))
                .isPresent();
        JsonNode body = json && !response.body().isEmpty() ? JSON.readTree(response.body()) : JSON.missingNode();
        return new Answer(response.statusCode(), body, response);
    }

    private HttpRequest posting(String path, String type, String key, HttpRequest.BodyPublisher body) {
        return request(path)
                .header("Content-Type", type)
                .header("Idempotency-Key", key)
                .POST(body)
                .build();
    }

    HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + "/api/v1" + path)).timeout(Duration.ofSeconds(60));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    static @Nullable String text(JsonNode json, String field) {
        return json.path(field).asStringOpt().orElse(null);
    }
}
