package org.bangdai.platform.testing;

import com.mongodb.ConnectionString;
import com.mongodb.ServerAddress;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.bson.BsonBinaryReader;
import org.bson.BsonType;

/** A proxy for the MongoDB wire protocol that counts write commands and cuts all connections at one of them. */
final class MongoCut implements AutoCloseable {

    private static final int OP_MSG = 2013;
    private static final int HEADER = 16;
    private static final Set<String> WRITES = Set.of("insert", "update", "delete", "findAndModify", "findandmodify");

    private final ConnectionString target;
    private final Set<String> uncounted;
    private final ServerSocket listening;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private int armedWrite;
    private boolean armedAfter;
    private int writes;
    private volatile boolean cut;
    private volatile boolean happened;

    MongoCut(String uri, Set<String> uncounted) {
        this.target = new ConnectionString(uri);
        this.uncounted = uncounted;
        try {
            listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    /** Short selection of a server, so that a command fails soon after the cut. */
    String uri() {
        String hosts = "mongodb://localhost:" + listening.getLocalPort();
        return hosts
                + "/?directConnection=true&serverSelectionTimeoutMS=400&heartbeatFrequencyMS=500&retryWrites=false";
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

    boolean happened() {
        return happened;
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                if (cut) {
                    client.close();
                } else {
                    connect(client);
                }
            } catch (IOException closed) {
                // Either this proxy is closing, or that one connection could not be made.
            }
        }
    }

    private void connect(Socket client) throws IOException {
        ServerAddress address = new ServerAddress(target.getHosts().getFirst());
        Socket server = new Socket(address.getHost(), address.getPort());
        open.add(client);
        open.add(server);
        Connection connection = new Connection(client, server);
        Thread.ofVirtual().start(() -> connection.pump(client, server, connection::mayPass));
        Thread.ofVirtual().start(() -> connection.pump(server, client, answer -> connection.mayReturn()));
    }

    /** Both directions of one connection. */
    private final class Connection {

        private final Socket client;
        private final Socket server;
        private volatile boolean cutAtAnswer;

        Connection(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        void pump(Socket from, Socket to, Predicate<byte[]> may) {
            try (from;
                    to) {
                DataInputStream in = new DataInputStream(from.getInputStream());
                OutputStream out = to.getOutputStream();
                for (byte[] message = read(in); may.test(message); message = read(in)) {
                    out.write(message);
                    out.flush();
                }
            } catch (IOException ended) {
                // The other side went away, or the cut came.
            } finally {
                open.remove(client);
                open.remove(server);
            }
        }

        private static byte[] read(DataInputStream in) throws IOException {
            byte[] length = in.readNBytes(4);
            if (length.length < 4) {
                throw new IOException("end");
            }
            int size = ByteBuffer.wrap(length).order(ByteOrder.LITTLE_ENDIAN).getInt();
            byte[] message = new byte[size];
            System.arraycopy(length, 0, message, 0, 4);
            in.readFully(message, 4, size - 4);
            return message;
        }

        boolean mayPass(byte[] message) {
            boolean write = isCountedWrite(message);
            synchronized (MongoCut.this) {
                if (cut) {
                    return false;
                }
                if (!write || armedWrite == 0 || ++writes != armedWrite) {
                    return true;
                }
                happened = true;
                if (armedAfter) {
                    cutAtAnswer = true;
                    return true;
                }
            }
            cutAll();
            return false;
        }

        /** An answer that comes after the mend is let through: its command was over already. */
        boolean mayReturn() {
            synchronized (MongoCut.this) {
                if (cutAtAnswer && armedWrite != 0) {
                    cut = true;
                }
            }
            if (cut) {
                cutAll();
            }
            return !cut;
        }
    }

    private void cutAll() {
        cut = true;
        open.forEach(MongoCut::close);
        open.clear();
    }

    private boolean isCountedWrite(byte[] message) {
        ByteBuffer header = ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN);
        // Flags, then the kind of the first section: 0 is the command's own document.
        if (header.getInt(12) != OP_MSG || message[HEADER + 4] != 0) {
            return false;
        }
        ByteBuffer body = ByteBuffer.wrap(message, HEADER + 5, message.length - HEADER - 5);
        try (BsonBinaryReader reader = new BsonBinaryReader(body.slice())) {
            reader.readStartDocument();
            boolean named = reader.readBsonType() == BsonType.STRING;
            return named && WRITES.contains(reader.readName()) && !uncounted.contains(reader.readString());
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            // It is closed.
        }
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        cutAll();
    }
}
