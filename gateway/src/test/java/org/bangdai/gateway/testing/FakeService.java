package org.bangdai.gateway.testing;

import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** A service that tells who it is, remembers what it was asked, and can be told to answer otherwise, or to die. */
public final class FakeService {

    /** One request as the service got it. */
    public record Seen(String method, String uri, HttpHeaders headers, int bodyLength) {}

    /** Answers one path. */
    public interface Behaviour {
        Publisher<Void> answer(HttpServerRequest request, HttpServerResponse response);
    }

    private final String name;
    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private final Map<String, Behaviour> behaviours = new ConcurrentHashMap<>();
    private final ChannelGroup connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    private DisposableServer server;

    private FakeService(String name) {
        this.name = name;
        this.server = bind(0);
    }

    public static FakeService named(String name) {
        return new FakeService(name);
    }

    public String url() {
        return "http://localhost:" + server.port();
    }

    public void on(String path, Behaviour behaviour) {
        behaviours.put(path, behaviour);
    }

    /** What was asked at this path (without its query), oldest first. */
    public List<Seen> seen(String path) {
        return seen.stream().filter(it -> path(it.uri()).equals(path)).toList();
    }

    /** Like a killed process: the port refuses, and open connections break. */
    public void die() {
        server.disposeNow();
        connections.close().awaitUninterruptibly();
    }

    public void revive() {
        server = bind(server.port());
    }

    public void reset() {
        seen.clear();
        behaviours.clear();
    }

    private DisposableServer bind(int port) {
        return HttpServer.create()
                .host("localhost")
                .port(port)
                .doOnConnection(connection -> connections.add(connection.channel()))
                .handle(this::handle)
                .bindNow();
    }

    private Publisher<Void> handle(HttpServerRequest request, HttpServerResponse response) {
        return request.receive()
                .aggregate()
                .asByteArray()
                .defaultIfEmpty(new byte[0])
                .flatMap(body -> {
                    seen.add(new Seen(
                            request.method().name(),
                            request.uri(),
                            request.requestHeaders().copy(),
                            body.length));
                    String path = path(request.uri());
                    return Mono.from(
                            behaviours.getOrDefault(path, this::tellName).answer(request, response));
                });
    }

    private Publisher<Void> tellName(HttpServerRequest request, HttpServerResponse response) {
        return response.header("Content-Type", "application/json")
                .header("X-Request-Id", request.requestHeaders().get("X-Request-Id", "none"))
                .sendString(Mono.just("{\"service\":\"%s\"}".formatted(name)));
    }

    private static String path(String uri) {
        return uri.replaceFirst("\\?.*", "");
    }
}
