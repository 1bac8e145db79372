package org.bangdai.platform.testing;

import com.mongodb.ConnectionString;
import com.mongodb.ServerAddress;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bangdai.platform.testing.WireMessage.Command;

/**
 * A proxy for the MongoDB wire protocol that counts write commands and, at one of them, cuts the process off: from there to the mend no command reaches
 * the database and no answer comes back but "cut off", which comes when the writes that were under way beside it are done: none of them lands after the
 * mend. The connections stay, so nothing has to be found again after the mend.
 */
final class MongoCut implements AutoCloseable {

    private static final Set<String> WRITES = Set.of("insert", "update", "delete", "findAndModify", "findandmodify");
    private static final Set<String> HANDSHAKE = Set.of("hello", "ismaster", "isMaster", "ping");

    private final ServerAddress target;
    private final Set<String> uncounted;
    private final ServerSocket listening;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private int armedWrite;
    private boolean armedAfter;
    private int writes;
    private int underWay;
    private boolean cut;
    private boolean happened;

    MongoCut(String uri, Set<String> uncounted) {
        this.target = new ServerAddress(new ConnectionString(uri).getHosts().getFirst());
        this.uncounted = uncounted;
        try {
            listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    String uri() {
        return "mongodb://localhost:" + listening.getLocalPort() + "/?directConnection=true&retryWrites=false";
    }

    synchronized void arm(int write, boolean after) {
        writes = 0;
        armedWrite = write;
        armedAfter = after;
        happened = false;
    }

    synchronized void mend() {
        armedWrite = 0;
        cut = false;
    }

    synchronized boolean happened() {
        return happened;
    }

    private synchronized void awaitWritesUnderWay() throws IOException {
        try {
            while (underWay > 0) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                Socket server = new Socket(target.getHost(), target.getPort());
                open.add(client);
                open.add(server);
                Connection connection = new Connection(client, server);
                Thread.ofVirtual().start(connection::pumpCommands);
                Thread.ofVirtual().start(connection::pumpAnswers);
            } catch (IOException closed) {
                // Either this proxy is closing, or that one connection could not be made.
            }
        }
    }

    /** Both directions of one connection; a driver sends the next command when it has the answer to the last. */
    private final class Connection {

        private static final int NONE = -1;

        private final Socket client;
        private final Socket server;
        private volatile boolean handshake;
        private volatile int cutAtAnswer = NONE;
        private volatile int writing = NONE;

        Connection(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        void pumpCommands() {
            pump(client, message -> {
                Command command = message.command();
                handshake = command == null || HANDSHAKE.contains(command.name());
                if (command == null || handshake || mayPass(message.id(), command)) {
                    send(server, message);
                } else {
                    sendCutOff(message.id());
                }
            });
        }

        void pumpAnswers() {
            pump(server, message -> {
                if (mayReturn(message)) {
                    send(client, message);
                } else {
                    sendCutOff(message.answers());
                }
            });
        }

        private void sendCutOff(int request) throws IOException {
            awaitWritesUnderWay();
            send(client, WireMessage.cutOff(request));
        }

        private boolean mayPass(int request, Command command) {
            boolean write = WRITES.contains(command.name()) && !uncounted.contains(command.collection());
            synchronized (MongoCut.this) {
                if (cut) {
                    return false;
                }
                if (write && armedWrite != 0 && ++writes == armedWrite) {
                    happened = true;
                    if (!armedAfter) {
                        cut = true;
                        return false;
                    }
                    cutAtAnswer = request;
                }
                if (write) {
                    writing = request;
                    underWay++;
                }
                return true;
            }
        }

        /** An answer that comes after the mend is let through: its command was over already. */
        private boolean mayReturn(WireMessage answer) {
            synchronized (MongoCut.this) {
                done(answer.answers());
                if (answer.answers() == cutAtAnswer && armedWrite != 0) {
                    cut = true;
                }
                return !cut || handshake;
            }
        }

        private void done(int request) {
            synchronized (MongoCut.this) {
                if (request != NONE && writing == request) {
                    writing = NONE;
                    underWay--;
                    MongoCut.this.notifyAll();
                }
            }
        }

        private void pump(Socket from, Passing passing) {
            try (client;
                    server) {
                DataInputStream in = new DataInputStream(from.getInputStream());
                while (true) {
                    passing.pass(WireMessage.read(in));
                }
            } catch (IOException ended) {
                // One of the two sides went away.
            } finally {
                done(writing);
                open.remove(client);
                open.remove(server);
            }
        }
    }

    @FunctionalInterface
    private interface Passing {
        void pass(WireMessage message) throws IOException;
    }

    private static void send(Socket to, WireMessage message) throws IOException {
        OutputStream out = to.getOutputStream();
        out.write(message.bytes());
        out.flush();
    }

    @Override
    public void close() throws IOException {
        listening.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
