package org.bangdai.notification.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.bangdai.platform.testing.TestTokens;

/** Many clients of the stream on one thread, each a person of its own: {@code person-0}, {@code person-1} … */
final class SseClients {

    private static final Pattern MESSAGE = Pattern.compile("id:(\\d+)\nevent:message");
    private static final int OPENING = 100;
    private static final int TAIL = 200;

    private static final class Client {
        final int person;
        boolean open;
        String tail = "";

        Client(int person) {
            this.person = person;
        }
    }

    /** When a person's message was seen, in milliseconds of the wall clock, by {@code person/number}. */
    final Map<String, Long> seen = new ConcurrentHashMap<>();

    final AtomicInteger open = new AtomicInteger();
    final AtomicInteger doubled = new AtomicInteger();
    final AtomicInteger broken = new AtomicInteger();

    private final int port;
    private final Selector selector;
    private final ConcurrentLinkedQueue<Client> waiting = new ConcurrentLinkedQueue<>();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 16);

    SseClients(int port) throws IOException {
        this.port = port;
        selector = Selector.open();
        Thread.ofPlatform().daemon().name("clients").start(this::run);
    }

    static String person(int number) {
        return "person-" + number;
    }

    static List<String> persons(int count) {
        return IntStream.range(0, count).mapToObj(SseClients::person).toList();
    }

    /** Returns when all up to that number are open. */
    void openUpTo(int from, int to) {
        for (int person = from; person < to; person++) {
            while (person - open.get() > OPENING) {
                LockSupport.parkNanos(1_000_000);
            }
            waiting.add(new Client(person));
            selector.wakeup();
        }
        while (open.get() < to) {
            if (broken.get() > 0) {
                throw new IllegalStateException(broken + " streams could not be opened");
            }
            LockSupport.parkNanos(10_000_000);
        }
    }

    private void run() {
        try {
            while (true) {
                selector.select(100);
                for (Client next = waiting.poll(); next != null; next = waiting.poll()) {
                    SocketChannel channel = SocketChannel.open(new InetSocketAddress("localhost", port));
                    channel.write(ByteBuffer.wrap(request(next.person).getBytes(StandardCharsets.US_ASCII)));
                    channel.configureBlocking(false);
                    channel.register(selector, SelectionKey.OP_READ, next);
                }
                for (SelectionKey key : selector.selectedKeys()) {
                    read(key);
                }
                selector.selectedKeys().clear();
            }
        } catch (IOException gone) {
            broken.incrementAndGet();
        }
    }

    private static String request(int person) {
        return "GET /api/v1/notifications/stream HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\nAuthorization: Bearer "
                + TestTokens.person(person(person), "330523", "mentor") + "\r\n\r\n";
    }

    private void read(SelectionKey key) throws IOException {
        Client client = (Client) key.attachment();
        buffer.clear();
        int read = ((SocketChannel) key.channel()).read(buffer);
        if (read < 0) {
            broken.incrementAndGet();
            key.channel().close();
            return;
        }
        long now = System.currentTimeMillis();
        String text = client.tail + StandardCharsets.UTF_8.decode(buffer.flip()).toString();
        if (!client.open && text.contains(":open")) {
            client.open = true;
            open.incrementAndGet();
        } else if (!client.open && text.startsWith("HTTP/1.1 ") && !text.startsWith("HTTP/1.1 200")) {
            broken.incrementAndGet();
        }
        Matcher messages = MESSAGE.matcher(text);
        int end = 0;
        while (messages.find()) {
            end = messages.end();
            if (seen.putIfAbsent(client.person + "/" + messages.group(1), now) != null) {
                doubled.incrementAndGet();
            }
        }
        client.tail = text.substring(Math.max(end, text.length() - TAIL));
    }
}
