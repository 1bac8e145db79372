package org.bangdai.notification.provider;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** A provider's HTTP server, with the ways in which such servers misbehave. */
public final class FakeServer implements AutoCloseable {

    public record Received(String query, Map<String, List<String>> headers, String body) {
        public String header(String name) {
            return headers.entrySet().stream()
                    .filter(it -> it.getKey().equalsIgnoreCase(name))
                    .map(it -> it.getValue().getFirst())
                    .findFirst()
                    .orElse(null);
        }
    }

    public final List<Received> received = new CopyOnWriteArrayList<>();
    private final HttpServer http;
    private final ServerSocket resetting;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile int status = 200;
    private volatile String body = "{}";
    private volatile Map<String, String> headers = Map.of();
    private volatile boolean hangs;

    public FakeServer() {
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            http.createContext("/", this::answer);
            http.start();
            resetting = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            Thread.ofVirtual().start(this::reset);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public FakeServer answers(int newStatus, String newBody, Map<String, String> newHeaders) {
        status = newStatus;
        body = newBody;
        headers = newHeaders;
        return this;
    }

    public FakeServer hangs() {
        hangs = true;
        return this;
    }

    public String url() {
        return "http://localhost:" + http.getAddress().getPort() + "/send";
    }

    /** Speaks no TLS. */
    public String tlsUrl() {
        return url().replace("http:", "https:");
    }

    /** Reads the request's beginning, then breaks the connection. */
    public String resettingUrl() {
        return "http://localhost:" + resetting.getLocalPort() + "/send";
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            received.add(new Received(
                    exchange.getRequestURI().getRawQuery(), Map.copyOf(exchange.getRequestHeaders()), text));
            if (hangs) {
                closed.await();
            }
            headers.forEach(exchange.getResponseHeaders()::set);
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void reset() {
        while (!resetting.isClosed()) {
            try (Socket socket = resetting.accept()) {
                socket.setSoLinger(true, 0);
                socket.getInputStream().read();
            } catch (IOException gone) {
                // The next one.
            }
        }
    }

    @Override
    public void close() {
        closed.countDown();
        http.stop(0);
        try {
            resetting.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
